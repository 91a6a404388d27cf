// Generated from spec/ by `npm run generate`. Do not edit.

import type { Validator } from './statements.ts';

/** A contract as the mock serves it. */
export interface OperationTable {
  /** In the contract's order. */
  readonly operations: readonly OperationData[];
  /** Validators of requests that end at the first problem, by schema. */
  readonly verdicts: Readonly<Record<string, Validator>>;
  /** Validators of requests that find all problems, by schema. */
  readonly problems: Readonly<Record<string, Validator>>;
  /** Validators of answers, by schema. */
  readonly answers: Readonly<Record<string, Validator>>;
}

/** An operation. */
export interface OperationData {
  readonly id: string;
  /** In lower case. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  readonly isSecured: boolean;
  /** The schemas of the parameters. */
  readonly pathSchema?: string;
  readonly querySchema?: string;
  /** The names of the parameters of the query; absent if it has none. */
  readonly queryNames?: readonly string[];
  readonly parameterExamples: readonly string[];
  /** By media type. */
  readonly bodies: Readonly<Record<string, BodyData>>;
  readonly needsBody: boolean;
  /** By status. */
  readonly answers: Readonly<Record<string, AnswerData>>;
  /** Extensions, without provenance and prose. */
  readonly rateLimit?: unknown;
  readonly upload?: unknown;
  readonly balance?: unknown;
}

/** A body that an operation takes. */
export interface BodyData {
  readonly schema: string;
  /** The fields at its root, by the model. The first case whose patterns all match applies; the last has none. */
  readonly cases: readonly {
    readonly models: readonly string[];
    readonly names: readonly string[];
    readonly defaults: Readonly<Record<string, unknown>>;
  }[];
  readonly examples: readonly unknown[];
}

/** An answer that an operation gives. */
export interface AnswerData {
  /** The media type; absent if it has no body. */
  readonly type?: string;
  /** The schema, if it is JSON. */
  readonly schema?: string;
  /** By name, in the contract's order. */
  readonly examples: Readonly<Record<string, unknown>>;
  /** The example of each header that has one, by its name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}
