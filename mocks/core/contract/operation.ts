/** The operations of a contract, with compiled validators. */

import type {
  ContentOperation,
  Lifecycles,
  QueryOperation,
  SubmitOperation,
} from '../../../generated/lifecycle.ts';
import type { AnswerData, BodyData, OperationData, OperationTable } from '../../../generated/operations.ts';
import type { Validator } from '../../../generated/statements.ts';
import { type Balance, balanceOf, rateLimitOf, type Upload, uploadOf } from './extensions.ts';
import { createValidate, type Validate } from './json-schema.ts';
import type { RateLimit } from './rate-limiter.ts';

/** An operation. */
export interface Operation {
  readonly id: string;
  /** In lower case. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** True if it requires a bearer key. */
  readonly isSecured: boolean;
  /** Checks of the parameters, by their location. They convert strings to the parameters' types. */
  readonly parameters: Readonly<Record<'path' | 'query', Validate | undefined>>;
  /** The names of the query parameters. */
  readonly queryNames: readonly string[];
  /** The examples of the parameters. */
  readonly parameterExamples: readonly string[];
  /** The accepted bodies, by media type. */
  readonly bodies: ReadonlyMap<string, Body>;
  readonly needsBody: boolean;
  /** The documented answers, by status. */
  readonly answers: ReadonlyMap<number, DocumentedAnswer>;
  /** The first successful answer: its status, and its examples by name. */
  readonly success: { readonly status: number; readonly examples: ReadonlyMap<string, unknown> };
  /** The rate limit, if the gateway publishes one. */
  readonly rateLimit: RateLimit | undefined;
  /** The upload, if the operation accepts one. */
  readonly upload: Upload | undefined;
  /** The amounts of the account in its answer. */
  readonly balance: Balance | undefined;
  /** The lifecycle of an operation that submits a task. */
  readonly submit: SubmitOperation | undefined;
  /** The lifecycle of an operation that reads a task. */
  readonly query: QueryOperation | undefined;
  /** The lifecycle of an operation that downloads a video. */
  readonly content: ContentOperation | undefined;
}

/** The method and path of an operation: `POST /v1/videos`. */
export function endpointOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method.toUpperCase()} ${path}`;
}

/** A body that an operation accepts. */
export interface Body {
  readonly validate: Validate;
  /** The fields at its root, which may depend on the model. */
  fieldsFor(model: unknown): Fields;
  readonly examples: readonly unknown[];
}

/** The fields at the root of a body. */
export interface Fields {
  readonly names: ReadonlySet<string>;
  /** The fields' defaults. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** A documented answer of an operation. */
export interface DocumentedAnswer {
  /** Its media type. Undefined if it has no body. */
  readonly type: string | undefined;
  readonly validate: Validate;
  /** Example bodies by name, in the contract's order. */
  readonly examples: ReadonlyMap<string, unknown>;
  /** Examples of headers, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The operations of a contract, in its order. */
export function operationsOf(table: OperationTable, lifecycles: Lifecycles): Operation[] {
  return table.operations.map((data) => operationOf(data, table, lifecycles));
}

function operationOf(
  data: OperationData,
  { verdicts, problems, answers }: OperationTable,
  { submits, queries, contents }: Lifecycles,
): Operation {
  const {
    id,
    method,
    path,
    isSecured,
    needsBody,
    parameterExamples,
    pathSchema,
    querySchema,
    queryNames = [],
  } = data;
  const check = (schema: string) =>
    createValidate(validatorIn(verdicts, schema), validatorIn(problems, schema));
  const documented = Object.entries(data.answers).map(([status, answer]): [number, DocumentedAnswer] => [
    Number(status),
    answerOf(answer, answers),
  ]);
  const [status, success] = documented.find(([one]) => one >= 200 && one < 300) ?? [200];
  return {
    id,
    method,
    path,
    isSecured,
    parameters: {
      path: pathSchema === undefined ? undefined : check(pathSchema),
      query: querySchema === undefined ? undefined : check(querySchema),
    },
    queryNames,
    parameterExamples,
    bodies: mapOf(data.bodies, (body) => bodyOf(body, check)),
    needsBody,
    answers: new Map(documented),
    success: { status, examples: success?.examples ?? new Map() },
    rateLimit: rateLimitOf(data.rateLimit),
    upload: uploadOf(data.upload),
    balance: balanceOf(data.balance),
    submit: submits[id],
    query: queries[id],
    content: contents[id],
  };
}

/** @throws Error if the schema has no validator */
function validatorIn(validators: Readonly<Record<string, Validator>>, schema: string): Validator {
  const validator = validators[schema];
  if (validator === undefined) throw new Error(`There is no validator of ${schema}`);
  return validator;
}

const noFields: Fields = { names: new Set(), defaults: {} };

function bodyOf({ schema, cases, examples }: BodyData, check: (schema: string) => Validate): Body {
  const ready = cases.map(({ models, names, defaults }) => {
    return {
      patterns: models.map((model) => new RegExp(model)),
      fields: { names: new Set(names), defaults },
    };
  });
  return {
    validate: check(schema),
    // The last case applies to every model.
    fieldsFor(model) {
      const name = String(model);
      return ready.find(({ patterns }) => patterns.every((one) => one.test(name)))?.fields ?? noFields;
    },
    examples,
  };
}

const anything: Validate = () => [];

function answerOf(
  { type, schema, examples, headers }: AnswerData,
  validators: OperationTable['answers'],
): DocumentedAnswer {
  const validator = schema === undefined ? undefined : validators[schema];
  return {
    type,
    validate: validator ? createValidate(validator) : anything,
    examples: mapOf(examples, (example) => example),
    headers,
  };
}

function mapOf<T, R>(record: Readonly<Record<string, T>>, change: (value: T) => R): ReadonlyMap<string, R> {
  return new Map(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
