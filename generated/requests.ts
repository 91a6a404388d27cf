// Generated from spec/ by `npm run generate`. Do not edit.

import { requests as octopusx } from './octopusx/requests.ts';
import { requests as toapis } from './toapis/requests.ts';
import type { Statements } from './statements.ts';

/** The statements of a contract about the requests of an operation. */
export interface RequestOperation {
  readonly operationId: string;
  /** The position of the operation's provenance. */
  readonly provenance: number;
  /** The schema of the body by its media type. Empty if the operation takes none. */
  readonly bodies: Readonly<Record<string, string>>;
  /** The models whose request is a form, as a regular expression. Absent if none is. */
  readonly form?: string;
  /**
   * The fields of a JSON body in which a file may stand, and what is sent for it: the URL of its upload, or its data
   * URI. Absent if there is none.
   */
  readonly files?: Readonly<Record<string, 'url' | 'data'>>;
  /** The schema of the path's parameters. */
  readonly path?: string;
  /** The schema of the query string's parameters. */
  readonly query?: string;
}

/** A condition under which a part of a schema applies. */
export interface RequestCondition {
  /** The field that decides. */
  readonly field: string;
  /** The condition in words. */
  readonly words: string;
  /** The fields that are required either way. */
  readonly always?: readonly string[];
}

/** The statements of a contract about the requests to its gateway. */
export interface Requests extends Statements {
  /** By method and path template, such as `POST /v1/video/create`. */
  readonly operations: Readonly<Record<string, RequestOperation>>;
  /** By schema, the fields at its root. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** By schema, the places that apply under a condition. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, RequestCondition>>>>;
  /** By schema, the places that exclude something, in words. */
  readonly exclusions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The statements about requests, by the gateway's name. */
export const requests: Readonly<Record<string, Requests>> = { octopusx, toapis };
