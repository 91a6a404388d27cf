/** The content of each generated part of the Markdown files, by the part's name. */

import { fileURLToPath } from 'node:url';
import { Document, visit } from 'yaml';
import control from '../../../generated/mock/openapi.json' with { type: 'json' };
import { webhookFaults } from '../../../mocks/core/tasks/webhook-faults.ts';
import {
  type Contract,
  operationIn,
  operationsOf,
  type Reference,
  resolve,
  type Schema,
} from '../../../spec/contract.ts';
import { publishedContracts } from '../contracts.ts';
import { statementCounts } from '../pages/provenance-page.ts';
import { kinds } from '../reference/lifecycle.ts';
import { levelOf, levels } from '../reference/provenance.ts';
import { lifecycleOf } from '../reference/state-machine.ts';
import { contractReference } from './contract-reference.ts';
import { nodeNote } from './node-note.ts';
import { optionsReference } from './options-reference.ts';
import { valuesInWords } from './schema-rows.ts';
import { table } from './table.ts';

/** The contract of the control API. */
// The compiler knows it as the JSON that it is.
const controlContract = control as unknown as Contract;

/** Every contract that a page can take something from, by its name in the parts. */
const contracts = new Map<string, Contract>([...publishedContracts(), ['mock', controlContract]]);

/** Parts that are measured or recorded. A test or another command writes them. */
const writtenElsewhere = new Set(['pay-once', 'polling', 'verification']);

/** The tables, by the name of their part. */
const tables: Readonly<Record<string, () => string>> = {
  'control operations': () =>
    table(
      ['Request', 'Effect'],
      operationsOf(controlContract).map(({ method, path, operation }) => [
        `[\`${method.toUpperCase()} ${path}\`](../reference/control-api.md#${anchor(operation.operationId)})`,
        operation.summary,
      ]),
    ),
  submits: () =>
    table(
      ['Gateway', 'Method', 'Effect'],
      publishedContracts().flatMap(([gateway, contract]) =>
        operationsOf(contract).flatMap(({ operation }) => {
          const { operationId, parameters = [], summary } = operation;
          const lifecycle = lifecycleOf(operation);
          if (lifecycle === undefined || !('starts' in lifecycle)) return [];
          const source = parameters.map((parameter) => `${resolve(contract, parameter).name}, `).join('');
          const method = `${operationId}(${source}body)`;
          return [[gateway, `[\`${method}\`](../reference/${gateway}.md#${anchor(operationId)})`, summary]];
        }),
      ),
    ),
  options: () => optionsReference(fileURLToPath(new URL('../../..', import.meta.url))),
  'operation levels': () =>
    table(
      ['Gateway', 'Endpoint', 'Operation', 'Provenance'],
      publishedContracts().flatMap(([gateway, contract]) =>
        operationsOf(contract).map(({ method, path, operation }) => [
          gateway,
          `\`${method.toUpperCase()} ${path}\``,
          operation.operationId,
          levelOf(operation),
        ]),
      ),
    ),
  'provenance levels': () =>
    table(
      ['Level', 'Meaning'],
      Object.values(levels).map(({ name, meaning }) => [name, meaning]),
    ),
  'provenance counts': () =>
    table(
      ['Operation', 'Documented', 'Published', 'Inferred'],
      statementCounts(publishedContracts()).map(({ gateway, operationId, counts }) => [
        `${gateway} [\`${operationId}\`](../reference/${gateway}.md#${anchor(operationId)})`,
        ...[counts.documented, counts.published, counts.inferred].map(String),
      ]),
    ),
  'state kinds': () =>
    table(
      ['Kind', 'Meaning'],
      Object.entries(kinds).map(([kind, meaning]) => [code(kind), meaning]),
    ),
  'webhook faults': () =>
    table(
      ['Fault', 'The delivery, and the receiver’s part'],
      Object.entries(webhookFaults).map(([fault, effect]) => [code(fault), effect]),
    ),
};

/**
 * The content of a generated part; undefined if something else writes it.
 *
 * @throws if the name means nothing
 */
export function blockContent(name: string): string | undefined {
  if (writtenElsewhere.has(name)) return undefined;
  const [kind = '', of = '', what = ''] = name.split(' ');
  if (kind === 'values') return valuesAt(of, what);
  if (kind === 'lifecycle') return lifecycle(of, what);
  if (kind === 'operations') return contractReference(of, contractNamed(of));
  if (name.startsWith('node for ')) return nodeNote(name.replace('node for ', ''));
  const found = tables[name];
  if (found === undefined) throw new Error(`No program writes a part "${name}"`);
  return found();
}

function contractNamed(name: string): Contract {
  const contract = contracts.get(name);
  if (contract === undefined) throw new Error(`There is no contract "${name}"`);
  return contract;
}

/** The lifecycle of an operation, as it stands in the contract. */
function lifecycle(gateway: string, operationId: string): string {
  const { 'x-lifecycle': shown } = operationIn(contractNamed(gateway), operationId).operation;
  const document = new Document({ 'x-lifecycle': shown });
  visit(document, {
    // A collection that holds nothing but lists stands in one line.
    Collection(_, collection, path) {
      if (path.length > 6) collection.flow = true;
    },
  });
  return `\`\`\`yaml\n${String(document).replace(/\[ (.*?) \]/g, '[$1]')}\`\`\``;
}

/** The values that a field can have, in words. */
function valuesAt(gateway: string, path: string): string {
  const contract = contractNamed(gateway);
  const [name = '', ...fields] = path.split('/');
  // A component of that name is a schema.
  let schema = contract.components.schemas?.[name] as Schema | Reference | undefined;
  for (const field of fields) {
    const parent: Schema | undefined = schema && resolve(contract, schema);
    schema = field === 'items' ? parent?.items : parent?.properties?.[field];
  }
  if (schema === undefined) throw new Error(`${gateway} has no ${path}`);
  return valuesInWords(resolve(contract, schema));
}

/** The anchor of an operation in its Markdown reference. */
function anchor(operationId: string): string {
  return operationId.toLowerCase();
}

function code(value: string): string {
  return `\`${value}\``;
}
