/** The types of the checks: calls that compile, and calls that do not. */

import { describe, expectTypeOf, it } from 'vitest';
import { type GatewayError, octopusx, toapis } from '../../../src/index.ts';
import {
  type CheckedGateway,
  type ContractViolationError,
  type Provenance,
  type RequestViolation,
  requestViolations,
  type ViolationDetails,
  validate,
  validateRequests,
} from '../../../src/validate.ts';

const gateway = octopusx({ apiKey: 'key' });

describe('validate', () => {
  it('takes each gateway and a function, and gives a function that stops it', () => {
    expectTypeOf(gateway).toExtend<CheckedGateway>();
    expectTypeOf(toapis({ apiKey: 'key' })).toExtend<CheckedGateway>();
    expectTypeOf(validate).parameters.toEqualTypeOf<
      [CheckedGateway, (violation: ContractViolationError) => void]
    >();
    expectTypeOf(validate).returns.toEqualTypeOf<() => void>();
  });

  it('needs a function to report to', () => {
    // @ts-expect-error nobody is told
    validate(gateway);
    // @ts-expect-error the calls alone have no name
    validate(gateway.http, () => {});
  });
});

describe('validateRequests', () => {
  it('takes each gateway, and gives a function that stops it', () => {
    expectTypeOf(validateRequests).parameters.toEqualTypeOf<[CheckedGateway]>();
    expectTypeOf(validateRequests).returns.toEqualTypeOf<() => void>();
  });

  it('does not take a name, for there is nothing to check', () => {
    // @ts-expect-error a name sends no requests
    validateRequests('octopusx');
  });
});

describe('requestViolations', () => {
  it('takes the gateway or its name, and any body', () => {
    requestViolations(gateway, 'createVideo', {});
    requestViolations('octopusx', 'createVideo', null);
    expectTypeOf(requestViolations).parameter(2).toEqualTypeOf<unknown>();
    expectTypeOf(requestViolations).returns.toEqualTypeOf<RequestViolation[]>();
  });

  it('needs a body, even if it is undefined', () => {
    // @ts-expect-error nothing is checked
    requestViolations('octopusx', 'createVideo');
  });
});

describe('a violation of a request', () => {
  it('says which field, which rule, and by which statement', () => {
    expectTypeOf<RequestViolation>().toEqualTypeOf<{
      readonly pointer: string;
      readonly field: string;
      readonly rule: string;
      readonly message: string;
      readonly provenance: Provenance;
    }>();
  });
});

describe('a violation', () => {
  it('is an error of a gateway that says what, where, and by which statement', () => {
    expectTypeOf<ContractViolationError>().toExtend<GatewayError>();
    expectTypeOf<ContractViolationError>().toExtend<ViolationDetails>();
    expectTypeOf<ContractViolationError['operation']>().toEqualTypeOf<string>();
    expectTypeOf<ContractViolationError['pointer']>().toEqualTypeOf<string>();
    expectTypeOf<ContractViolationError['provenance']>().toEqualTypeOf<Provenance>();
    expectTypeOf<Provenance['level']>().toEqualTypeOf<'documented' | 'published' | 'inferred'>();
    expectTypeOf<ContractViolationError['status']>().toEqualTypeOf<number | undefined>();
  });
});
