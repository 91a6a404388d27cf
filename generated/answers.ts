// Generated from spec/ by `npm run generate`. Do not edit.

import { answers as octopusx } from './octopusx/answers.ts';
import { answers as toapis } from './toapis/answers.ts';
import type { Statements } from './statements.ts';

/** What a contract says of an answer of one status. */
export interface Answer {
  /** Where it says so: the position in the list. */
  readonly provenance: number;
  /** What the body has to be as JSON: the validator's name. */
  readonly schema?: string;
  /** The media type of what is not JSON. Without this and a schema, nothing is said of the body. */
  readonly mediaType?: string;
}

/** What a contract says of the answers of an operation. */
export interface OperationAnswers {
  readonly operationId: string;
  /** Where the operation comes from: the position in the list. */
  readonly provenance: number;
  readonly statuses: Readonly<Record<string, Answer>>;
}

/** What a gateway's contract says of its answers. */
export interface Answers extends Statements {
  /** By method and path template, such as `POST /v1/video/create`. */
  readonly operations: Readonly<Record<string, OperationAnswers>>;
}

/** What each gateway's contract says of its answers, by the gateway's name. */
export const answers: Readonly<Record<string, Answers>> = { octopusx, toapis };
