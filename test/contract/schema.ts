/** The schemas of a contract, as the tests use them: followed, branched, and compiled into validators. */

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { type Contract, type Reference, resolve, type Schema } from '../../spec/contract.ts';

/** A gateway's bundled contract. */
export function contractOf(gateway: GatewayName): Contract {
  // The document's own type is that of this one JSON file; the lint rules keep it in the general form.
  return contracts[gateway] as unknown as Contract;
}

/** A copy of a contract that may be changed. */
export function copyOf(contract: Contract): Contract {
  return structuredClone(contract);
}

const validators = new WeakMap<Contract, Map<unknown, ValidateFunction>>();

/** Compiles a schema of a contract. Whether a value conforms is judged by Ajv, not by Prism. */
export function validatorOf(contract: Contract, schema: Schema | Reference): ValidateFunction {
  const compiled = validators.get(contract) ?? new Map<unknown, ValidateFunction>();
  validators.set(contract, compiled);
  const known = compiled.get(schema);
  if (known) return known;
  // That they are schemas, the lint rules have seen to; to check it once more takes most of the time.
  const options = { strict: false, validateSchema: false, allErrors: true } as const;
  const ajv = addFormats.default(new Ajv2020(options));
  const validate = ajv.compile({ components: contract.components, ...schema });
  compiled.set(schema, validate);
  return validate;
}

/** The errors of a value; empty if it conforms. */
export function problemsOf(contract: Contract, schema: Schema | Reference, value: unknown): string[] {
  const validate = validatorOf(contract, schema);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/**
 * The schema that says what a value's properties are: of a conditional schema, the branch that applies to the value, and
 * where the schema has properties of its own, both.
 */
export function branchOf(contract: Contract, schema: Schema | Reference, value: unknown): Schema {
  const followed = resolve(contract, schema);
  if (followed.if === undefined) return followed;
  const applying = validatorOf(contract, followed.if)(value) ? followed.then : followed.else;
  const branch = branchOf(contract, applying ?? {}, value);
  if (followed.properties === undefined) return branch;
  const { if: _, then: __, else: ___, ...own } = followed;
  const properties: Record<string, Schema | Reference> = { ...own.properties };
  for (const [name, property] of Object.entries(branch.properties ?? {}))
    properties[name] = {
      ...resolve<Schema>(contract, properties[name] ?? {}),
      ...resolve(contract, property),
    };
  return { ...own, required: [...(own.required ?? []), ...(branch.required ?? [])], properties };
}
