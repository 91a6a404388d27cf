// Generated from spec/ by `npm run generate`. Do not edit.

import type { Provenance } from './lifecycle.ts';
import { answers as octopusx } from './octopusx/answers.ts';
import { answers as toapis } from './toapis/answers.ts';

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

/** What is wrong with a body, in Ajv's words. */
export interface Deviation {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A function that checks a body and leaves what is wrong with it. */
export interface Validator {
  (body: unknown): boolean;
  errors?: readonly Deviation[] | null;
}

/** What a gateway's contract says of its answers. */
export interface Answers {
  /** Where statements come from. */
  readonly provenances: readonly Provenance[];
  /** By method and path template, such as `POST /v1/video/create`. */
  readonly operations: Readonly<Record<string, OperationAnswers>>;
  /** Of each schema, the places that come from elsewhere than the answer, as fragments, and their positions in the list. */
  readonly places: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly validators: Readonly<Record<string, Validator>>;
}

/** What each gateway's contract says of its answers, by the gateway's name. */
export const answers: Readonly<Record<string, Answers>> = { octopusx, toapis };
