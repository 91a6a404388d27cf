/** Checks the lifecycle of a query: its states, how they follow each other, and its places in the answer. */

import { findSuccess, hasPlace, jsonOf, type Query, schemaAt, valueAt } from '../../contract.ts';
import type { LintedContract, LintedOperation, Report } from '../linted-contract.ts';
import type { Location } from '../redocly.ts';
import { synonymProblems } from './synonyms.ts';

const finalKinds = new Set(['completed', 'failed', 'cancelled']);

/** Checks a query whose lifecycle has the form that its JSON Schema asks for. */
export function checkQuery(query: LintedOperation, { contract }: LintedContract, report: Report) {
  const location = query.location.child(['x-lifecycle']);
  // The JSON Schema has been checked.
  const lifecycle = query.operation['x-lifecycle'] as Query;
  const { states, at } = lifecycle;
  const { response: success } = findSuccess(contract, query.operation) ?? {};
  const { schema = {}, examples = {} } = jsonOf(success) ?? {};

  checkStates(states, location, report);
  for (const state of Object.keys(states)) {
    const place = location.child(['states', state]);
    const example = examples[state];
    if (example === undefined) report(`There is no example answer named \`${state}\`.`, place);
    else if (valueAt(example.value, at.status) !== state)
      report(`The example answer \`${state}\` is in another state.`, place);
  }
  for (const problem of synonymProblems(lifecycle)) report(problem, location.child(['synonyms']));
  for (const pointer of Object.values(at).flat()) {
    if (!hasPlace(contract, success, pointer)) report(`The answer has nothing at \`${pointer}\`.`);
  }
  const status = schemaAt(contract, schema, at.status);
  const known = status?.enum ?? status?.['x-extensible-enum'];
  if (known && [...known].sort().join() !== Object.keys(states).sort().join()) {
    const place = location.child(['states']);
    report(`The states are not those of the answer's status: ${known.join(', ')}.`, place);
  }
}

/** Every state is final or goes on, to states that exist. */
function checkStates(states: Query['states'], location: Location, report: Report) {
  for (const [state, { kind, next = [] }] of Object.entries(states)) {
    const place = location.child(['states', state]);
    for (const successor of next) {
      if (!(successor in states))
        report(`\`${state}\` goes on to \`${successor}\`, which is no state.`, place);
    }
    if (finalKinds.has(kind) !== (next.length === 0)) {
      report(`A state of kind \`${kind}\` has ${finalKinds.has(kind) ? 'no' : 'a'} \`next\`.`, place);
    }
  }
}
