/** Prism's `Prefer` header, with which a caller chooses an answer. */

/** A caller's preference. */
export interface Preference {
  /** The HTTP status of the answer. */
  readonly code?: number;
  /** The name of an example in the contract. */
  readonly example?: string;
}

const none: Preference = {};

/** Parses a `Prefer` header. Malformed means absent. */
export function preferenceOf(header: string | null): Preference {
  if (header === null) return none;
  const code = /(?:^|[,;\s])code[ \t]*=[ \t]*"?(\d{3})"?(?=$|[,;\s])/i.exec(header)?.[1];
  const example = /(?:^|[,;\s])example[ \t]*=[ \t]*"?([\w-]+)"?(?=$|[,;\s])/i.exec(header)?.[1];
  return { ...(code && { code: Number(code) }), ...(example && { example }) };
}
