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
  /** The API key. */
  readonly key?: string | undefined;
}

/** True if an audience includes a caller. */
export function isFor({ origin, key }: Audience, caller: RequestCaller): boolean {
  return (
    (origin === undefined || origin === caller.origin) &&
    (key === undefined || `Bearer ${key}` === caller.authorization)
  );
}
