/** A third gateway, which is invented, from its contract alone. The journey of the same name generates its client, too. */

import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { createMock, type Mock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { lifecyclesOf } from '../../../spec/generate/lifecycle/lifecycles.ts';
import { bundledContracts } from '../../../spec/openapi/bundle.ts';
import { compileGateway } from '../../support/compile-gateway.ts';

const clock = createClock({ frozen: true });
let mock: Mock;

beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../support/third-gateway/spec', import.meta.url));
  const contracts = await bundledContracts(folder);
  const gateways = contracts.map(({ name, contract }) => [
    name,
    // The table as the generator writes it is one that the mock reads.
    compileGateway(contract, JSON.parse(JSON.stringify(lifecyclesOf(contract)))),
  ]);
  mock = createMock({ gateways: Object.fromEntries(gateways), clock });
});

async function call(method: 'GET' | 'POST', path: string, body?: object) {
  const request = new Request(`http://mock/lumen${path}`, {
    method,
    headers: { authorization: 'Bearer any-key', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const response = await mock.fetch(request);
  return { status: response.status, body: await response.json() };
}

it('createMock() answers a submit with the status of success that the contract has, and moves the task on', async () => {
  const submitted = await call('POST', '/v2/videos', { model: 'lumen-1', prompt: 'a lighthouse' });
  expect(submitted).toMatchObject({ status: 201, body: { state: 'waiting' } });
  clock.advance(600_000);
  const { status, body } = await call('GET', `/v2/videos/${submitted.body.id}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ state: 'done', percent: 100 });
  expect(body.file).toMatch(/^http:\/\/mock\/.*\.mp4$/);
});

it('createMock() refuses, and fails tasks, in the form of the contract', async () => {
  const refused = await call('POST', '/v2/videos', { model: 'lumen-1', prompt: 'a', style: 'oil' });
  expect(refused).toEqual({
    status: 400,
    body: { error: { code: 'invalid_request', message: 'style must be one of film, sketch, not "oil"' } },
  });
  const { body: task } = await call('POST', '/v2/videos', { model: 'lumen-1', prompt: '[fail] a' });
  clock.advance(600_000);
  const { body } = await call('GET', `/v2/videos/${task.id}`);
  expect(body).toMatchObject({ state: 'broken', error: { code: 'generation_failed' } });
});
