/** `Prefer: example=` leads to the state that was named, or to a refusal; never to another state. */

import { describe, expect, it } from 'vitest';
import { gateways } from '../../../generated/gateways.ts';
import { valueAt } from '../../../mocks/core/text/json-pointer.ts';
import { createClock, createMock } from '../../../mocks/index.ts';

const clock = createClock({ start: Date.UTC(2026, 0, 1), frozen: true });
const mock = createMock({ clock });
const headers = { Authorization: 'Bearer x', 'Content-Type': 'application/json' };

async function send(method: string, path: string, prefer: string, json?: object) {
  const body = json === undefined ? {} : { body: JSON.stringify(json) };
  const init = { method, headers: { ...headers, ...(prefer && { Prefer: prefer }) }, ...body };
  const response = await mock.fetch(new Request(`http://mock${path}`, init));
  return { status: response.status, body: await response.json() };
}

const grok = { model: 'grok-video-3', prompt: 'a cat' };
const unified = { ...grok, images: [], aspect_ratio: '3:2', size: '1080P' };
const veo = { model: 'veo3.1-fast', prompt: 'a cat' };

/** Submits, each with the path of its query, and the id of the operation that it reads. */
const submits = [
  ['octopusx', '/v1/video/create', unified, '/v1/video/query?id=', 'queryVideo'],
  ['octopusx', '/v1/video/create', veo, '/v1/video/query?id=', 'queryVideo'],
  ['octopusx', '/v1/videos', veo, '/v1/videos/', 'retrieveVideo'],
  ['toapis', '/v1/videos/generations', grok, '/v1/videos/generations/', 'queryVideo'],
] as const;

const examplesOf = {
  queryVideo: (name: 'octopusx' | 'toapis') =>
    name === 'octopusx'
      ? gateways.octopusx.contract.paths['/v1/video/query'].get.responses['200'].content
      : gateways.toapis.contract.paths['/v1/videos/generations/{task_id}'].get.responses['200'].content,
  retrieveVideo: () => gateways.octopusx.contract.paths['/v1/videos/{task_id}'].get.responses['200'].content,
};

describe.each(submits)('%s %s with %j', (name, path, body, query, id) => {
  const { at } = gateways[name].lifecycles.queries[id as never] as { at: { status: string } };
  const examples = Object.entries(examplesOf[id](name)['application/json'].examples);

  it.each(examples)('may be put into the state of the example %s', async (example, { value }) => {
    const created = await send('POST', `/${name}${path}`, `example=${example}`, body);
    expect(created.status, JSON.stringify(created.body)).toBe(200);
    const task = created.body.id ?? created.body.task_id;
    for (const hours of [0, 1]) {
      clock.advance(hours * 3_600_000);
      const { status, body: shown } = await send('GET', `/${name}${query}${task}`, '');
      expect(status).toBe(200);
      expect(valueAt(shown, at.status)).toBe(valueAt(value, at.status));
    }
  });

  it.each(examples)('may be read in the state of the example %s', async (example, { value }) => {
    const created = await send('POST', `/${name}${path}`, '', body);
    const task = created.body.id ?? created.body.task_id;
    const { status, body: shown } = await send('GET', `/${name}${query}${task}`, `example=${example}`);
    expect(status).toBe(200);
    expect(valueAt(shown, at.status)).toBe(valueAt(value, at.status));
    const isVariant = example.endsWith('_veo');
    if (isVariant) expect(Object.keys(shown)).toEqual(expect.arrayContaining(Object.keys(value)));
  });

  it('refuses a name that is none, with those that there are', async () => {
    const { status, body: refusal } = await send('POST', `/${name}${path}`, 'example=done', body);
    expect(status).toBe(400);
    expect(refusal.error.message).toMatch(/^Prefer: there is no state done; the states are .*completed/);
  });
});

it('a task in a state that was named can still be ended by hand', async () => {
  const { body } = await send('POST', '/octopusx/v1/video/create', 'example=unknown', unified);
  const end = await send('PATCH', `/__mock/tasks/octopusx/${body.id}`, '', { outcome: 'completed' });
  expect(end.body).toMatchObject({ status: 'completed', kind: 'completed' });
});

it('with a status, the example is one of that status, or refused', async () => {
  const path = '/toapis/v1/videos/generations';
  const found = await send('POST', path, 'code=400, example=webhook_not_configured', grok);
  expect(found).toMatchObject({ status: 400, body: { error: { code: 'webhook_not_configured' } } });
  const refused = await send('POST', path, 'code=429, example=webhook_not_configured', grok);
  expect(refused.body.error.message).toBe(
    'Prefer: the status 429 has no example webhook_not_configured; the examples are rate_limit_exceeded',
  );
});

it('a download has one example, and refuses another', async () => {
  const { body } = await send('POST', '/octopusx/v1/videos', '', { ...veo, prompt: '[instant] a cat' });
  const content = `/octopusx/v1/videos/${body.id}/content`;
  expect(await send('GET', content, 'example=failed')).toMatchObject({ status: 400 });
});
