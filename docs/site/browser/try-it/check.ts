/** The check of a body while it is typed: the answer that the mock would give to it. */

import { createClock, createMock } from '../../../../mocks/browser.ts';
import type { TriedOperation } from '../tried-operation.ts';
import { clientsOf, submitTo } from './sandbox.ts';

/** A mock of its own, so that nothing of a check is seen elsewhere. */
const mock = createMock({ clock: createClock({ frozen: true }) });
const gateways = clientsOf({ apiKey: 'any-key', fetch: mock.fetch, maxRetries: 0 });

/**
 * Finds what is wrong with a body.
 *
 * @returns the message of the error; undefined if the mock would take it
 */
export async function faultOf(operation: TriedOperation, body: unknown): Promise<string | undefined> {
  try {
    await submitTo(gateways[operation.gateway], {
      operation,
      source: operation.pathSource ?? '',
      body: withKnownSource(operation, body),
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    mock.reset();
  }
}

/** A body that names the contract's example as its source, which every mock has, and asks for no fault. */
function withKnownSource({ sourceField, requests }: TriedOperation, body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const fields = Object.entries(body).map(([name, value]): [string, unknown] => {
    if (name === 'prompt' && typeof value === 'string') return [name, value.replaceAll('[', '(')];
    if (name === sourceField && typeof value === 'string' && value !== '')
      return [name, Object(requests[0]?.body)[name]];
    return [name, value];
  });
  return Object.fromEntries(fields);
}
