/** The recorded story of a task, as plain JSON that can be edited by hand. */

/** A task from its submit to its end, or requests that belong to no task. */
export interface Story {
  /** The version of this format. */
  readonly version: 1;
  /** The gateway's name. */
  readonly gateway: string;
  /** Time of the first request, in ISO 8601. */
  readonly recorded: string;
  /** The gateway's ids of the task. Empty if no task was created, or the requests belong to none. */
  readonly ids: readonly string[];
  /** The caller's own id of the task. Absent if the submit had none. */
  readonly callerId?: string;
  /** The id of the task that this one is derived from. */
  readonly source?: string;
  /** The submit. Absent if it was not recorded. */
  readonly submit?: RecordedCall;
  /** The later requests, in order. */
  readonly calls: readonly RecordedCall[];
}

/** A request to an operation of the contract, and its answer. */
export interface RecordedCall {
  /** The operation id. */
  readonly operation: string;
  /** Milliseconds from the submit's answer to this request. Without a submit, from the first request. */
  readonly after: number;
  readonly request: RecordedRequest;
  /** Null if the connection was lost before the answer. */
  readonly answer: RecordedAnswer | null;
}

/** The recorded parts of a request. */
export interface RecordedRequest {
  /** The path parameters, decoded. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** The media type of the body, without parameters. */
  readonly type?: string;
  /** The value of a JSON body, or the fields of a form. Data URIs and files are replaced by their size and a digest. */
  readonly body?: unknown;
}

/** The recorded parts of an answer. */
export interface RecordedAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** The headers that the contract describes, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, if it is JSON without extra whitespace. */
  readonly json?: unknown;
  /** The body, if it is any other text. */
  readonly text?: string;
  /** Size in bytes of a body that is not kept here, such as a video. */
  readonly size?: number;
  /** The file with that body, relative to the recording. Absent if it was not kept. */
  readonly file?: string;
}

/** A file in a form, as the value of its field. */
export interface RecordedFile {
  /** The file's name. */
  readonly file: string;
  readonly type: string;
  /** In bytes. */
  readonly size?: number;
  readonly digest?: string;
}

/** A story and its name, which is also its file name. */
export interface NamedStory {
  /** Such as `0001-createVideo`. */
  readonly name: string;
  readonly story: Story;
}
