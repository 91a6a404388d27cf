/** The reference of a contract in Markdown: every operation with its fields, answers and states. */

import {
  type Contract,
  findSuccess,
  type Operation,
  operationsOf,
  type Parameter,
  type PlacedOperation,
  type Response,
  resolve,
  webhooksOf,
} from '../../../spec/contract.ts';
import { tagOf } from '../reference/anchors.ts';
import { lifecycleText } from '../reference/lifecycle.ts';
import { levels, provenanceText } from '../reference/provenance.ts';
import { fieldRows, valuesInWords, variantsOf } from './schema-rows.ts';
import { table } from './table.ts';

/** The sections of all operations, by tag. The heading of an operation is its id. */
export function contractReference(name: string, contract: Contract): string {
  const operations = operationsOf(contract);
  const tags = [...new Set(operations.map(({ operation }) => tagOf(operation)))];
  const webhooks = webhooksOf(contract);
  return [
    ...tags.flatMap((tag) => [
      `## ${tag}`,
      ...operations
        .filter(({ operation }) => tagOf(operation) === tag)
        .map((placed) => operationText(name, contract, placed)),
    ]),
    ...(webhooks.length > 0
      ? ['## Webhooks', ...webhooks.map((placed) => webhookText(contract, placed))]
      : []),
  ].join('\n\n');
}

function operationText(name: string, contract: Contract, placed: PlacedOperation): string {
  const { method, path, operation } = placed;
  const success = findSuccess(contract, operation);
  return paragraphs(
    `### ${operation.operationId}`,
    `**${operation.summary}:** \`${method.toUpperCase()} ${path}\`${levelText(operation)}`,
    operation.description,
    parametersText(contract, operation),
    bodyText(contract, operation, 'The body'),
    success && answerText(contract, success.status, success.response),
    refusalsText(contract, operation),
    // Links and pictures lead to other places here than in Redoc.
    lifecycleText(name, contract, operation)
      .replace(/\]\(#\/[^)]*\//g, '](#')
      .replaceAll('](images/', '](../images/'),
  );
}

function webhookText(contract: Contract, { path: event, operation }: PlacedOperation): string {
  return paragraphs(
    `### ${operation.operationId}`,
    `**${operation.summary}:** the event \`${event}\`${levelText(operation)}`,
    operation.description,
    bodyText(contract, operation, 'The event'),
  );
}

function levelText(operation: Operation): string {
  const provenance = operation['x-provenance'];
  if (provenance === undefined) return '';
  return provenance.level === 'inferred' ? ` · ${levels.inferred.name}` : ` · ${provenanceText(provenance)}`;
}

function parametersText(contract: Contract, { parameters = [] }: Operation): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map((node) => {
    const { name, in: place, required, schema, description = '' } = resolve<Parameter>(contract, node);
    const values = valuesInWords(resolve(contract, schema), contract);
    return [`\`${name}\``, place, values, required ? 'yes' : '', description];
  });
  return table(['Parameter', 'In', 'Values', 'Required', 'Description'], rows);
}

function bodyText(contract: Contract, { requestBody }: Operation, title: string): string {
  const bodies = Object.entries(requestBody?.content ?? {});
  return paragraphs(
    ...bodies.flatMap(([type, { schema }]) =>
      variantsOf(contract, schema).map((variant) => {
        const of = variant.title === undefined ? '' : `, “${variant.title}”`;
        return fieldsText(`${title}, \`${type}\`${of}:`, fieldRows(contract, variant.schema));
      }),
    ),
  );
}

function answerText(
  contract: Contract,
  status: string,
  { description = '', content = {} }: Response,
): string {
  return paragraphs(
    `**${status}**: ${description}`,
    ...Object.entries(content).flatMap(([type, { schema, examples }]) => {
      if (!type.endsWith('json')) return [`The answer is \`${type}\`.`];
      const [example] = Object.values(examples);
      return [
        fieldsText('The answer:', fieldRows(contract, schema)),
        example ? `\`\`\`json\n${JSON.stringify(example.value, null, 2)}\n\`\`\`` : '',
      ];
    }),
  );
}

function refusalsText(contract: Contract, { responses }: Operation): string {
  const refusals = Object.entries(responses).filter(([status]) => !status.startsWith('2'));
  if (refusals.length === 0) return '';
  const rows = refusals.map(([status, node]) => [
    status,
    resolve<Response>(contract, node).description ?? '',
  ]);
  return table(['Status', 'Meaning'], rows);
}

function fieldsText(title: string, rows: readonly (readonly string[])[]): string {
  return rows.length === 0
    ? ''
    : `${title}\n\n${table(['Field', 'Values', 'Required', 'Description'], rows)}`;
}

function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text) => (text?.trim() ? [text.trim()] : [])).join('\n\n');
}
