/**
 * The parts of a guide that come from the contracts, so that it says nothing of its own about them:
 * `{{octopusx GrokCreateVideoRequest/size}}` becomes the values of that field, and a comment such as
 * `<!-- control operations -->` a table.
 */

import { Document, visit } from 'yaml';
import control from '../../../generated/mock/openapi.json' with { type: 'json' };
import { webhookFaults } from '../../../mocks/core/tasks/webhook-faults.ts';
import {
  type Contract,
  operationNamed,
  operationsOf,
  type Reference,
  resolve,
  type Schema,
} from '../../../spec/contract.ts';
import { publishedContracts } from '../contracts.ts';
import { statementCounts } from '../pages/provenance-page.ts';
import { kinds } from '../reference/lifecycle.ts';
import { levelsTable } from '../reference/provenance.ts';
import { lifecycleOf } from '../reference/state-machine.ts';

/** The compiler knows the contract of the control API as the JSON that it is. */
const controlContract = control as unknown as Contract;

/** Every contract that a guide may take something from, by the name that it has in a guide. */
const contracts = new Map<string, Contract>([...publishedContracts(), ['mock', controlContract]]);

/** The tables, by what the comment says. */
const tables: Readonly<Record<string, () => string>> = {
  'control operations'() {
    const rows = operationsOf(controlContract).map(
      ({ method, path, operation }) => `| \`${method.toUpperCase()} ${path}\` | ${operation.summary} |`,
    );
    return ['| Request | What it does |', '|---|---|', ...rows].join('\n');
  },
  submits() {
    const rows = publishedContracts().flatMap(([gateway, contract]) =>
      operationsOf(contract).flatMap(({ operation }) => {
        const { operationId, parameters = [], summary } = operation;
        const lifecycle = lifecycleOf(operation);
        if (lifecycle === undefined || !('starts' in lifecycle)) return [];
        const source = parameters.map((parameter) => `${resolve(contract, parameter).name}, `).join('');
        return `| ${gateway} | [\`${operationId}(${source}body)\`](${gateway}.html#${operationId}) | ${summary} |`;
      }),
    );
    return ['| Gateway | Method | What it does |', '|---|---|---|', ...rows].join('\n');
  },
  'provenance levels': () => levelsTable().source.replace(/\n\s*/g, ''),
  'provenance counts'() {
    const rows = statementCounts(publishedContracts()).map(({ gateway, operationId, counts }) => {
      const { documented, published, inferred } = counts;
      return `| ${gateway} [\`${operationId}\`](${gateway}.html#${operationId}) | ${documented} | ${published} | ${inferred} |`;
    });
    return ['| Operation | Documented | Published | Inferred |', '|---|---|---|---|', ...rows].join('\n');
  },
  'state kinds'() {
    const rows = Object.entries(kinds).map(([kind, meaning]) => `| \`${kind}\` | ${meaning} |`);
    return ['| Kind | What it means |', '|---|---|', ...rows].join('\n');
  },
  'webhook faults'() {
    const rows = Object.entries(webhookFaults).map(([fault, effect]) => `| \`${fault}\` | ${effect} |`);
    return ['| Fault | The delivery, and the receiver’s part |', '|---|---|', ...rows].join('\n');
  },
};

/**
 * A guide with what it takes from the contracts in its place.
 *
 * @throws if there is no such thing
 */
export function filledIn(markdown: string): string {
  return (
    markdown
      // Between these a test writes.
      .replace(/^<!-- \/?table -->\n/gm, '')
      .replace(/\{\{(\w+) ([\w/]+)\}\}/g, (_, gateway, path) => valuesAt(gateway, path))
      .replace(/^<!-- lifecycle (\w+) (\w+) -->$/gm, (_, gateway, operationId) =>
        lifecycle(gateway, operationId),
      )
      .replace(/^<!-- (.*) -->$/gm, (_, name: string) => {
        const table = tables[name];
        if (table === undefined) throw new Error(`There is no table "${name}"`);
        return table();
      })
  );
}

/** The lifecycle of an operation, as it stands in the contract. */
function lifecycle(gateway: string, operationId: string): string {
  const contract = contracts.get(gateway);
  const found = contract && operationNamed(contract, operationId);
  if (found === undefined) throw new Error(`${gateway} has no operation ${operationId}`);
  const { 'x-lifecycle': shown } = found.operation;
  const document = new Document({ 'x-lifecycle': shown });
  visit(document, {
    // What has no collection in it but lists stands in one line.
    Collection(_, collection, path) {
      if (path.length > 6) collection.flow = true;
    },
  });
  return `\`\`\`yaml\n${String(document).replace(/\[ (.*?) \]/g, '[$1]')}\`\`\``;
}

/** The values that a field may have, in words. */
function valuesAt(gateway: string, path: string): string {
  const contract = contracts.get(gateway);
  const [name = '', ...fields] = path.split('/');
  let schema = contract?.components.schemas?.[name] as Schema | Reference | undefined;
  for (const field of fields) {
    const parent = contract && schema && resolve(contract, schema);
    schema = field === 'items' ? parent?.items : parent?.properties?.[field];
  }
  if (contract === undefined || schema === undefined) throw new Error(`${gateway} has no ${path}`);
  return inWords(resolve(contract, schema));
}

function inWords({ const: only, enum: closed, type, ...schema }: Schema): string {
  if (only !== undefined) return code(only);
  if (closed !== undefined) return closed.map(code).join(', ');
  const open = schema['x-extensible-enum'];
  if (open !== undefined) return `${open.map(code).join(', ')} and others`;
  return [type].flat().map(code).join(' or ');
}

function code(value: unknown): string {
  return `\`${value}\``;
}
