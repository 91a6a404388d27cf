/**
 * Every submit says how its task begins and which refusals prove that none was made, and links to what reads it;
 * every query that is linked to says how the task moves; and all that they name exists.
 */

import { extensionProblems } from '../extensions/extension-problems.ts';
import {
  examplesOf,
  follow,
  mediaTypesOf,
  type Node,
  type Operation,
  type Placed,
  pointsInto,
  responseOf,
  schemaAt,
  successOf,
  valueAt,
} from '../nodes.ts';
import { type Context, isObject, type Rule } from '../redocly.ts';
import { checkNotAccepted, checkSameNotAccepted, withoutReferences } from './not-accepted.ts';
import { synonymProblems } from './synonyms.ts';

const methods = new Set(['get', 'post', 'put', 'patch', 'delete']);
const finalKinds = new Set(['completed', 'failed', 'cancelled']);

export const lifecycleValid: Rule = () => ({
  Root: {
    leave(root: Node, context: Context) {
      const operations = operationsOf(root, context);
      for (const operation of operations.values()) {
        const lifecycle = operation.node['x-lifecycle'];
        // An upload submits no task.
        if (operation.node['x-upload'] !== undefined) continue;
        if (operation.method === 'post') checkSubmit(operation, operations, context);
        else if (isObject(lifecycle) && 'states' in lifecycle) checkQuery(operation, lifecycle, context);
        else if (isObject(lifecycle)) checkContent(operation, lifecycle, context);
        checkRefusals(operation, context);
      }
      checkSameNotAccepted([...operations.values()], context);
    },
  },
});

/** Every operation of the document, by its `operationId`. */
function operationsOf(root: Node, context: Context): Map<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const reference of Object.values(isObject(root.paths) ? root.paths : {})) {
    const path = follow(reference, undefined, context);
    if (path === undefined) continue;
    for (const [method, node] of Object.entries(path.node)) {
      if (!methods.has(method) || !isObject(node) || typeof node.operationId !== 'string') continue;
      const parameters = Array.isArray(node.parameters) ? node.parameters : [];
      operations.set(node.operationId, {
        ...path,
        node,
        location: path.location.child([method]),
        method,
        parameters: parameters.map((parameter) => follow(parameter, path.file, context)?.node),
      });
    }
  }
  return operations;
}

function checkSubmit(submit: Operation, operations: Map<string, Operation>, context: Context) {
  const location = submit.location.child(['x-lifecycle']);
  const report = (message: string, at = location) => context.report({ message, location: at });

  if (!isObject(submit.node['x-lifecycle'])) {
    return report('A submit needs an `x-lifecycle`.', submit.location.key());
  }
  const lifecycle = withoutReferences(submit, submit.node['x-lifecycle'], context);
  const problems = extensionProblems('x-lifecycle', lifecycle, 'Submit');
  for (const problem of problems) report(problem);
  if (problems.length > 0) return;

  const success = successOf(submit, context);
  const queries = checkLinks(submit, success, operations, context);
  checkStarts(submit, lifecycle, success, queries, context);
  for (const pointer of Object.values(isObject(lifecycle.at) ? lifecycle.at : {})) {
    if (!pointsInto(success, String(pointer), context)) report(`The answer has nothing at \`${pointer}\`.`);
  }
  if (typeof lifecycle.source === 'string' && !isInRequest(submit, lifecycle.source, context)) {
    report(`The request has nothing at \`${lifecycle.source}\`.`, location.child(['source']));
  }
  for (const pointer of Array.isArray(lifecycle.callerId) ? lifecycle.callerId : []) {
    if (!isInRequest(submit, `$request.body#${pointer}`, context))
      report(`The request has nothing at \`${pointer}\`.`, location.child(['callerId']));
  }
  checkNotAccepted(submit, lifecycle, context);
}

/** The links of a submit's answer lead to operations and parameters that exist. Returns the queries among them. */
function checkLinks(
  submit: Operation,
  success: Placed | undefined,
  operations: Map<string, Operation>,
  context: Context,
): Operation[] {
  const location = submit.location.child(['x-lifecycle']);
  const report = (message: string, at = location) => context.report({ message, location: at });
  const links = Object.entries(isObject(success?.node.links) ? success.node.links : {}).flatMap(
    ([name, link]) => (isObject(link) ? [{ name, link }] : []),
  );
  for (const { name, link } of links) {
    const query = operations.get(String(link.operationId));
    for (const [parameter, expression] of Object.entries(isObject(link.parameters) ? link.parameters : {})) {
      if (!query?.parameters.some((known) => isObject(known) && known.name === parameter)) {
        report(`Link \`${name}\`: \`${link.operationId}\` has no parameter \`${parameter}\`.`);
      }
      const pointer = /^\$response\.body#(\/.+)$/.exec(String(expression))?.[1];
      if (pointer === undefined || !pointsInto(success, pointer, context)) {
        report(`Link \`${name}\`: the answer has nothing at \`${expression}\`.`);
      }
    }
  }
  const queries = links.flatMap(({ link }) => {
    const query = operations.get(String(link.operationId));
    return query !== undefined && Object.keys(statesOf(query)).length > 0 ? [query] : [];
  });
  if (queries.length === 0) {
    report('A submit needs a link to the query that reads its task.', submit.location.key());
  }
  return queries;
}

/** A start, as its JSON Schema has it. */
interface Start {
  readonly model?: string;
  readonly mediaType?: string;
  readonly state: string;
  readonly variant?: string;
}

