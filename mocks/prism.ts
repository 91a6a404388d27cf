/**
 * Prism's pipeline: route → security → validate request → respond → validate response, with components of
 * our own. The only file of the mock that imports Prism.
 *
 * @see https://github.com/stoplightio/prism/blob/master/packages/core/src/factory.ts
 */

import type { IPrismComponents, IPrismDiagnostic, IPrismMockConfig } from '@stoplight/prism-core';
// The pipeline alone: the package's index also loads what it is not made of, and takes ten times as long.
import { factory } from '@stoplight/prism-core/dist/factory.js';
import type { Answered, Call, Sent } from './exchange.ts';
import type { Operation } from './operation.ts';

/** What a component finds wrong. */
export type Diagnostic = IPrismDiagnostic;

/** What Prism hands from the caller to the responder. */
export type Config = IPrismMockConfig & { readonly mock: Call };

/** The parts of the pipeline, each with the signature that Prism gives it. */
export type Components = Omit<IPrismComponents<Operation, Sent, Answered, Config>, 'forward' | 'logger'>;

/** A pipeline that is put together. */
export interface Pipeline {
  /**
   * Sends a request through.
   *
   * @throws what the route component finds wrong, or a fault of the mock itself
   */
  request(sent: Sent, operations: Operation[], call: Call): Promise<Outcome>;
}

/** What comes out of a pipeline. */
export interface Outcome {
  readonly answered: Answered;
  /** In what the answer breaks the contract. */
  readonly faults: readonly Diagnostic[];
}

/** Puts the pipeline together. */
export function createPipeline(components: Components): Pipeline {
  // Prism asks for a pino logger; nothing of ours is logged through it.
  const logger = { child: () => logger } as never;
  const config = {
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    upstreamProxy: undefined,
    isProxy: false,
  } as const;
  const forward = () => {
    throw new Error('A mock forwards nothing');
  };
  // There is no default to look up: each request brings the whole of its own.
  const instance = factory<Operation, Sent, Answered, Config>({} as Config, {
    ...components,
    forward,
    logger,
  });
  return {
    async request(sent, operations, call) {
      const result = await instance.request(sent, operations, { ...config, mock: call })();
      if (result._tag === 'Left') throw result.left;
      return { answered: result.right.output, faults: result.right.validations.output };
    },
  };
}
