/** Requests that a tool catches: with the gateway's own address they need a key, at one of the application's own they do not. */

import { expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { caughtGateways } from '../../../mocks/integrations/caught-gateways.ts';
import { toapis } from '../../../src/index.ts';

const page = 'http://app.test/screen';
const body = { model: 'grok-video-1.0', prompt: 'a cat' } as const;

/** A mock, and the gateway that it catches at an address of toapis. */
function catching(baseUrls: Record<string, string>) {
  const mock = createMock();
  const gateway = caughtGateways(mock, baseUrls, page).find(({ baseUrl }) => !baseUrl.includes('octopusx'));
  if (gateway === undefined) throw new Error('Nothing is caught');
  return { mock, ...gateway };
}

it('answers a page without a key at the address of its own server, as the server would', async () => {
  const { mock, baseUrl, takes, answer } = catching({ toapis: '/api/video' });
  expect(baseUrl).toBe('http://app.test/api/video');
  const sent: Request[] = [];
  const fetch = async (request: Request) => {
    expect(takes(request.url)).toBe(true);
    sent.push(request);
    return (await answer(request)) ?? Response.error();
  };
  const task = await toapis({ baseUrl, fetch }).generateVideo(body);
  expect(task.state).toBe('queued');
  expect(mock.ledger.billable).toBe(1);
  expect(sent[0]?.headers.has('authorization')).toBe(false);
});

it('leaves a key that is there, and refuses a wrong one', async () => {
  const { baseUrl, answer } = catching({ toapis: '/api/video' });
  const init = { headers: { authorization: 'Basic nobody' } };
  const response = await answer(new Request(`${baseUrl}/v1/balance`, init));
  expect(response?.status).toBe(401);
});

it('refuses a request without a key at the gateway’s own address', async () => {
  const { baseUrl, answer } = catching({});
  expect(baseUrl).toBe('https://toapis.com');
  expect((await answer(new Request(`${baseUrl}/v1/balance`)))?.status).toBe(401);
});
