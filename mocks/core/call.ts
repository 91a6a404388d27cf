/** A call to a gateway: the input and the output of its decision, as plain data. */

import type { components } from '../../generated/mock/types.ts';
import type { Answer } from './answer.ts';
import type { Preference } from './contract/prefer-header.ts';
import type { Bucket } from './contract/rate-limiter.ts';
import type { Route } from './contract/router.ts';
import type { Misread } from './tasks/directives.ts';
import type { Instruction, Plan } from './tasks/plan.ts';
import type { Task } from './tasks/task-state.ts';

/** A fault, as the control API describes it. */
export type Fault = components['schemas']['Fault'];

/** A deviation of a request or its answer from the contract, as the control API describes it. */
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
  /** The value of a JSON body, or the fields of a form. Undefined for other media types, which are not parsed. */
  readonly value: unknown;
  /** The first file of each field of a form. */
  readonly files?: ReadonlyMap<string, File>;
}

/** The parts of a form. */
export interface Form {
  /** The fields. One that is repeated has a list of values. */
  readonly value: Readonly<Record<string, string | readonly string[]>>;
  /** The first file of each field. */
  readonly files: ReadonlyMap<string, File>;
}

/** The body of a request as it was sent, for the log. */
export interface SentBody {
  readonly type: string;
  /** Decoded size, in bytes. */
  readonly size: number;
  /** The text of a JSON body. */
  readonly text?: string;
  /** The parts of a form. */
  readonly form?: Form;
}

/** A request to an operation. */
export interface Call {
  /** In milliseconds of Unix time. */
  readonly now: number;
  readonly head: RequestHead;
  readonly route: Route;
  readonly body: RequestBody | undefined;
}

/** State to load before a call is decided. */
export interface Needs {
  /** The id of the task that the call is about. */
  readonly task?: string | undefined;
  /** True if the id may be one that the caller gave, which is valid with the caller's key only. */
  readonly isCallerId?: boolean;
  /** The value of the `Authorization` header. */
  readonly authorization?: string | null;
  /** The value of the `Origin` header. */
  readonly origin?: string | null;
  /** True for a submit, which needs the scenario and the numbers of the next task. */
  readonly isSubmit?: boolean;
  /** True for an upload, which needs the number of the next upload. */
  readonly isUpload?: boolean;
  /** The rate limit category of the request. */
  readonly bucket?: string | undefined;
}

/** State that a call is decided on. */
export interface Known {
  /** The task that the call is about. */
  readonly task: Task | undefined;
  /** The scenario's instruction for the next submit. */
  readonly scenario: Instruction | undefined;
  /** Maximum number of live tasks of this gateway if it is reached, and undefined otherwise. */
  readonly fullAt: number | undefined;
  /** The number of the next task, counted over all gateways. */
  readonly number: number;
  /** The number of the next task of this gateway. */
  readonly serial: number;
  /** The number of the next upload to this gateway. */
  readonly uploadSerial: number;
  /** US dollars spent so far. */
  readonly spent: number;
  /** The bucket of the request's rate limit category. Undefined if it is full. */
  readonly bucket: Bucket | undefined;
}

/** State that a call changes. */
export interface Changes {
  /** A new task. */
  readonly task?: Task;
  /** The `Authorization` of its submit, which is needed to find it by the caller's own id. */
  readonly authorization?: string | null;
  /** True if the scenario decided the submit. */
  readonly usesScenario?: boolean;
  /** US dollars that the gateway would bill. */
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

/** The answer to a call, its log entry, and its changes of the state. */
export interface Decision {
  readonly answer: Answer;
  readonly entry: LogEntry;
  /** Undefined if only the log entry is stored. */
  readonly changes: Changes | undefined;
  /** True to drop the connection instead of answering. */
  readonly isDropped: boolean;
}

/** The part of a log entry that the decision determines. */
export interface LogDetails {
  /** The id of the task that was submitted or read. */
  readonly task?: string | undefined;
  /** True if a task was accepted, which the gateway would bill. */
  readonly billable?: boolean | undefined;
  /** The plan of the submitted task. */
  readonly decision?: PlanDecision | undefined;
  /** The reason of a refusal. */
  readonly refusal?: string | undefined;
  /** Fields of the body that the contract does not have. */
  readonly unknownFields?: readonly UnknownField[] | undefined;
  /** Parts of the prompt that look like a directive but are not valid. */
  readonly misread?: readonly Misread[] | undefined;
  /** Further hints, each a sentence without its period. */
  readonly notes?: readonly string[] | undefined;
  /** True to drop the connection instead of answering. */
  readonly lost?: boolean | undefined;
  /** Requested delay of the answer, in milliseconds. */
  readonly delay?: number | undefined;
}

/** A request and its outcome. */
export interface LogEntry extends Required<LogDetails> {
  /** Counts from 1. */
  readonly number: number;
  /** Time of arrival, in milliseconds of Unix time on the mock's clock. */
  readonly at: number;
  readonly gateway: string;
  /** In upper case. */
  readonly method: string;
  /** The path below the gateway's base URL, without its query. */
  readonly path: string;
  /** The HTTP status of the answer. Undefined if the connection was dropped. */
  readonly status: number | undefined;
  /** The origin of the page that sent it. Undefined if no browser did. */
  readonly origin: string | undefined;
  /** The `operationId` of the operation. */
  readonly operation: string | undefined;
  /** The kind of the fault that applied. */
  readonly fault: string | undefined;
  /** Deviations of the request and its answer from the contract. The proxy reports them; the mock has none. */
  readonly deviations?: readonly LoggedDeviation[];
}

/** A request and its outcome, as they are reported before they can be read from the ledger. */
export interface ReportedEntry extends Omit<LogEntry, 'number'> {
  /** Counts from 1. Missing if it is not known: a Valkey or Redis server assigns it later. */
  readonly number?: number;
}

/** The plan of a new task, and its origin. */
export interface PlanDecision {
  readonly plan: Plan;
  /** Milliseconds from the submit to the task's end. Undefined if it never ends. */
  readonly endsAfter: number | undefined;
  /** The origin of the plan: a directive in the prompt, the header `Prefer`, the scenario, or chance. */
  readonly by: 'directive' | 'preference' | 'scenario' | 'chance';
}

/** A field that the contract does not have. */
export interface UnknownField {
  readonly name: string;
  /** The field that was probably meant, if one is similar. */
  readonly meant: string | undefined;
}
