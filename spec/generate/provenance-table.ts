/** The effective provenance of every statement of a contract, as a compact table for other tools. */

import type { Contract } from '../contract.ts';
import { type StatedKeyword, statedKeywordsOf } from '../openapi/stated-keywords.ts';
import { ProvenanceList } from './validation/statement-tables.ts';

/**
 * The table, as JSON: `provenances`; and `operations`, by operation (`*` for statements about all of them), by part of the
 * operation, by JSON pointer into the part's schema, and by position of the provenance: the statements, each a keyword
 * or `keyword/element`. A part that says the same as an earlier one is the name of that: `operation part`.
 */
export function provenanceTable(contract: Contract): string {
  const provenances = new ProvenanceList();
  const known = new Map<string, string>();
  const operations = [...groupedBy(statedKeywordsOf(contract), ({ operationId }) => operationId || '*')].map(
    ([operationId, statements]) => {
      const parts = [...groupedBy(statements, ({ part }) => part)].map(([part, own]) => {
        const places = JSON.stringify(placesOf(own, provenances));
        const same = known.get(places);
        if (same !== undefined) return `${JSON.stringify(part)}: ${JSON.stringify(same)}`;
        known.set(places, `${operationId} ${part}`);
        return `${JSON.stringify(part)}: ${places}`;
      });
      return `${JSON.stringify(operationId)}: {\n${parts.join(',\n')}\n}`;
    },
  );
  const list = provenances.all.map((provenance) => JSON.stringify(provenance));
  return `{\n"provenances": [\n${list.join(',\n')}\n],\n"operations": {\n${operations.join(',\n')}\n}\n}\n`;
}

/** The statements of a part, by place and by provenance. */
function placesOf(statements: readonly StatedKeyword[], provenances: ProvenanceList): object {
  const places = [...groupedBy(statements, ({ pointer }) => pointer)].map(([pointer, own]) => {
    const byProvenance = groupedBy(own, ({ provenance }) => String(provenances.positionOf(provenance)));
    return [
      pointer,
      Object.fromEntries([...byProvenance].map(([position, same]) => [position, same.map(nameOf)])),
    ];
  });
  return Object.fromEntries(places);
}

function nameOf({ keyword, element }: StatedKeyword): string {
  return element === undefined ? keyword : `${keyword}/${element}`;
}

/** Values by a key, in their order. */
function groupedBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
