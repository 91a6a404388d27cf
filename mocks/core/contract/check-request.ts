/** Checks the key, the parameters and the body of a request. */

import type { Call } from '../call.ts';
import { isAuthorized } from './authenticate.ts';
import type { Problem } from './json-schema.ts';
import type { Body, Operation } from './operation.ts';
import { Rejection } from './rejection.ts';

/**
 * Checks a request.
 *
 * @throws Rejection with all problems in its message
 */
export function checkRequest({ head, route, body }: Call): void {
  const { operation, parameters } = route;
  if (!isAuthorized(operation, head.authorization)) {
    // The answer has the gateway's own message, as a program gets it there. The reason is for the log.
    throw new Rejection(401, undefined, {
      reason: 'No API key: send one in the header "Authorization: Bearer YOUR_API_KEY"',
    });
  }
  checkInput(operation, { body, query: head.query, path: parameters });
}

/** The parts of a request, besides its key. */
export interface Input {
  readonly body: Call['body'];
  readonly query: Readonly<Record<string, string>>;
  /** The values of the path's parameters. */
  readonly path: Readonly<Record<string, string>>;
}

/**
 * Checks the parameters and the body of a request.
 *
 * @throws Rejection with all problems in its message
 */
export function checkInput(operation: Operation, { body, query, path }: Input): void {
  const found = [...bodyProblems(operation, body)];
  const { parameters } = operation;
  if (parameters.query) found.push(...parameters.query(withoutEmpty(query)));
  if (parameters.path) found.push(...parameters.path({ ...path }));
  const [first] = found;
  if (first === undefined) return;
  throw new Rejection(400, textOf(found), {
    field: first.path.length > 0 ? first.path.join('.') : undefined,
  });
}

const none: readonly Problem[] = [];

function bodyProblems({ bodies, needsBody }: Operation, body: Call['body']): readonly Problem[] {
  if (bodies.size === 0 && !needsBody) return none;
  if (body === undefined) {
    return needsBody
      ? [{ keyword: 'required', path: [], rule: 'is required', given: undefined, subject: 'A body' }]
      : none;
  }
  const known = bodies.get(body.type);
  if (known === undefined) {
    const types = [...bodies.keys()].join(' or ');
    throw new Rejection(415, `The Content-Type must be ${types}, not ${body.type}`);
  }
  return bodyProblemsOf(known, body.value);
}

/** The problems of a body, with the allowed fields where that helps. */
function bodyProblemsOf(body: Body, value: unknown): readonly Problem[] {
  const problems = body.validate(value);
  if (problems.length === 0) return problems;
  return problems.map((problem) => {
    if (!listsFields.has(problem.keyword) || problem.path.length > 0) return problem;
    const names = [...body.fieldsFor(undefined).names];
    return names.length === 0
      ? problem
      : { ...problem, rule: `${problem.rule}; it may have ${names.join(', ')}` };
  });
}

/** Keywords whose message lists the allowed fields. */
const listsFields: ReadonlySet<string> = new Set(['additionalProperties', 'minProperties']);

/**
 * All problems of a body in one message. Undefined if there are none.
 *
 * @param subject name of the body, to begin the message with
 */
export function problemsText(body: Body, value: unknown, subject: string): string | undefined {
  const problems = bodyProblemsOf(body, value);
  return problems.length === 0 ? undefined : textOf(problems.map((problem) => ({ subject, ...problem })));
}

function textOf(problems: readonly Problem[]): string {
  return [...new Set(problems.map(messageOf))].join('; ');
}

/** Drops empty parameters, which count as absent. */
function withoutEmpty(query: Readonly<Record<string, string>>): Record<string, string> {
  // Always a copy, since the validator turns strings into numbers in place.
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) if (value !== '') given[name] = value;
  return given;
}

function messageOf({ path, rule, given, subject = 'The body' }: Problem): string {
  const name = path.length === 0 ? subject : path.join('.');
  return `${name} ${rule}${given === undefined ? '' : `, not ${shown(given)}`}`;
}

/** Formats a value for a message: truncated, and only the type of arrays and objects. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
