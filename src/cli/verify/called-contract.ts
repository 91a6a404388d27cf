/**
 * The operations of a contract as `verify` calls them: parameters, example bodies, and their role in a task's
 * lifecycle.
 */

import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { gateways } from '../../../generated/gateways.ts';
import type { Lifecycles, Provenance } from '../../../generated/lifecycle.ts';
import { requestViolations } from '../../validate.ts';
import { knownGateways } from '../request/known-gateways.ts';

/** An example of a request's body. */
export interface BodyExample {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A parameter of an operation. */
export interface CalledParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly isRequired: boolean;
  readonly example: string;
}

/** An operation of a contract. */
export interface CalledOperation {
  /** The operationId. */
  readonly id: string;
  /** In upper case. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  readonly level: Provenance['level'] | undefined;
  readonly parameters: readonly CalledParameter[];
  /** Without those that use a placeholder for an image. */
  readonly examples: readonly BodyExample[];
  /** JSON pointers to the remaining balance in its answer, each with the units per US dollar. */
  readonly remaining: Readonly<Record<string, number>>;
}

/** The used parts of an operation of the contract. */
interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly (ParameterObject | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaTypeObject>> };
  readonly 'x-provenance'?: Provenance;
  readonly 'x-balance'?: { readonly remaining?: Readonly<Record<string, number>> };
}

interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly example?: unknown;
}

interface MediaTypeObject {
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

/** A contract whose operations can be called. */
export class CalledContract {
  readonly gateway: GatewayName;
  readonly operations: ReadonlyMap<string, CalledOperation>;

  constructor(gateway: GatewayName) {
    this.gateway = gateway;
    this.operations = new Map(operationsOf(gateway).map((operation) => [operation.id, operation]));
  }

  /** The role of each operation in a task's lifecycle. */
  get lifecycles(): Lifecycles {
    return gateways[this.gateway].lifecycles;
  }

  /** The client's view of the tasks. */
  get tasks() {
    return knownGateways[this.gateway].tasks;
  }

  /** @throws RangeError if the contract has no such operation */
  operation(id: string): CalledOperation {
    const found = this.operations.get(id);
    if (found === undefined) throw new RangeError(`${this.gateway} has no operation named ${id}`);
    return found;
  }

  /** The list of models, which needs no parameter and costs nothing. Undefined if the contract has none. */
  get modelList(): CalledOperation | undefined {
    return [...this.operations.values()].find(
      ({ method, path }) => method === 'GET' && path.endsWith('/models'),
    );
  }

  /** True for an operation that submits a task. */
  isSubmit(id: string): boolean {
    return Object.hasOwn(this.lifecycles.submits, id);
  }
}

/** The paths of a contract. The contract is linted, so its form is that of OpenAPI. */
function pathsOf({ paths }: { readonly paths: object }): Paths {
  // Every member of a path is an operation: the contracts have no parameters there.
  return paths as Paths;
}

type Paths = Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;

function operationsOf(gateway: GatewayName): CalledOperation[] {
  const contract = contracts[gateway];
  return Object.entries(pathsOf(contract)).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const parameters = (operation.parameters ?? []).map((one) => parameterOf(contract, one));
      const examples = Object.entries(operation.requestBody?.content ?? {}).flatMap(([mediaType, content]) =>
        examplesIn(gateway, operation.operationId, mediaType, content),
      );
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        level: operation['x-provenance']?.level,
        parameters,
        examples,
        remaining: operation['x-balance']?.remaining ?? {},
      };
    }),
  );
}

function parameterOf(
  contract: { readonly components: object },
  parameter: ParameterObject | { readonly $ref: string },
): CalledParameter {
  if ('$ref' in parameter) {
    const name = parameter.$ref.split('/').at(-1);
    // The contract is linted: a reference leads to a parameter.
    const { parameters = {} }: { readonly parameters?: object } = contract.components;
    const [, found] = Object.entries(parameters).find(([key]) => key === name) as [string, ParameterObject];
    return parameterOf(contract, found);
  }
  const { name, in: place, required, example } = parameter;
  return { name, in: place, isRequired: required === true, example: String(example) };
}

/** Placeholders for images in the examples of the documents. */
const placeholder = /^https?:\/\/example\.com\/|BASE64/;

/**
 * The examples that a gateway can serve. Placeholders for images are left out, and so are examples that require them.
 */
function examplesIn(
  gateway: GatewayName,
  operation: string,
  mediaType: string,
  { examples = {} }: MediaTypeObject,
): BodyExample[] {
  return Object.entries(examples).flatMap(([name, { value }]) => {
    if (typeof value !== 'object' || value === null) return [];
    const kept = Object.entries(value).filter(([, field]) => !placeholder.test(String(field)));
    const body = Object.fromEntries(kept);
    const isComplete =
      kept.length === Object.keys(value).length || requestViolations(gateway, operation, body).length === 0;
    return isComplete ? [{ name, mediaType, body }] : [];
  });
}
