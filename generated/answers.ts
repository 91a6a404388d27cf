// Generated from spec/ by `npm run generate`. Do not edit.

import { answers as octopusx } from './octopusx/answers.ts';
import { answers as toapis } from './toapis/answers.ts';
import type { Statements } from './statements.ts';

/** The statements of a contract about answers of one status. */
export interface Answer {
  /** The position of the provenance. */
  readonly provenance: number;
  /** The schema of the body, if it is JSON. */
  readonly schema?: string;
  /** The media type of a body that is not JSON. Without this and a schema, nothing is stated about the body. */
  readonly mediaType?: string;
}

/** The statements of a contract about the answers of an operation. */
export interface OperationAnswers {
  readonly operationId: string;
  /** The position of the operation's provenance. */
  readonly provenance: number;
  readonly statuses: Readonly<Record<string, Answer>>;
}

/** The statements of a contract about the answers of its gateway. */
export interface Answers extends Statements {
  /** By method and path template, such as `POST /v1/video/create`. */
  readonly operations: Readonly<Record<string, OperationAnswers>>;
}

/** The statements about answers, by the gateway's name. */
export const answers: Readonly<Record<string, Answers>> = { octopusx, toapis };
