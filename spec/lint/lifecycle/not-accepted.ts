/** The refusals of a submit which prove that no task was made are true of its answers, and the same for all submits. */

import { type Contract, hasPlace, jsonOf, responseOf, type Submit, valueAt } from '../../contract.ts';
import type { LintedOperation, Report } from '../linted-contract.ts';
import type { Context } from '../redocly.ts';

/**
 * Every error of a submit has a text where its list says so; every code in the list is that of an example; and no
 * answer stands in it twice.
 */
export function checkNotAccepted(
  { operation, location }: LintedOperation,
  contract: Contract,
  report: Report,
) {
  // The JSON Schema has been checked.
  const { message, answers } = (operation['x-lifecycle'] as Submit).notAccepted;
  const place = location.child(['x-lifecycle', 'notAccepted']);

  for (const status of Object.keys(operation.responses).filter((key) => /^[45]/.test(key))) {
    if (!hasPlace(contract, responseOf(contract, operation, status), message)) {
      report(`The answer of the status ${status} has nothing at \`${message}\`.`, place);
    }
  }
  for (const { status, code } of answers) {
    const response = responseOf(contract, operation, String(status));
    if (code === undefined || response === undefined) continue;
    const examples = Object.values(jsonOf(response)?.examples ?? {});
    const codes = examples.map(({ value }) => valueAt(value, message.replace(/[^/]*$/, 'code')));
    if (!codes.includes(code)) report(`No example of the status ${status} has the code \`${code}\`.`, place);
  }
  const names = answers.map(({ status, code }) =>
    code === undefined ? String(status) : `${status} ${code}`,
  );
  for (const name of names.filter((one, index) => names.indexOf(one) !== index)) {
    report(`The answer ${name} is listed twice.`, place);
  }
}

/** All submits of a contract have the same list: a client reads it once. */
export function checkSameNotAccepted(operations: readonly LintedOperation[], context: Context) {
  const lists = operations.flatMap(({ operation, location }) => {
    const lifecycle = operation['x-lifecycle'];
    if (!lifecycle || !('notAccepted' in lifecycle)) return [];
    return [{ operation, location, list: JSON.stringify(lifecycle.notAccepted) }];
  });
  const [first] = lists;
  for (const { location, list } of lists) {
    if (list === first?.list) continue;
    context.report({
      message: `The list differs from that of \`${first?.operation.operationId}\`.`,
      location: location.child(['x-lifecycle', 'notAccepted']),
    });
  }
}
