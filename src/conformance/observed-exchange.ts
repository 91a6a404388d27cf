/** A request to a gateway and its answer, as an observer sees them. */
export interface ObservedExchange {
  /** The operationId of the contract. Undefined if the request matches no operation. */
  readonly operation: string | undefined;
  readonly request: ObservedRequest;
  readonly response: ObservedResponse;
  /** When the answer was complete, in milliseconds of Unix time. */
  readonly at: number;
}

/** The request of an exchange. */
export interface ObservedRequest {
  /** In upper case. */
  readonly method: string;
  /** The path below the gateway's base URL, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The parsed JSON, or the fields of a form. Undefined if there is none. */
  readonly body: unknown;
  /** The API key, which no finding shows. Undefined if none was sent. */
  readonly apiKey: string | undefined;
}

/** The answer of an exchange. */
export interface ObservedResponse {
  readonly status: number;
  /** By name, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The text. Undefined for an unread answer, such as a video. */
  readonly text: string | undefined;
}
