/** Checks the lifecycle of a submit: its starts, its links, and its places in the request and the answer. */

import {
  type CallerId,
  findSuccess,
  hasPlace,
  jsonOf,
  type Link,
  type Operation,
  type Query,
  type Response,
  type Submit,
  valueAt,
} from '../../contract.ts';
import type { LintedContract, LintedOperation, Report } from '../linted-contract.ts';
import { checkNotAccepted } from './not-accepted.ts';

/** Checks a submit whose lifecycle has the form that its JSON Schema asks for. */
export function checkSubmit(submit: LintedOperation, linted: LintedContract, report: Report) {
  const { contract } = linted;
  const location = submit.location.child(['x-lifecycle']);
  const { response: success } = findSuccess(contract, submit.operation) ?? {};
  // The JSON Schema has been checked.
  const lifecycle = submit.operation['x-lifecycle'] as Submit;
  const links = Object.entries(success?.links ?? {});
  const linked = links.map(([, { operationId }]) => operationId);
  for (const [name, link] of links) checkLink(name, link, success, linted, report);
  const queries = links.flatMap(([, { operationId }]) => queriesNamed(operationId, linted));
  if (queries.length === 0) {
    report('A submit needs a link to the query that reads its task.', submit.location.key());
  }
  checkStarts(submit, lifecycle, success, queries, report);
  for (const pointer of Object.values(lifecycle.at ?? {})) {
    if (!hasPlace(contract, success, pointer)) report(`The answer has nothing at \`${pointer}\`.`);
  }
  const { source, callerId, callbackUrl } = lifecycle;
  if (source !== undefined && !isInRequest(submit.operation, source, linted)) {
    report(`The request has nothing at \`${source}\`.`, location.child(['source']));
  }
  if (callerId) checkCallerId(submit, callerId, linked, linted, report);
  if (callbackUrl !== undefined && !hasPlace(contract, submit.operation.requestBody, callbackUrl)) {
    report(`The request has nothing at \`${callbackUrl}\`.`, location.child(['callbackUrl']));
  }
  checkNotAccepted(submit, contract, report);
}

/** The request has the places of the caller's own id, and a query that is linked finds the task by it and shows it. */
function checkCallerId(
  { operation, location }: LintedOperation,
  { at, query }: CallerId,
  linked: readonly string[],
  linted: LintedContract,
  report: Report,
) {
  const here = location.child(['x-lifecycle', 'callerId']);
  for (const pointer of at) {
    if (!hasPlace(linted.contract, operation.requestBody, pointer))
      report(`The request has nothing at \`${pointer}\`.`, here);
  }
  const [first] = at;
  if (first?.lastIndexOf('/') !== 0) report(`\`${first}\` is no field of the body itself.`, here);
  if (!linked.includes(query)) report(`No link leads to \`${query}\`, which is to find the task.`, here);
  if (!queriesNamed(query, linted).some((found) => found.at.callerId !== undefined)) {
    report(`The answers of \`${query}\` do not show the caller's own id.`, here);
  }
}

/** A link leads to an operation and to parameters of it that exist, from where the answer has something. */
function checkLink(
  name: string,
  { operationId, parameters }: Link,
  success: Response | undefined,
  { contract, operations }: LintedContract,
  report: Report,
) {
  const target = operations.find(({ operation }) => operation.operationId === operationId)?.operation;
  for (const [parameter, expression] of Object.entries(parameters ?? {})) {
    if (!target || !parametersOf(target).some((known) => known.name === parameter)) {
      report(`Link \`${name}\`: \`${operationId}\` has no parameter \`${parameter}\`.`);
    }
    const pointer = /^\$response\.body#(\/.+)$/.exec(String(expression))?.[1];
    if (pointer === undefined || !hasPlace(contract, success, pointer)) {
      report(`Link \`${name}\`: the answer has nothing at \`${expression}\`.`);
    }
  }
}

/** The lifecycle of the query of that name. Empty if the operation is no query. */
function queriesNamed(operationId: string, { operations }: LintedContract): Query[] {
  return operations.flatMap(({ operation }) => {
    const lifecycle = operation['x-lifecycle'];
    return operation.operationId === operationId && lifecycle && 'states' in lifecycle ? [lifecycle] : [];
  });
}

/** Every start of a submit has an example answer, in a state that one of its queries knows. */
function checkStarts(
  { operation, location }: LintedOperation,
  { starts }: Submit,
  success: Response | undefined,
  queries: readonly Query[],
  report: Report,
) {
  const mediaTypes = Object.keys(operation.requestBody?.content ?? {});
  const { examples = {} } = jsonOf(success) ?? {};
  starts.forEach(({ model, mediaType, state, variant }, index) => {
    const at = location.child(['x-lifecycle', 'starts', index]);
    const isLast = index === starts.length - 1;
    if (isLast !== (model === undefined)) report('The last start, and only the last, has no `model`.', at);
    if (mediaTypes.length > 1 && !mediaTypes.includes(String(mediaType))) {
      report(`\`mediaType\` must be one of ${mediaTypes.join(', ')}.`, at);
    }
    const name = variant === undefined ? state : `${state}_${variant}`;
    const example = examples[name];
    if (example === undefined) report(`There is no example answer named \`${name}\`.`, at);
    else if (!queries.some((query) => shows(query, state, example.value)))
      report(`The example answer \`${name}\` is not in the state \`${state}\`.`, at);
    if (queries.length > 0 && !queries.some(({ states }) => state in states)) {
      report(`No query that a link leads to knows the state \`${state}\`.`, at);
    }
  });
}

/** Tells an answer that shows a state where a query shows it. */
function shows(query: Query, state: string, answer: unknown): boolean {
  return wordsFor(query, state).includes(String(valueAt(answer, query.at.status)));
}

/** The words for a state of a query: its own, and the synonyms of its kind. */
function wordsFor({ states, synonyms }: Query, state: string): string[] {
  return [state, ...(synonyms?.[states[state]?.kind ?? ''] ?? [])];
}

/** Tells an OpenAPI runtime expression that leads to something that the operation's request declares. */
function isInRequest(operation: Operation, expression: string, { contract }: LintedContract): boolean {
  const parameter = /^\$request\.path\.(.+)$/.exec(expression)?.[1];
  if (parameter !== undefined) {
    return parametersOf(operation).some((known) => known.in === 'path' && known.name === parameter);
  }
  const pointer = /^\$request\.body#(\/.+)$/.exec(expression)?.[1];
  return pointer !== undefined && hasPlace(contract, operation.requestBody, pointer);
}

/** The parameters of an operation, none of which is a reference here. */
function parametersOf({ parameters = [] }: Operation) {
  return parameters.filter((parameter) => 'name' in parameter);
}
