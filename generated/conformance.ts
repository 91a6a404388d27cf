// Generated from spec/ by `npm run generate`. Do not edit.

import type { Answers } from './answers.ts';
import type { Lifecycles, Provenance, Tasks } from './lifecycle.ts';
import { answers as octopusxAnswers } from './octopusx/answers.ts';
import { conformance as octopusx } from './octopusx/conformance.ts';
import { lifecycles as octopusxLifecycles } from './octopusx/lifecycles.ts';
import { tasks as octopusxTasks } from './octopusx/tasks.ts';
import { answers as toapisAnswers } from './toapis/answers.ts';
import { conformance as toapis } from './toapis/conformance.ts';
import { lifecycles as toapisLifecycles } from './toapis/lifecycles.ts';
import { tasks as toapisTasks } from './toapis/tasks.ts';

/** The statements of a contract beside those in its other tables. */
export interface ConformanceTable {
  /** Every provenance. Everything else refers to them by their position. */
  readonly provenances: readonly Provenance[];
  /**
   * The fields of each body, by schema and JSON pointer, in which `*` stands for each element of a list: the type in
   * words, and the place of the schema as a URI fragment.
   */
  readonly fields: Readonly<Record<string, Readonly<Record<string, readonly [type: string, place: string]>>>>;
  /** By operationId. */
  readonly operations: Readonly<Record<string, OperationSources>>;
}

/** A header of an answer. */
export interface AnswerHeader {
  /** Its name, as the contract writes it. */
  readonly name: string;
  readonly type: 'integer' | 'string';
  /** The position of the provenance of its type. */
  readonly provenance: number;
}

/** The sources of an operation's statements. */
export interface OperationSources {
  /** Present if it asks for an API key. */
  readonly isSecured?: true;
  /** The provenance of each keyword of the lifecycle, or of each element of one: `next`, `at/progress`. */
  readonly lifecycle?: Readonly<Record<string, number>>;
  /** The provenance of the links. */
  readonly links?: number;
  /** The headers of its answers, by status. */
  readonly headers?: Readonly<Record<string, readonly AnswerHeader[]>>;
}

/** All that a gateway is held against. */
export interface GatewayStatements extends ConformanceTable {
  readonly answers: Answers;
  readonly lifecycles: Lifecycles;
  readonly tasks: Tasks;
}

/** All that each gateway is held against, by the gateway's name. */
export const gatewayStatements: Readonly<Record<string, GatewayStatements>> = {
  octopusx: { answers: octopusxAnswers, lifecycles: octopusxLifecycles, tasks: octopusxTasks, ...octopusx },
  toapis: { answers: toapisAnswers, lifecycles: toapisLifecycles, tasks: toapisTasks, ...toapis },
};
