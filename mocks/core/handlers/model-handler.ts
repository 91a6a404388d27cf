/** Answers requests for models with those of the contract's examples. */

import { json } from '../answer.ts';
import type { Call, Outcome } from '../call.ts';
import type { Operation } from '../contract/operation.ts';
import { Rejection } from '../contract/rejection.ts';
import type { GatewayModel } from '../gateway-model.ts';
import { valueAt } from '../text/json-pointer.ts';

/** Types in a query whose example has another name. */
const exampleNames: Readonly<Record<string, string>> = { chat: 'text' };

/** The list of models of the requested type. Empty if the contract has none. */
export function decideModelList({ head, route }: Call): Outcome {
  const { status, examples } = route.operation.success;
  const [first] = examples.values();
  if (examples.size <= 1) return { answer: json(status, first) };
  const { type = 'text' } = head.query;
  if (type === 'all')
    return { answer: json(status, withData(first, [...examples.values()].flatMap(dataOf))) };
  const word = Object.hasOwn(exampleNames, type) ? (exampleNames[type] ?? type) : type;
  return { answer: json(status, examples.get(word) ?? withData(first, [])) };
}

/**
 * The model with a name, from the contract's lists.
 *
 * @throws Rejection if it is unknown
 */
export function decideModel({ operations }: GatewayModel, { route }: Call): Outcome {
  const { model: name = '' } = route.parameters;
  const list: Operation | undefined = operations.find(({ id }) => id === 'listModels');
  const models = [...(list?.success.examples.values() ?? [])].flatMap(dataOf);
  const body = models.find((model) => valueAt(model, '/id') === name);
  if (body === undefined) throw new Rejection(404, `Model not found: ${name}`);
  return { answer: json(route.operation.success.status, body) };
}

function dataOf(list: unknown): unknown[] {
  const data = valueAt(list, '/data');
  return Array.isArray(data) ? data : [];
}

function withData(list: unknown, data: readonly unknown[]): unknown {
  return { ...Object(list), data };
}
