/** An OpenAPI document, as far as our own tools read it. */

/** An OpenAPI document whose references all lead to its own components. */
export interface Contract {
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly Server[];
  readonly paths: Readonly<Record<string, PathItem>>;
  /** The requests that the gateway sends, by the name of their event. */
  readonly webhooks?: Readonly<Record<string, PathItem>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Server extends Statement {
  readonly url: string;
}

/** The operations of one path, by HTTP method in lower case. */
export type PathItem = Readonly<Record<string, Operation>>;

/** The source of a statement; see `spec/shared/x-provenance.schema.yaml`. */
export interface Provenance {
  readonly level: 'documented' | 'published' | 'inferred';
  readonly source: string;
  readonly note?: string;
}

/** A value of `x-provenance`: the provenance of an object, and of single keywords of it that are less certain. */
export interface Label extends Provenance {
  /** By keyword, its provenance or that of its elements. */
  readonly keywords?: Readonly<Record<string, Provenance | Readonly<Record<string, Provenance>>>>;
}

/** The members that any object of a contract may have. */
export interface Statement {
  readonly description?: string;
  readonly 'x-provenance'?: Label;
}

export interface Reference {
  readonly $ref: string;
}

export interface Operation extends Statement {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Response | Reference>>;
  /** See `spec/shared/x-lifecycle.schema.yaml`. */
  readonly 'x-lifecycle'?: Submit | Query | Fetch;
  /** See `spec/shared/x-rate-limit.schema.yaml`. */
  readonly 'x-rate-limit'?: Statement;
  /** See `spec/shared/x-upload.schema.yaml`. */
  readonly 'x-upload'?: Upload;
  /** See `spec/shared/x-balance.schema.yaml`. */
  readonly 'x-balance'?: Balance;
  /** See `spec/shared/x-webhook.schema.yaml`. */
  readonly 'x-webhook'?: Delivery;
  /** See `spec/shared/x-task-event.schema.yaml`. */
  readonly 'x-task-event'?: TaskEvent;
}

export interface Submit extends Statement {
  readonly starts: readonly {
    readonly model?: string;
    readonly mediaType?: string;
    readonly state: string;
    /** The ending of the names of the example answers that such a task has. */
    readonly variant?: string;
  }[];
  readonly source?: string;
  readonly callerId?: CallerId;
  readonly callbackUrl?: string;
  readonly at?: Readonly<Record<string, string>>;
  readonly refusals?: Refusals;
  readonly notAccepted: {
    readonly message: string;
    readonly answers: readonly NotAcceptedAnswer[];
  };
}

/** The caller's own id of a task: its places in the request, and the query that finds the task by it. */
export interface CallerId {
  readonly at: readonly string[];
  readonly query: string;
}

export interface Upload extends Statement {
  readonly field: string;
  readonly url: string;
  readonly maxSize: number;
  readonly refusals: Refusals;
}

/** The units to a US dollar, by place in the answer. */
export interface Balance extends Statement {
  readonly remaining?: Readonly<Record<string, number>>;
  readonly used?: Readonly<Record<string, number>>;
}

/** The delivery of a webhook's requests. */
export interface Delivery extends Statement {
  readonly userAgent: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signature: Readonly<Record<string, unknown>>;
  readonly delivery: Readonly<Record<string, unknown>>;
}

/** The end of a task, as a webhook tells it. */
export interface TaskEvent extends Statement {
  readonly kind: string;
  readonly query: string;
  /** Places in the event. */
  readonly at: Readonly<Record<string, string | readonly string[]>>;
}

/** The example answers of what is refused, by the reason. */
export type Refusals = Readonly<Record<string, { readonly status: number; readonly example: string }>>;

export interface NotAcceptedAnswer extends Statement {
  readonly status: number;
  readonly code?: string;
  readonly retry?: true;
}

export interface Query extends Statement {
  readonly states: Readonly<Record<string, { readonly kind: string; readonly next?: readonly string[] }>>;
  /** Words by kind, and where they come from. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  readonly at: Readonly<Record<string, string | readonly string[]>> & { readonly status: string };
  readonly poll: Readonly<Record<string, unknown>>;
  readonly refusals?: Refusals;
}

export interface Fetch extends Statement {
  readonly refusals: Refusals;
}

export interface Parameter extends Statement {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema | Reference;
  readonly example: unknown;
}

export interface Response extends Statement {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Content;
  readonly links?: Readonly<Record<string, Link>>;
}

export interface Link extends Statement {
  readonly operationId: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Bodies by media type. */
export type Content = Readonly<Record<string, MediaType>>;

export interface MediaType extends Statement {
  readonly schema: Schema | Reference;
  readonly examples: Readonly<Record<string, Example>>;
  /** Of a form, by field. */
  readonly encoding?: Readonly<Record<string, { readonly contentType?: string }>>;
}

export interface Example extends Statement {
  readonly summary: string;
  readonly value: unknown;
}

/** A JSON Schema of draft 2020-12, with the keywords that the contracts use. */
export interface Schema extends Statement {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema | Reference;
  readonly properties?: Readonly<Record<string, Schema | Reference>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly (Schema | Reference)[];
  readonly anyOf?: readonly (Schema | Reference)[];
  readonly oneOf?: readonly (Schema | Reference)[];
  readonly not?: Schema | Reference;
  readonly if?: Schema | Reference;
  readonly then?: Schema | Reference;
  readonly else?: Schema | Reference;
  /** An open set: the known values of a string that may have others. */
  readonly 'x-extensible-enum'?: readonly string[];
  /** A string in which a file may stand as a data URI. */
  readonly 'x-data-uri'?: true;
  /** The upload that makes of a file the URL that stands here. */
  readonly 'x-uploaded-by'?: string;
}

/** An operation with its place. */
export interface PlacedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}
