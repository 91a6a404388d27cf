// Generated from spec/ by `npm run generate`. Do not edit.

import type { Provenance } from './lifecycle.ts';

/** A broken keyword of a schema, as Ajv reports it. */
export interface Deviation {
  /** The JSON pointer of the value. */
  readonly instancePath: string;
  /** The URI fragment of the keyword. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A function that checks a value, and leaves the deviations it finds in `errors`. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Deviation[] | null;
}

/** The schemas of one contract, compiled. */
export interface Statements {
  /** Every provenance. Everything else refers to them by their position. */
  readonly provenances: readonly Provenance[];
  /**
   * By schema, the places with a provenance of their own, as URI fragments, and its position. A place is that of a
   * schema, of a keyword, or of a name that a keyword lists.
   */
  readonly places: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The compiled schemas by name. */
  readonly validators: Readonly<Record<string, Validator>>;
}
