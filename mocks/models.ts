/** Answers about models: those that the examples of the contract list. */

import type { Answered, Sent } from './exchange.ts';
import type { Operation } from './operation.ts';
import { valueAt } from './pointer.ts';
import { refuse } from './refusal.ts';

/** The kinds of models that a query asks for under another word than that of the example. */
const otherWords: Readonly<Record<string, string>> = { chat: 'text' };

/** The list of models of the kind that the query asks for; empty if the contract lists none. */
export function modelList({ answers }: Operation, { query }: Sent): unknown {
  const examples = answers.get(200)?.examples ?? new Map<string, unknown>();
  const [first] = examples.values();
  const lists = examples.size > 1 ? examples : undefined;
  if (lists === undefined) return first;
  const { type = 'text' } = query;
  if (type === 'all') return withData(first, [...lists.values()].flatMap(dataOf));
  return lists.get(otherWords[type] ?? type) ?? withData(first, []);
}

/** The model of a name, as a list of the contract has it. */
export function modelNamed(name: string, operation: Operation, operations: readonly Operation[]): Answered {
  const list = operations.find(({ id }) => id === 'listModels');
  const models = [...(list?.answers.get(200)?.examples.values() ?? [])].flatMap(dataOf);
  const body = models.find((model) => valueAt(model, '/id') === name);
  if (body === undefined) return refuse(operation, { status: 404, message: `There is no model ${name}` });
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
}

function dataOf(list: unknown): unknown[] {
  const data = valueAt(list, '/data');
  return Array.isArray(data) ? data : [];
}

function withData(list: unknown, data: readonly unknown[]): unknown {
  return { ...Object(list), data };
}
