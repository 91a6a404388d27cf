/** Places in the files of a contract. */

import { contracts } from '../../../../generated/contracts.ts';
import type { Provenance } from '../../../../generated/lifecycle.ts';
import { isGatewayName } from '../../request/known-gateways.ts';

/** An object of a contract. */
export type ContractObject = Readonly<Record<string, unknown>>;

/** An object of a contract, and its file in `spec/`. */
export interface ContractPlace {
  readonly file: string;
  /** The path from the root of the file. */
  readonly path: readonly string[];
  readonly object: ContractObject;
  /** The provenance of the object, or of the nearest enclosing object. */
  readonly provenance: Provenance;
}

/** An operation of a contract. */
export interface OperationPlace {
  readonly operation: ContractPlace;
  /** The contract, in which references lead to components. */
  readonly contract: ContractObject;
  /** The folder of the contract's files. */
  readonly folder: string;
}

/** The value as an object. Undefined if it is not one. */
export function objectOf(value: unknown): ContractObject | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  // The condition above shows that it is an object.
  return isObject ? (value as ContractObject) : undefined;
}

/** The place of an operation. Undefined if the contract has none of that name. */
export function operationPlace(gateway: string, operationId: string): OperationPlace | undefined {
  if (!isGatewayName(gateway)) return undefined;
  const contract: ContractObject = contracts[gateway];
  const folder = `spec/${gateway}`;
  for (const [path, item] of Object.entries(objectOf(contract.paths) ?? {})) {
    for (const [method, value] of Object.entries(objectOf(item) ?? {})) {
      const object = objectOf(value);
      if (object?.operationId !== operationId) continue;
      // The file is named for the path, with underscores for the inner slashes.
      const file = `${folder}/paths/${path.replace(/^\/|\/$/g, '').replaceAll('/', '_')}.yaml`;
      const provenance = ownProvenance(object) ?? { level: 'inferred', source: '' };
      return { operation: { file, path: [method], object, provenance }, contract, folder };
    }
  }
  return undefined;
}

/** A child object, with its reference resolved. Undefined if there is none. */
export function below(
  { contract, folder }: OperationPlace,
  { file, path, object, provenance }: ContractPlace,
  ...names: readonly string[]
): ContractPlace | undefined {
  let place: ContractPlace = { file, path, object, provenance };
  for (const name of names) {
    const value = Array.isArray(place.object[name]) ? { ...place.object[name] } : place.object[name];
    const child = objectOf(value);
    if (child === undefined) return undefined;
    const next = { ...place, path: [...place.path, name], object: child };
    place = followed(next, contract, folder);
  }
  return place;
}

/** The target of a reference, or the place itself. */
function followed(place: ContractPlace, contract: ContractObject, folder: string): ContractPlace {
  const [, kind = '', name = ''] = /^#\/components\/(\w+)\/(\w+)$/.exec(String(place.object.$ref)) ?? [];
  const component = objectOf(objectOf(objectOf(contract.components)?.[kind])?.[name]);
  const found =
    component === undefined
      ? place
      : // A component's file has its name.
        { ...place, file: `${folder}/components/${kind}/${name}.yaml`, path: [], object: component };
  return { ...found, provenance: ownProvenance(found.object) ?? place.provenance };
}

function ownProvenance(object: ContractObject): Provenance | undefined {
  const label = objectOf(object['x-provenance']);
  if (label === undefined) return undefined;
  // The contracts are linted: a label has a level and a source.
  const { level, source, note } = label as unknown as Provenance;
  return { level, source, ...(note !== undefined && { note }) };
}

/** The place of a response of an operation. */
export function responsePlace(of: OperationPlace, status: number): ContractPlace | undefined {
  return below(of, of.operation, 'responses', String(status));
}

/** Keywords whose subschemas describe the same value. */
const combined = ['allOf', 'anyOf', 'oneOf'];
const conditional = ['then', 'else'];

/**
 * Every schema of the value at a JSON pointer. A field may be described in several parts of a schema.
 *
 * @param pointer numbers and `*` stand for elements of a list
 */
export function schemasAt(of: OperationPlace, schema: ContractPlace, pointer: string): ContractPlace[] {
  const names = pointer.split('/').slice(1);
  let places = withParts(of, schema);
  for (const name of names) {
    places = places
      .flatMap((place) => {
        const own = below(of, place, 'properties', name);
        const element = /^(\d+|\*)$/.test(name) ? below(of, place, 'items') : undefined;
        return [own, element].filter((found) => found !== undefined);
      })
      .flatMap((place) => withParts(of, place));
  }
  return places;
}

/** A schema, and its subschemas for the same value. */
function withParts(of: OperationPlace, schema: ContractPlace): ContractPlace[] {
  const parts = [
    ...combined.flatMap((keyword) => {
      const members = schema.object[keyword];
      return Array.isArray(members) ? members.map((_, index) => [keyword, String(index)]) : [];
    }),
    ...conditional.map((keyword) => [keyword]),
  ];
  return [
    schema,
    ...parts.flatMap((names) => {
      const part = below(of, schema, ...names);
      return part === undefined ? [] : withParts(of, part);
    }),
  ];
}
