/** The refusals of a submit which prove that no task was made are true of its answers, and the same for all submits. */

import {
  examplesOf,
  follow,
  type Node,
  type Operation,
  pointsInto,
  responseOf,
  statusesOf,
  valueAt,
} from '../nodes.ts';
import { type Context, isObject } from '../redocly.ts';

/** A submit's `notAccepted`, as its JSON Schema has it. */
interface NotAccepted {
  readonly message: string;
  readonly answers: readonly { readonly status: number; readonly code?: string }[];
}

/** The lifecycle of a submit with its list in the place of the reference to it. */
export function withoutReferences(submit: Operation, lifecycle: Node, context: Context): Node {
  const { notAccepted } = lifecycle;
  if (notAccepted === undefined) return lifecycle;
  return { ...lifecycle, notAccepted: follow(notAccepted, submit.file, context)?.node };
}

/**
 * Every error of a submit has a text where its list says so; every code in the list is that of an example; and no
 * answer stands in it twice.
 */
export function checkNotAccepted(submit: Operation, lifecycle: Node, context: Context) {
  // The JSON Schema has been checked before.
  const { message, answers } = lifecycle.notAccepted as NotAccepted;
  const location = submit.location.child(['x-lifecycle', 'notAccepted']);
  const report = (problem: string) => context.report({ message: problem, location });

  for (const status of statusesOf(submit).filter((key) => /^[45]/.test(key))) {
    if (!pointsInto(responseOf(submit, status, context), message, context)) {
      report(`The answer of the status ${status} has nothing at \`${message}\`.`);
    }
  }
  for (const { status, code } of answers) {
    const response = responseOf(submit, String(status), context);
    if (code === undefined || response === undefined) continue;
    const place = message.replace(/[^/]*$/, 'code');
    const codes = Object.values(examplesOf(response, context)).map(
      (example) => isObject(example) && valueAt(example.value, place),
    );
    if (!codes.includes(code)) report(`No example of the status ${status} has the code \`${code}\`.`);
  }
  const names = answers.map(({ status, code }) =>
    code === undefined ? String(status) : `${status} ${code}`,
  );
  for (const name of names.filter((one, index) => names.indexOf(one) !== index)) {
    report(`The answer ${name} is listed twice.`);
  }
}

/** All submits of a contract have the same list: a client reads it once. */
export function checkSameNotAccepted(operations: readonly Operation[], context: Context) {
  const lists = operations.flatMap((submit) => {
    const lifecycle = submit.node['x-lifecycle'];
    if (!isObject(lifecycle) || lifecycle.notAccepted === undefined) return [];
    return [{ submit, list: JSON.stringify(withoutReferences(submit, lifecycle, context).notAccepted) }];
  });
  const first = lists[0];
  for (const { submit, list } of lists) {
    if (list === first?.list) continue;
    context.report({
      message: `The list differs from that of \`${first?.submit.node.operationId}\`.`,
      location: submit.location.child(['x-lifecycle', 'notAccepted']),
    });
  }
}
