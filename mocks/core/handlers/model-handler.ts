/** Decides a request for models: those that the examples of the contract list. */

import { json } from '../answer.ts';
import type { Call, Outcome } from '../call.ts';
import type { Operation } from '../contract/operation.ts';
import { Rejection } from '../contract/rejection.ts';
import type { GatewayModel } from '../gateway-model.ts';
import { valueAt } from '../text/json-pointer.ts';

/** Kinds of models that a query asks for under another word than that of the example. */
const otherWords: Readonly<Record<string, string>> = { chat: 'text' };

/** The list of models of the kind that the query asks for; empty if the contract lists none. */
export function decideModelList({ head, route }: Call): Outcome {
  const { status, examples } = route.operation.success;
  const [first] = examples.values();
  if (examples.size <= 1) return { answer: json(status, first) };
  const { type = 'text' } = head.query;
  if (type === 'all')
    return { answer: json(status, withData(first, [...examples.values()].flatMap(dataOf))) };
  const word = Object.hasOwn(otherWords, type) ? (otherWords[type] ?? type) : type;
  return { answer: json(status, examples.get(word) ?? withData(first, [])) };
}

/**
 * The model of a name, as a list of the contract has it.
 *
 * @throws Rejection if there is none
 */
export function decideModel({ operations }: GatewayModel, { route }: Call): Outcome {
  const { model: name = '' } = route.parameters;
  const list: Operation | undefined = operations.find(({ id }) => id === 'listModels');
  const models = [...(list?.success.examples.values() ?? [])].flatMap(dataOf);
  const body = models.find((model) => valueAt(model, '/id') === name);
  if (body === undefined) throw new Rejection(404, `There is no model ${name}`);
  return { answer: json(route.operation.success.status, body) };
}

function dataOf(list: unknown): unknown[] {
  const data = valueAt(list, '/data');
  return Array.isArray(data) ? data : [];
}

function withData(list: unknown, data: readonly unknown[]): unknown {
  return { ...Object(list), data };
}