/** Every start of a submit has an example answer, in a state that one of its queries knows. */
function checkStarts(
  submit: Operation,
  lifecycle: Node,
  success: Placed | undefined,
  queries: readonly Operation[],
  context: Context,
) {
  // The schema has said so.
  const starts = lifecycle.starts as readonly Start[];
  const mediaTypes = mediaTypesOf(follow(submit.node.requestBody, submit.file, context));
  starts.forEach(({ model, mediaType, state, variant }, index) => {
    const location = submit.location.child(['x-lifecycle', 'starts', index]);
    const report = (message: string) => context.report({ message, location });
    const isLast = index === starts.length - 1;
    if (isLast !== (model === undefined)) report('The last start, and only the last, has no `model`.');
    if (mediaTypes.length > 1 && !mediaTypes.includes(String(mediaType))) {
      report(`\`mediaType\` must be one of ${mediaTypes.join(', ')}.`);
    }
    const example = variant === undefined ? state : `${state}_${variant}`;
    const answer = examplesOf(success, context)[example];
    const words = queries.flatMap((query) => [...wordsFor(query, state)]);
    if (!isObject(answer)) report(`There is no example answer named \`${example}\`.`);
    else if (!words.includes(String(valueAt(answer.value, '/status'))))
      report(`The example answer \`${example}\` is not in the state \`${state}\`.`);
    if (queries.length > 0 && !queries.some((query) => state in statesOf(query))) {
      report(`No query that a link leads to knows the state \`${state}\`.`);
    }
  });
}

function checkQuery(query: Operation, lifecycle: Node, context: Context) {
  const location = query.location.child(['x-lifecycle']);
  const report = (message: string, at = location) => context.report({ message, location: at });

  const problems = extensionProblems('x-lifecycle', lifecycle, 'Query');
  for (const problem of problems) report(problem);
  if (problems.length > 0) return;
  // The schema has just said so.
  const { states, at } = lifecycle as {
    states: Record<string, { kind: string; next?: string[] }>;
    at: Record<string, string | string[]> & { status: string };
  };
  const success = successOf(query, context);

  for (const [state, { kind, next = [] }] of Object.entries(states)) {
    const place = location.child(['states', state]);
    for (const successor of next) {
      if (!(successor in states))
        report(`\`${state}\` goes on to \`${successor}\`, which is no state.`, place);
    }
    if (finalKinds.has(kind) !== (next.length === 0)) {
      report(`A state of kind \`${kind}\` has ${finalKinds.has(kind) ? 'no' : 'a'} \`next\`.`, place);
    }
    const example = examplesOf(success, context)[state];
    if (!isObject(example)) report(`There is no example answer named \`${state}\`.`, place);
    else if (valueAt(example.value, at.status) !== state) {
      report(`The example answer \`${state}\` is in another state.`, place);
    }
  }

  for (const problem of synonymProblems(lifecycle)) report(problem, location.child(['synonyms']));

  for (const pointer of Object.values(at).flat()) {
    if (!pointsInto(success, pointer, context)) report(`The answer has nothing at \`${pointer}\`.`);
  }
  const status = schemaAt(success, at.status, context)?.node;
  const known = status?.enum ?? status?.['x-extensible-enum'];
  if (Array.isArray(known) && [...known].sort().join() !== Object.keys(states).sort().join()) {
    report(
      `The states are not those of the answer's status: ${known.join(', ')}.`,
      location.child(['states']),
    );
  }
}

/** The words for a state of a query: its own, and the synonyms of its kind. */
function wordsFor(query: Operation, state: string): string[] {
  const { [state]: known } = statesOf(query);
  const lifecycle = query.node['x-lifecycle'];
  const synonyms = isObject(lifecycle) && isObject(lifecycle.synonyms) ? lifecycle.synonyms : {};
  const { [isObject(known) ? String(known.kind) : '']: words } = synonyms;
  return [state, ...(Array.isArray(words) ? words.map(String) : [])];
}

function statesOf({ node }: Operation): Node {
  const lifecycle = node['x-lifecycle'];
  return isObject(lifecycle) && isObject(lifecycle.states) ? lifecycle.states : {};
}

function checkContent({ location }: Operation, lifecycle: Node, context: Context) {
  for (const message of extensionProblems('x-lifecycle', lifecycle, 'Content')) {
    context.report({ message, location: location.child(['x-lifecycle']) });
  }
}

/** Every refusal that a lifecycle names is an example of the operation. */
function checkRefusals(operation: Operation, context: Context) {
  const lifecycle = operation.node['x-lifecycle'];
  const refusals = isObject(lifecycle) && isObject(lifecycle.refusals) ? lifecycle.refusals : {};
  for (const [reason, refusal] of Object.entries(refusals)) {
    if (!isObject(refusal)) continue;
    const response = responseOf(operation, String(refusal.status), context);
    if (String(refusal.example) in examplesOf(response, context)) continue;
    context.report({
      message: `There is no example \`${refusal.example}\` of the status ${refusal.status}.`,
      location: operation.location.child(['x-lifecycle', 'refusals', reason]),
    });
  }
}

/** Whether an OpenAPI runtime expression leads to something that the operation's request declares. */
function isInRequest(operation: Operation, expression: string, context: Context): boolean {
  const parameter = /^\$request\.path\.(.+)$/.exec(expression)?.[1];
  if (parameter !== undefined) {
    return operation.parameters.some(
      (known) => isObject(known) && known.in === 'path' && known.name === parameter,
    );
  }
  const pointer = /^\$request\.body#(\/.+)$/.exec(expression)?.[1];
  const body = follow(operation.node.requestBody, operation.file, context);
  return pointer !== undefined && pointsInto(body, pointer, context);
}
