/** What goes into the pipeline and what comes out of it. */

import type { Plan } from './plan.ts';
import type { Preference } from './preference.ts';
import type { RequestedVideo } from './task.ts';

/** A request, read and parsed. */
export interface Sent {
  /** In lower case. */
  readonly method: string;
  /** The path below the gateway's base URL, as it was sent. */
  readonly path: string;
  readonly query: Record<string, string>;
  /** The value of the `Authorization` header. */
  readonly authorization: string | null;
  /** Undefined if there is none. */
  readonly body: SentBody | undefined;
}

/** A body. */
export interface SentBody {
  /** The media type, in lower case and without parameters. */
  readonly type: string;
  /** A JSON body's value, a form's fields; undefined of a type that is not read. */
  readonly value: unknown;
  /** The files of a form, by field: the first of each. */
  readonly files?: ReadonlyMap<string, File>;
}

/** What accompanies one request through the pipeline. */
export interface Call {
  /** The moment, in milliseconds of Unix time. */
  readonly now: number;
  /** What the caller prefers. */
  readonly preference: Preference;
  /** Where the videos of this gateway are served: the URL that a file's name is appended to. */
  readonly filesUrl: () => string;
  /** What is to be remembered of the call. */
  readonly note: Note;
}

/** What is found out about a call on its way. */
export interface Note {
  operation: string | undefined;
  /** The task that was submitted or read. */
  task: string | undefined;
  /** Whether a task was accepted, which a gateway bills. */
  billable: boolean | undefined;
  /** What was decided of the task that was submitted. */
  decision: Decision | undefined;
  /** Why it was refused. */
  refusal: string | undefined;
  /** Fields of the body that the contract does not know, each with the nearest one that it does. */
  unknownFields: readonly UnknownField[] | undefined;
  /** What in the prompt begins like a directive and is none. */
  misread: readonly string[] | undefined;
  /** The kind of fault that was put in its way. */
  fault: string | undefined;
  /** Whether the connection is to be dropped in place of the answer. */
  lost: boolean | undefined;
}

/** What is to become of a new task, and why. */
export interface Decision {
  readonly plan: Plan;
  /** Milliseconds from the submit to its end; undefined if it never ends. */
  readonly endsAfter: number | undefined;
  /** What decided: a directive in the prompt, the header `Prefer`, the scenario, or chance. */
  readonly by: 'directive' | 'preference' | 'scenario' | 'chance';
}

/** A field that the contract does not know. */
export interface UnknownField {
  readonly name: string;
  /** The known field with the most similar name, if any is similar. */
  readonly meant: string | undefined;
}

/** An answer, before it is written down. */
export interface Answered {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  /** A JSON value, or a video to send. */
  readonly body: unknown;
  /** Set where the answer is the video itself. */
  readonly video?: RequestedVideo;
}
