/** Callers that faults and scenarios can be bound to. */

/** The origin of a request, as far as its headers tell it. */
export interface RequestCaller {
  /** The value of the `Origin` header, which a browser sends for a page. */
  readonly origin: string | null;
  /** The value of the `Authorization` header. */
  readonly authorization: string | null;
}

/** The callers that something is meant for; what is not given may be anything. */
export interface Audience {
  readonly origin?: string | undefined;
  /** The API key. */
  readonly key?: string | undefined;
}

/** Tells if something is meant for a caller. */
export function isFor({ origin, key }: Audience, caller: RequestCaller): boolean {
  return (
    (origin === undefined || origin === caller.origin) &&
    (key === undefined || `Bearer ${key}` === caller.authorization)
  );
}
