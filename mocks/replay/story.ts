/** The story of a task, as it was recorded: plain JSON, which people may read and edit. */

/** A task from its submit to its end, or requests that are about no task. */
export interface Story {
  /** The version of this form. */
  readonly version: 1;
  /** The gateway's name. */
  readonly gateway: string;
  /** The moment of the first request, in ISO 8601. */
  readonly recorded: string;
  /** The ids by which the gateway knows the task. Empty if no task was made, or the requests are about none. */
  readonly ids: readonly string[];
  /** The caller's own id of the task. Absent if its submit had none. */
  readonly callerId?: string;
  /** The id of the task that this one was made from. */
  readonly source?: string;
  /** Absent if it was not recorded. */
  readonly submit?: RecordedCall;
  /** The requests that followed, in their order. */
  readonly calls: readonly RecordedCall[];
}

/** A request to an operation of the contract, and its answer. */
export interface RecordedCall {
  /** The operationId. */
  readonly operation: string;
  /** Milliseconds from the answer to the submit, or from the first request if there is none, to this request. */
  readonly after: number;
  readonly request: RecordedRequest;
  /** Null if the connection was lost before an answer came. */
  readonly answer: RecordedAnswer | null;
}

/** A request, as far as it is kept. */
export interface RecordedRequest {
  /** The parameters of the path, decoded. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** The media type of the body, without parameters. */
  readonly type?: string;
  /** The value of a JSON body, or the fields of a form. Data URIs and files are replaced by their size and a digest. */
  readonly body?: unknown;
}

/** An answer, as far as it is kept. */
export interface RecordedAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** The headers that the contract describes, by name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, if it is JSON without spaces between its parts. */
  readonly json?: unknown;
  /** Any other body that is text. */
  readonly text?: string;
  /** The size in bytes of a body that is not kept here, such as a video. */
  readonly size?: number;
  /** The file of that body, relative to the recording, if it was kept. */
  readonly file?: string;
}

/** A file in a form, in the place of its field. */
export interface RecordedFile {
  /** Its name. */
  readonly file: string;
  readonly type: string;
  /** In bytes. */
  readonly size?: number;
  readonly digest?: string;
}

/** A story with its name, by which it is filed. */
export interface NamedStory {
  /** Such as `0001-createVideo`. */
  readonly name: string;
  readonly story: Story;
}
