/** The types that every gateway's lifecycle table has in common, as the text of a module. */

import type { Schema } from '../../contract.ts';
import { type ExtensionSchema, readExtensionSchema } from '../../openapi/extension-schemas.ts';
import { schemaTypes } from '../contract-types.ts';

/** The types of the table beside those of the extensions themselves. */
const table = `
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
 * A refusal of a submit which proves that no task was made: an answer of this status, and of this \`code\` where one is
 * given, in the gateway's own error form.
 */
export interface SubmitRefusal {
  /** The HTTP status. */
  readonly status: number;
  /** The \`code\` beside the error's text. Without one, any code will do. */
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
`;

/** The types of the two extensions and of the table that is made of them. */
export async function lifecycleTypes(): Promise<string> {
  const { $id, $schema, $defs, ...lifecycle } = readExtensionSchema('x-lifecycle');
  const provenance = readExtensionSchema('x-provenance');
  // In one module, what refers to another schema or file refers to a component.
  const schemas: Record<string, Schema> = JSON.parse(
    JSON.stringify({ Lifecycle: lifecycle, ...$defs, Provenance: provenanceSchema(provenance) })
      .replaceAll('"#/$defs/', '"#/components/schemas/')
      .replaceAll(JSON.stringify(provenance.$id), '"#/components/schemas/Provenance"'),
  );
  return (await schemaTypes(schemas)) + table;
}

/** The schema of a provenance on its own: without keywords, and without the conditions on its source. */
function provenanceSchema({ title, description, type, required, $defs = {} }: ExtensionSchema): Schema {
  const { Level: level = {}, Source: source = {}, Note: note = {} } = $defs;
  return { title, description, type, required, properties: { level, source, note } } as Schema;
}
