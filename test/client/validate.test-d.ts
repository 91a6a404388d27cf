/** What compiles of checking answers, and what does not. */

import { describe, expectTypeOf, it } from 'vitest';
import { type GatewayError, octopusx, toapis } from '../../src/index.ts';
import {
  type CheckedGateway,
  type ContractViolationError,
  type Provenance,
  type ViolationDetails,
  validate,
} from '../../src/validate.ts';

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
