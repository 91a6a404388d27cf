/** The parts that Prism's own pipeline is made of, unmodified: the oracle that ours are measured against. */

import {
  createAndCallPrismInstanceWithSpec,
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpRequest,
  type PrismHttpComponents,
} from '@stoplight/prism-http';

/** Prism's own components, with the operations of one contract in Prism's own form. */
export type StockComponents = Pick<
  PrismHttpComponents,
  'route' | 'validateSecurity' | 'validateInput' | 'validateOutput'
> & { readonly operations: Awaited<ReturnType<typeof getHttpOperationsFromSpec>> };

/** Prism asks for a pino logger and calls nothing but these methods. */
const silent = {
  ...Object.fromEntries(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'success'].map((level) => [level, () => {}]),
  ),
  child: () => silent,
};

/** Settings of the `prism mock` command. */
const config = {
  mock: { dynamic: false },
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
  isProxy: false as const,
};

/**
 * Sends a request to Prism.
 *
 * @param contract a bundled OpenAPI document
 * @throws if Prism has no answer
 */
export async function askStockPrism(
  contract: object,
  request: IHttpRequest,
): Promise<{ status: number; body: unknown }> {
  const document = structuredClone(contract);
  // Only the methods of `silent` are called.
  const called = await createAndCallPrismInstanceWithSpec(document, config, request, silent as never);
  if (called.result === 'error') throw called.error;
  const { statusCode, body } = called.response.output;
  return { status: statusCode, body };
}

/**
 * Takes the components out of an instance of Prism.
 *
 * @param contract a bundled OpenAPI document; Prism is given a copy, since it resolves references in place
 * @throws if Prism does not bring one of them
 */
export async function createStockComponents(contract: object): Promise<StockComponents> {
  // Only the methods above are called.
  const components: Partial<PrismHttpComponents> & Pick<PrismHttpComponents, 'logger'> = {
    logger: silent as never,
  };
  // What is not given, Prism puts into the object that it is given.
  createInstance(config, components);
  const { route, validateSecurity, validateInput, validateOutput } = components;
  if (!route || !validateSecurity || !validateInput || !validateOutput) {
    throw new Error('Prism no longer fills its components in');
  }
  const operations = await getHttpOperationsFromSpec(structuredClone(contract));
  return { route, validateSecurity, validateInput, validateOutput, operations };
}
