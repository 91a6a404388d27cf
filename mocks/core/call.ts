/** A call to a gateway: what is known of it when it is decided, and what the decision is. All of it is plain data. */

import type { components } from '../../generated/mock/types.ts';
import type { Answer } from './answer.ts';
import type { Preference } from './contract/prefer-header.ts';
import type { Bucket } from './contract/rate-limiter.ts';
import type { Route } from './contract/router.ts';
import type { Misread } from './tasks/directives.ts';
import type { Plan, Wish } from './tasks/plan.ts';
import type { Task } from './tasks/task-state.ts';

/** A fault, as the control API describes it. */
export type Fault = components['schemas']['Fault'];

/** A part of a request or of its answer that breaks the contract, as the control API describes it. */
export type LoggedDeviation = components['schemas']['Deviation'];

/** The head of a request. */
export interface RequestHead {
  /** In upper case, as it was sent. */
  readonly method: string;
  /** The path below the gateway's base URL, as it was sent. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The value of the `Authorization` header. */
  readonly authorization: string | null;
  /** The value of the `Origin` header. */
  readonly origin: string | null;
  readonly preference: Preference;
  /** The gateway's base URL, as the caller knows it. */
  readonly baseUrl: string;
}

/** The body of a request, parsed. */
export interface RequestBody {
  /** The media type, in lower case and without parameters. */
  readonly type: string;
  /** The value of a JSON body, or the fields of a form; undefined of a type that is not read. */
  readonly value: unknown;
  /** The files of a form, by field: the first of each. */
  readonly files?: ReadonlyMap<string, File>;
}

/** The parts of a form. */
export interface Form {
  /** The fields by name, each text or a list of texts. */
  readonly value: Readonly<Record<string, string | readonly string[]>>;
  /** The files by field: the first of each. */
  readonly files: ReadonlyMap<string, File>;
}

/** A body that was sent, as it has been read. */
export interface SentBody {
  readonly type: string;
  /** In bytes, decoded. */
  readonly size: number;
  /** The text of JSON. */
  readonly text?: string;
  /** The parts of a form. */
  readonly form?: Form;
}

/** A request that an operation takes, at a moment. */
export interface Call {
  /** In milliseconds of Unix time. */
  readonly now: number;
  readonly head: RequestHead;
  readonly route: Route;
  /** Undefined if there is none. */
  readonly body: RequestBody | undefined;
}

/** State that has to be loaded before a call is decided. */
export interface Needs {
  /** The id of the task that the call is about. */
  readonly task?: string | undefined;
  /** True if the id may be the caller's own, which counts for the caller's key alone. */
  readonly isCallerId?: boolean;
  /** The value of the `Authorization` header. */
  readonly authorization?: string | null;
  /** The value of the `Origin` header. */
  readonly origin?: string | null;
  /** True if a task may be made, which needs the scenario and the numbers of the next task. */
  readonly isSubmit?: boolean;
  /** True if a file may be uploaded, which needs the number of the next upload. */
  readonly isUpload?: boolean;
  /** The category of the bucket that the request is taken from. */
  readonly bucket?: string | undefined;
}

/** State that a decision rests on, besides the call itself. */
export interface Known {
  /** The task that was asked for. */
  readonly task: Task | undefined;
  /** The wish of the scenario for the next submit. */
  readonly scenario: Wish | undefined;
  /** The most live tasks of this gateway, if there are as many; undefined if there is room for a further one. */
  readonly fullAt: number | undefined;
  /** The number of the next task among those of all gateways. */
  readonly number: number;
  /** The number of the next task, and of the next upload, among those of this gateway. */
  readonly serial: number;
  readonly uploadSerial: number;
  /** US dollars that were spent so far. */
  readonly spent: number;
  /** The bucket of the request's category; undefined of one that is full. */
  readonly bucket: Bucket | undefined;
}

/** State that a call changes. */
export interface Changes {
  /** A new task, and who may find it by an id of their own. */
  readonly task?: Task;
  readonly authorization?: string | null;
  /** True if the scenario has decided over a submit. */
  readonly usesScenario?: boolean;
  /** US dollars that a gateway would bill. */
  readonly cost?: number;
  /** A file, by its name. */
  readonly upload?: { readonly name: string; readonly file: File };
  readonly bucket?: Bucket;
}

/** A handler's result. */
export interface Outcome {
  readonly answer: Answer;
  /** Details for the log. */
  readonly log?: LogDetails;
  readonly changes?: Changes;
}

/** The answer to a call, and all that is to be remembered of it. */
export interface Decision {
  readonly answer: Answer;
  readonly entry: LogEntry;
  /** Undefined if nothing but the entry is to be remembered. */
  readonly changes: Changes | undefined;
  /** True if the connection is dropped in place of the answer. */
  readonly isDropped: boolean;
}

/** The part of a log entry that is found out by deciding. */
export interface LogDetails {
  /** The id of the task that was submitted or read. */
  readonly task?: string | undefined;
  /** True if a task was accepted, which a gateway bills. */
  readonly billable?: boolean | undefined;
  /** The plan of the task that was submitted. */
  readonly decision?: PlanDecision | undefined;
  /** Why it was refused. */
  readonly refusal?: string | undefined;
  /** Fields of the body that the contract does not know, each with the nearest one that it does. */
  readonly unknownFields?: readonly UnknownField[] | undefined;
  /** Parts of the prompt that begin like a directive and are none. */
  readonly misread?: readonly Misread[] | undefined;
  /** Further hints, each a sentence without its full stop. */
  readonly notes?: readonly string[] | undefined;
  /** True if the connection is to be dropped in place of the answer. */
  readonly lost?: boolean | undefined;
  /** Milliseconds by which the answer is late, as its caller asked for. */
  readonly delay?: number | undefined;
}

/** A request and its outcome. */
export interface LogEntry extends Required<LogDetails> {
  /** Counts from 1. */
  readonly number: number;
  /** When it came, in milliseconds of Unix time on the mock's clock. */
  readonly at: number;
  readonly gateway: string;
  /** In upper case. */
  readonly method: string;
  /** The path below the gateway's base URL, without its query. */
  readonly path: string;
  /** The HTTP status of the answer; undefined if the connection was dropped instead. */
  readonly status: number | undefined;
  /** The origin of the page that sent it; undefined of one that no browser sent. */
  readonly origin: string | undefined;
  /** The operation that took it. */
  readonly operation: string | undefined;
  /** The kind of fault that was put in its way. */
  readonly fault: string | undefined;
  /** Deviations from the contract, of a request that was passed on and of its answer. A mock writes none. */
  readonly deviations?: readonly LoggedDeviation[];
}

/** The plan of a new task, and what decided it. */
export interface PlanDecision {
  readonly plan: Plan;
  /** Milliseconds from the submit to its end; undefined if it never ends. */
  readonly endsAfter: number | undefined;
  /** The source of the decision: a directive in the prompt, the header `Prefer`, the scenario, or chance. */
  readonly by: 'directive' | 'preference' | 'scenario' | 'chance';
}

/** A field that the contract does not know. */
export interface UnknownField {
  readonly name: string;
  /** The known field with the most similar name, if any is similar. */
  readonly meant: string | undefined;
}
