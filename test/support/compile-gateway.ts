/** Compiles a contract for the mock while a test runs, as `npm run generate` compiles those that are published. */

import type { ValidateFunction } from 'ajv';
import type { Lifecycles } from '../../generated/lifecycle.ts';
import type { OperationData } from '../../generated/operations.ts';
import type { Validator } from '../../generated/statements.ts';
import type { GatewayDefinition } from '../../mocks/create-mock.ts';
import type { Contract } from '../../spec/contract.ts';
import { operationTableOf } from '../../spec/generate/mock/operation-table.ts';
import { createAjv, type Schemas, type ValidatorOptions } from '../../spec/generate/validation/validators.ts';

/** A gateway as the mock serves it, made from a contract. */
export function compileGateway(contract: Contract, lifecycles: Lifecycles): GatewayDefinition {
  const { operations, json, texts, answers } = operationTableOf(contract);
  const requests = (allErrors: boolean) => ({
    ...compiled(json, { allErrors }),
    ...compiled(texts, { allErrors, coerceTypes: true }),
  });
  return {
    table: {
      // It is what the generated module holds, whose type the compiler checks there.
      operations: operations as readonly OperationData[],
      verdicts: requests(false),
      problems: requests(true),
      answers: compiled(answers, {}),
    },
    lifecycles,
    loadContract: async () => contract,
  };
}

/** Validators that are compiled when they are first called: most tests need a few of them. */
function compiled(schemas: Schemas, options: ValidatorOptions): Record<string, Validator> {
  const ajv = createAjv(schemas, options);
  return Object.fromEntries(
    Object.keys(schemas).map((name) => {
      let validate: ValidateFunction | undefined;
      const validator: Validator = (value) => {
        validate ??= ajv.getSchema(name);
        if (validate === undefined) throw new Error(`There is no schema ${name}`);
        const isValid = validate(value) === true;
        validator.errors = validate.errors ?? null;
        return isValid;
      };
      return [name, validator];
    }),
  );
}
