/** Restricts faults and scenarios to some callers. */

/** The headers that identify a caller. */
export interface RequestCaller {
  /** The value of the `Origin` header, which a browser sends for a page. */
  readonly origin: string | null;
  /** The value of the `Authorization` header. */
  readonly authorization: string | null;
}

/** The callers that a fault or a scenario applies to. An omitted member matches any caller. */
export interface Audience {
  readonly origin?: string | undefined;
  /** The API key, or its hash if there is a store. */
  readonly key?: string | undefined;
}

/** Turns an API key into the form in which the state contains it. */
export type HideKey = (key: string) => string;

/** Returns the key itself, which suffices if the state never leaves memory. */
export const plainKey: HideKey = (key) => key;

/** A copy of a fault or a scenario with its key in another form. */
export function withHiddenKey<T extends Audience>(audience: T, hideKey: HideKey): T {
  return { ...audience, ...(audience.key !== undefined && { key: hideKey(audience.key) }) };
}

/**
 * True if an audience includes a caller.
 *
 * @param hideKey the function that the audience's key went through
 */
export function isFor({ origin, key }: Audience, caller: RequestCaller, hideKey: HideKey): boolean {
  if (origin !== undefined && origin !== caller.origin) return false;
  if (key === undefined) return true;
  const [, sent = ''] = /^Bearer (.+)/.exec(caller.authorization ?? '') ?? [];
  return key === hideKey(sent);
}
