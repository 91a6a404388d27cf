/** The submits of a contract, as far as their methods and the types of their bodies are made from them. */

import {
  type Contract,
  componentName,
  modelPattern,
  type Operation,
  operationsOf,
  type Parameter,
  type Reference,
  resolve,
  type Schema,
  type Submit as SubmitLifecycle,
} from '../../contract.ts';
import type { LifecycleTable } from '../lifecycle/lifecycles.ts';
import { pascalCase } from './names.ts';

/** An operation that submits a task. */
export interface Submit {
  readonly operation: Operation;
  /** The query that reads its task first. */
  readonly query: string;
  /** The name of the type of its body. */
  readonly bodyType: string;
  /** The bodies that it takes. Of several each but the last is for models whose names begin alike. */
  readonly bodies: readonly Body[];
  /** The parameter of the path that names the source. */
  readonly sourceParameter?: Parameter | undefined;
  /** The field of the body that names the source. */
  readonly sourceField?: string | undefined;
}

/** One body of a submit. */
export interface Body {
  /** The name of the type that a caller gives. */
  readonly type: string;
  /** The name of the component, whose type is what is sent. */
  readonly request: string;
  readonly schema: Schema;
  /** The beginning of its models' names. The last body is for all others. */
  readonly modelPrefix?: string | undefined;
}

/**
 * The submits of a contract, in its order.
 *
 * @throws if a body has no name, or is chosen by the model in another way than by how its name begins
 */
export function submitsOf(contract: Contract, table: LifecycleTable): Submit[] {
  return operationsOf(contract).flatMap(({ operation }) => {
    const { operationId, parameters = [], 'x-lifecycle': lifecycle } = operation;
    if (lifecycle === undefined || !('starts' in lifecycle)) return [];
    const [, place, name] = /^\$request\.(path\.|body#\/)(.+)$/.exec(lifecycle.source ?? '') ?? [];
    const bodyType = `${pascalCase(operationId)}Body`;
    return [
      {
        operation,
        query: table.submits[operationId]?.links[0]?.operationId ?? '',
        bodyType,
        bodies: bodiesOf(contract, operation, lifecycle, bodyType),
        sourceParameter: parameters
          .map((parameter) => resolve<Parameter>(contract, parameter))
          .find((parameter) => place === 'path.' && parameter.name === name),
        sourceField: place === 'body#/' ? name : undefined,
      },
    ];
  });
}

function bodiesOf(
  contract: Contract,
  operation: Operation,
  lifecycle: SubmitLifecycle,
  bodyType: string,
): Body[] {
  const choices = choicesOf(contract, operation, lifecycle);
  return choices.map(({ schema, model }) => {
    const request = componentOf(schema, operation);
    return {
      type: choices.length === 1 ? bodyType : request.replace(/Request$/, 'Body'),
      request,
      schema: resolve<Schema>(contract, schema),
      modelPrefix: model === undefined ? undefined : prefixOf(model),
    };
  });
}

/** A schema of a body, and the models that take it, as a regular expression. */
interface Choice {
  readonly schema: Schema | Reference;
  readonly model?: string | undefined;
}

/** The model decides on the media type, as the lifecycle says, and within a schema. Forms come first. */
function choicesOf(contract: Contract, operation: Operation, { starts }: SubmitLifecycle): Choice[] {
  const { 'multipart/form-data': form, ...content } = operation.requestBody?.content ?? {};
  const model = form && starts.find(({ mediaType }) => mediaType === 'multipart/form-data')?.model;
  const others = Object.values(content).flatMap(({ schema }) => branchesOf(contract, operation, schema));
  return form ? [{ schema: form.schema, model }, ...others] : others;
}

/** The branches of a condition on the model; the schema itself if it has none. */
function branchesOf(contract: Contract, operation: Operation, schema: Schema | Reference): Choice[] {
  const resolved = resolve<Schema>(contract, schema);
  const { if: condition, then, else: otherwise } = resolved;
  if (!condition || !then || !otherwise) return [{ schema }];
  const model = modelPattern(contract, resolved);
  if (model === undefined)
    throw new Error(`${operation.operationId}: the condition is not on the model's name`);
  return [{ schema: then, model }, ...branchesOf(contract, operation, otherwise)];
}

function componentOf(schema: Schema | Reference, { operationId }: Operation): string {
  const name = componentName(schema);
  if (name === undefined) throw new Error(`${operationId}: the schema of the body needs a name`);
  return name;
}

/** The beginning of a name that a pattern such as `^grok` describes. */
function prefixOf(pattern: string): string {
  const [, prefix] = /^\^([\w-]+)$/.exec(pattern) ?? [];
  if (prefix === undefined) throw new Error(`${pattern} says more than how a name begins`);
  return prefix;
}
