/** Prism's `Prefer` header, by which a caller chooses an answer. */

/** A caller's preference. */
export interface Preference {
  /** The HTTP status of the answer. */
  readonly code?: number;
  /** The name of an example of the contract. */
  readonly example?: string;
}

const none: Preference = {};

/** Reads a `Prefer` header; malformed means absent. */
export function preferenceOf(header: string | null): Preference {
  if (header === null) return none;
  const code = /(?:^|[,;\s])code[ \t]*=[ \t]*"?(\d{3})"?(?=$|[,;\s])/i.exec(header)?.[1];
  const example = /(?:^|[,;\s])example[ \t]*=[ \t]*"?([\w-]+)"?(?=$|[,;\s])/i.exec(header)?.[1];
  return { ...(code && { code: Number(code) }), ...(example && { example }) };
}
