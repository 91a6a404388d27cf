/**
 * Every submit says how its task begins and which refusals prove that none was made, and links to what reads it;
 * every query that is linked to says how the task moves; and all that they name exists.
 */

import { jsonOf, responseOf } from '../../contract.ts';
import { extensionProblems } from '../extensions/extension-problems.ts';
import { LintedContract, type LintedOperation, type Report } from '../linted-contract.ts';
import { type Context, isObject, type Rule } from '../redocly.ts';
import { checkSameNotAccepted } from './not-accepted.ts';
import { checkQuery } from './query-lifecycle.ts';
import { checkSubmit } from './submit-lifecycle.ts';

export const lifecycleValid: Rule = () => ({
  Root: {
    leave(root: object, context: Context) {
      const linted = new LintedContract(root, context);
      for (const operation of linted.operations) check(operation, linted, context);
      checkSameNotAccepted(linted.operations, context);
    },
  },
});

function check(linted: LintedOperation, contract: LintedContract, context: Context) {
  const { method, operation } = linted;
  const location = linted.location.child(['x-lifecycle']);
  const report: Report = (message, at = location) => context.report({ message, location: at });
  // Nothing has been checked yet.
  const lifecycle: unknown = operation['x-lifecycle'];
  // An upload submits no task.
  if (operation['x-upload'] !== undefined) return;
  if (method === 'post' && !isObject(lifecycle)) {
    report('A submit needs an `x-lifecycle`.', linted.location.key());
  } else if (isObject(lifecycle)) {
    const definition = method === 'post' ? 'Submit' : 'states' in lifecycle ? 'Query' : 'Content';
    const problems = extensionProblems('x-lifecycle', lifecycle, definition);
    for (const problem of problems) report(problem);
    if (problems.length === 0 && definition === 'Submit') checkSubmit(linted, contract, report);
    if (problems.length === 0 && definition === 'Query') checkQuery(linted, contract, report);
    if (problems.length === 0) checkRefusals(linted, contract, report);
  }
}

/** Every refusal that a lifecycle names is an example of the operation. */
function checkRefusals(
  { operation, location }: LintedOperation,
  { contract }: LintedContract,
  report: Report,
) {
  const { refusals } = operation['x-lifecycle'] ?? {};
  for (const [reason, { status, example }] of Object.entries(refusals ?? {})) {
    const { examples = {} } = jsonOf(responseOf(contract, operation, String(status))) ?? {};
    if (example in examples) continue;
    const place = location.child(['x-lifecycle', 'refusals', reason]);
    report(`There is no example \`${example}\` of the status ${status}.`, place);
  }
}
