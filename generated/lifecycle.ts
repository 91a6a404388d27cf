// Generated from spec/ by `npm run generate`. Do not edit.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Lifecycle
         * @description How a task begins (on a submit), how it is read and moves (on a query), or how its video is fetched.
         */
        readonly Lifecycle: components["schemas"]["Submit"] | components["schemas"]["Query"] | components["schemas"]["Content"];
        /** @description How a task begins. */
        readonly Submit: {
            /** @description The state that a new task is in. The first entry whose `model` matches the request applies; the last has none, and so always applies. */
            readonly starts: readonly components["schemas"]["Start"][];
            /** @description Where the request names the task that this one is made from, as an OpenAPI runtime expression. Such a task is read where its source is read, if a link of this operation leads there, and otherwise by the operation of the first link. */
            readonly source?: string;
            readonly callerId?: components["schemas"]["CallerId"];
            /** @description Where the request may say where the webhook of its task goes: a JSON pointer into the body. */
            readonly callbackUrl?: components["schemas"]["Pointer"];
            readonly at?: components["schemas"]["SubmitPlaces"];
            readonly refusals?: components["schemas"]["Refusals"];
            readonly notAccepted: components["schemas"]["NotAccepted"];
            readonly "x-provenance"?: components["schemas"]["Provenance"];
        };
        /** @description The caller's own id of a task: the request may hold one, and a query finds the task by it, also if the answer to the submit is lost. */
        readonly CallerId: {
            /** @description Where the request may hold the id: JSON pointers into the body, the best place first, which is a field of the body itself. The first that leads to a text counts. */
            readonly at: readonly components["schemas"]["Pointer"][];
            /** @description The operation that finds the task by this id, in the place of the task's own. A link of the submit leads to it, and its answers show the id. */
            readonly query: string;
        };
        /** @description One way in which a task begins. */
        readonly Start: {
            /**
             * Format: regex
             * @description A regular expression on the request's `model`.
             */
            readonly model?: string;
            /** @description The media type of such a request's body, where the operation takes several. */
            readonly mediaType?: string;
            /** @description The first state. */
            readonly state: string;
            /** @description The ending of the names of the example answers that such a task has, of the submit as of the query: a `processing_veo` stands in place of `processing` where there is one. The submit's may have another word of the same kind for the state. */
            readonly variant?: string;
        };
        /** @description How a task is read, and how it moves. */
        readonly Query: {
            /** @description Every known value of the status; the query has an example answer for each, of the same name. */
            readonly states: {
                readonly [key: string]: components["schemas"]["State"];
            };
            readonly synonyms: components["schemas"]["Synonyms"];
            readonly at: components["schemas"]["Places"];
            readonly poll: components["schemas"]["Poll"];
            readonly result: components["schemas"]["Result"];
            readonly refusals: components["schemas"]["Refusals"];
            readonly "x-provenance"?: components["schemas"]["Provenance"];
        };
        /** @description How the video of a task is fetched through the gateway. */
        readonly Content: {
            readonly refusals: components["schemas"]["Refusals"];
            readonly "x-provenance"?: components["schemas"]["Provenance"];
        };
        /** @description How a task that cannot be served is refused, by what is wrong with it. */
        readonly Refusals: {
            /** @description There is no such task. */
            readonly unknown?: components["schemas"]["Refusal"];
            /** @description The task has no video, or not yet. */
            readonly unfinished?: components["schemas"]["Refusal"];
            /** @description The request says where its webhook goes, and the API key has none. */
            readonly webhookNotConfigured?: components["schemas"]["Refusal"];
            /** @description The task belongs to another pipeline. */
            readonly foreign?: components["schemas"]["Refusal"];
        };
        /** @description An example of an error response of the same operation. */
        readonly Refusal: {
            /** @description The HTTP status. */
            readonly status: number;
            /** @description The example's name. */
            readonly example: string;
        };
        /** @description The refusals of a submit which prove that no task was made, and so none will be billed. Only the gateway's own error proves anything: a JSON object that has a text at `message`. After any other answer a task may exist. */
        readonly NotAccepted: {
            /** @description Where every error of the gateway has its text. */
            readonly message: components["schemas"]["Pointer"];
            /** @description The refusals. All submits of a gateway have the same. */
            readonly answers: readonly components["schemas"]["NotAcceptedAnswer"][];
        };
        /** @description A refusal which proves that no task was made. */
        readonly NotAcceptedAnswer: {
            /**
             * @description The HTTP status.
             * @enum {integer}
             */
            readonly status: 400 | 401 | 402 | 403 | 404 | 405 | 410 | 413 | 414 | 415 | 422 | 429 | 431 | 451 | 503;
            /** @description The `code` that the error has beside its text. Without one, any code will do. */
            readonly code?: string;
            /**
             * @description Whether the same request may be accepted a moment later.
             * @constant
             */
            readonly retry?: true;
            readonly "x-provenance": components["schemas"]["Provenance"];
        };
        /** @description Where a submit's answer holds what changes from task to task, besides the id. */
        readonly SubmitPlaces: {
            /** @description When the task was submitted. */
            readonly created?: components["schemas"]["Pointer"];
            /** @description When the state last changed. */
            readonly updated?: components["schemas"]["Pointer"];
            /** @description The id of the task that this one is made from. */
            readonly source?: components["schemas"]["Pointer"];
            /** @description The request's body */
            readonly request?: components["schemas"]["Pointer"];
        };
        /** @description One value of the status. */
        readonly State: {
            /**
             * @description What the value means, in words that are the same for every gateway. `unrecognised` is a state in which the gateway itself does not know; the task goes on.
             * @enum {string}
             */
            readonly kind: "queued" | "running" | "completed" | "failed" | "cancelled" | "unrecognised";
            /** @description The states that may follow. None means that this one is final. */
            readonly next?: readonly string[];
        };
        /** @description Further words for a state, by its kind, which the gateway is not known to answer here. They are compared without case. */
        readonly Synonyms: {
            readonly queued?: components["schemas"]["Words"];
            readonly running?: components["schemas"]["Words"];
            readonly completed?: components["schemas"]["Words"];
            readonly failed?: components["schemas"]["Words"];
            readonly cancelled?: components["schemas"]["Words"];
            readonly "x-provenance": components["schemas"]["Provenance"];
        };
        /** @description Words in lower case. */
        readonly Words: readonly string[];
        /** @description Where an answer to the query holds what. */
        readonly Places: {
            /** @description The task's id. */
            readonly id: components["schemas"]["Pointer"];
            /** @description The state. */
            readonly status: components["schemas"]["Pointer"];
            /** @description The progress in percent. */
            readonly progress?: components["schemas"]["Pointer"];
            /** @description The finished video's URL, the first place that holds one. */
            readonly result: readonly components["schemas"]["Pointer"][];
            /** @description Why a task failed. */
            readonly error?: components["schemas"]["Pointer"];
            /** @description When the task was submitted. */
            readonly created?: components["schemas"]["Pointer"];
            /** @description When the state last changed. */
            readonly updated?: components["schemas"]["Pointer"];
            /** @description When the task ended. */
            readonly completed?: components["schemas"]["Pointer"];
            /** @description When the result is deleted. */
            readonly expires?: components["schemas"]["Pointer"];
            /** @description The id of the task that this one was made from. */
            readonly source?: components["schemas"]["Pointer"];
            /** @description The caller's own id of the task, if its submit had one. */
            readonly callerId?: components["schemas"]["Pointer"];
        };
        /** @description When to ask for the state, in milliseconds. */
        readonly Poll: {
            /** @description Milliseconds from the submit to the first query. */
            readonly initialDelay: number;
            /** @description Milliseconds from one query to the next. */
            readonly interval: number;
            /** @description Milliseconds after which a caller may give up. */
            readonly timeout: number;
            readonly "x-provenance"?: components["schemas"]["Provenance"];
        };
        /** @description How long a finished video can be fetched. */
        readonly Result: {
            /** @description Milliseconds until the video is deleted. */
            readonly lifetime: number;
            /**
             * @description Which moment they are counted from.
             * @enum {string}
             */
            readonly from: "created" | "completed";
            readonly "x-provenance"?: components["schemas"]["Provenance"];
        };
        /** Format: json-pointer */
        readonly Pointer: string;
        /**
         * Provenance
         * @description Where a statement of the contract comes from, and so how far it may be trusted.
         */
        readonly Provenance: {
            /**
             * @description `documented`: in one of the five documents that this project implements, in so many words. `published`: on another public page of the same gateway. `inferred`: by convention or by reasoning; the gateway does not say so.
             * @enum {string}
             */
            readonly level: "documented" | "published" | "inferred";
            /** @description The page's address; for an inferred statement, the convention or reasoning it rests on. */
            readonly source: string;
            /** @description What the source leaves open or contradicts, in a sentence. */
            readonly note?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Lifecycle = components['schemas']['Lifecycle'];
export type Submit = components['schemas']['Submit'];
export type CallerId = components['schemas']['CallerId'];
export type Start = components['schemas']['Start'];
export type Query = components['schemas']['Query'];
export type Content = components['schemas']['Content'];
export type Refusals = components['schemas']['Refusals'];
export type Refusal = components['schemas']['Refusal'];
export type NotAccepted = components['schemas']['NotAccepted'];
export type NotAcceptedAnswer = components['schemas']['NotAcceptedAnswer'];
export type SubmitPlaces = components['schemas']['SubmitPlaces'];
export type State = components['schemas']['State'];
export type Synonyms = components['schemas']['Synonyms'];
export type Words = components['schemas']['Words'];
export type Places = components['schemas']['Places'];
export type Poll = components['schemas']['Poll'];
export type Result = components['schemas']['Result'];
export type Pointer = components['schemas']['Pointer'];
export type Provenance = components['schemas']['Provenance'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

/** A link of the contract: the way from one operation's answer to another operation. */
export interface Link {
  /** The operation to call. */
  readonly operationId: string;
  /** The parameter of it that takes a value of the answer. */
  readonly parameter: string;
  /** The place of that value in the answer, as a JSON pointer. */
  readonly from: string;
}

/** The part of the table that every operation has. */
export interface Endpoint {
  /** The HTTP method, in lower case. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** The links of its answer, in order of preference. */
  readonly links: readonly Link[];
}

/** An operation that submits a task. Its links lead to what reads the task. */
export interface SubmitOperation extends Endpoint, Omit<Submit, 'notAccepted'> {}

/** An operation that reads a task. Its links lead to what fetches the video through the gateway. */
export interface QueryOperation extends Endpoint, Omit<Query, 'synonyms'> {
  /** Set if the gateway may answer with states that are not in the table. */
  readonly open: boolean;
}

/** An operation that fetches the video of a task through the gateway. */
export interface ContentOperation extends Endpoint, Content {}

/** The lifecycles of one gateway, by operationId. */
export interface Lifecycles {
  readonly submits: Readonly<Record<string, SubmitOperation>>;
  readonly queries: Readonly<Record<string, QueryOperation>>;
  readonly contents: Readonly<Record<string, ContentOperation>>;
}

/** A client's view of a submit. */
export interface TaskSubmit {
  /** The path template; the method is POST. */
  readonly path: string;
  /** The operations that read the task, in order of preference, and where the answer holds its id for each. */
  readonly locators: readonly (readonly [query: string, id: string])[];
  /** The parameter of the path that names the task which this one is made from. */
  readonly source?: string;
  /** The field of the body that does. */
  readonly field?: string;
  /** The models, as a regular expression, whose requests are sent as a form; all others are sent as JSON. */
  readonly form?: string;
  /** The caller's own id of the task. */
  readonly callerId?: CallerId;
  /** The uploads, by operationId, that turn a file in a field of the body into the URL that the field takes. */
  readonly uploads?: Readonly<Record<string, string>>;
  /**
   * The fields of a JSON body in which a file may stand, and is sent as a data URI, each with the models for which it
   * may, as a regular expression. A file in any other field, if that has no upload, cannot be sent.
   */
  readonly dataUris?: Readonly<Record<string, string>>;
}

/** A client's view of an upload. */
export interface TaskUpload {
  /** The path; the method is POST. */
  readonly path: string;
  /** The field of the form that takes the file. */
  readonly field: string;
  /** The place of the URL in the answer, as a JSON pointer. */
  readonly url: string;
  /** The media types that are accepted. */
  readonly mediaTypes: readonly string[];
  /** The largest file, in bytes. */
  readonly maxSize: number;
}

/** A client's view of a query. Places are JSON pointers. */
export interface TaskQuery {
  /** The path template; the method is GET. */
  readonly path: string;
  /** The parameter of the path, or else of the query string, that takes the id. */
  readonly parameter: string;
  /** The kind of state that each word stands for, synonyms included. Words are in lower case. */
  readonly states: Readonly<Record<string, State['kind']>>;
  /** The places of the two ids are given if the query finds a task by its caller's own. */
  readonly at: Pick<Places, 'status' | 'progress' | 'result' | 'error'> & Partial<Pick<Places, 'id' | 'callerId'>>;
  readonly poll: Poll;
  /** The submits that make a new task from one that this query reads. */
  readonly remix?: string;
  readonly extend?: string;
  /** The path template of what sends the finished video, with one parameter for the id. */
  readonly content?: string;
}

/**
 * A refusal of a submit which proves that no task was made: an answer of this status, and of this `code` where one is
 * given, in the gateway's own error form.
 */
export interface SubmitRefusal {
  /** The HTTP status. */
  readonly status: number;
  /** The `code` beside the error's text. Without one, any code will do. */
  readonly code?: string;
  /** Present if the same request may be accepted a moment later. */
  readonly retry?: true;
}

/** A client's view of one gateway, its operations by operationId: a part of its lifecycle table, and small. */
export interface Tasks {
  /** The gateway's name. */
  readonly name: string;
  /** The server that the contract names. */
  readonly baseUrl: string;
  /** The refusals of a submit which prove that no task was made. The first that fits an answer counts. */
  readonly refusals: readonly SubmitRefusal[];
  /** The place of the text in every error of the gateway, as a JSON pointer. */
  readonly errorMessage: string;
  readonly submits: Readonly<Record<string, TaskSubmit>>;
  readonly queries: Readonly<Record<string, TaskQuery>>;
  /** The uploads that fields of the submits name. */
  readonly uploads?: Readonly<Record<string, TaskUpload>>;
}
