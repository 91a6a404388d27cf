/** The page that compares this mock with other tools: a test for each row that another tool can show by itself. */

import { readFile } from 'node:fs/promises';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, expect, it } from 'vitest';
import contract from '../../generated/toapis/openapi.json' with { type: 'json' };
import { createMock } from '../../mocks/create-mock.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { askStockPrism } from '../mocks/prism/stock-components.ts';

const page = await readFile(new URL('../../docs/comparison.md', import.meta.url), 'utf8');

/** The cells of a row, by its first one. */
function row(title: string): string[] {
  const line = page.split('\n').find((text) => text.startsWith(`| ${title}`)) ?? '';
  return line.split('|').map((cell) => cell.trim());
}

const path = '/v1/videos/generations';
const body = { model: 'grok-video-1.0', prompt: 'A cat', duration: 6 };
const wrong = { ...body, aspect_ratio: '4:3' };
const key = { authorization: 'Bearer any-key' };
const json = { 'content-type': 'application/json' };

const clock = createClock({ frozen: true });
const mock = createMock({ gateway: 'toapis', clock });
const ours = (sent: object, headers: Record<string, string> = key) =>
  read(mock.fetch(new Request(`http://mock${path}`, post(sent, headers))));

const aimock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' });
aimock.onVideo(/./, { video: { id: 'video_1', status: 'completed', url: 'https://example.com/1.mp4' } });
const theirs = (sent: object, headers: Record<string, string> = key) =>
  read(fetch(`${aimock.url}${path}`, post(sent, headers)));

const stock = (sent: object, headers: Record<string, string> = key) =>
  askStockPrism(contract, { method: 'post', url: { path }, headers: { ...json, ...headers }, body: sent });

beforeAll(async () => {
  await aimock.start();
});
afterAll(() => aimock.stop());

function post(sent: object, headers: Record<string, string>): RequestInit {
  return { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(sent) };
}

async function read(answer: Response | Promise<Response>): Promise<{ status: number; body: unknown }> {
  const response = await answer;
  return { status: response.status, body: await response.json() };
}

it('is of the versions that are compared', async () => {
  for (const [name, package_] of [
    ['Prism', '@stoplight/prism-http'],
    ['MSW', 'msw'],
    ['aimock', '@copilotkit/aimock'],
  ]) {
    const manifest = new URL(`../../node_modules/${package_}/package.json`, import.meta.url);
    const { version } = JSON.parse(await readFile(manifest, 'utf8'));
    expect(page).toContain(`${name} ${version}`);
  }
});

it('a wrong ratio is refused by name here, as another fault by Prism, and not by aimock', async () => {
  const [, , here = '', prism = ''] = row('A submit with a ratio');
  const refusal = await ours(wrong);
  expect(refusal).toMatchObject({
    status: 400,
    body: { error: { message: /^aspect_ratio must be one of / } },
  });
  expect(here).toContain('aspect_ratio must be one of');
  const { status, body: example } = await stock(wrong);
  expect({ status, example }).toMatchObject({
    status: 422,
    example: { error: { message: 'Content violates the content policy' } },
  });
  expect(prism).toContain('422: `Content violates the content policy`');
  expect((await theirs(wrong)).status).toBe(200);
});

it('a submit without a key is refused here and by Prism', async () => {
  const statuses = [await ours(body, {}), await stock(body, {}), await theirs(body, {})];
  expect(statuses.map(({ status }) => status)).toEqual([401, 401, 200]);
});

it('a second task has an id of its own here and in aimock', async () => {
  const same = async (send: (sent: object) => Promise<{ body: unknown }>) => {
    const [one, two] = [await send(body), await send(body)];
    return JSON.stringify(one.body) === JSON.stringify(two.body);
  };
  expect([await same(ours), await same(stock), await same(theirs)]).toEqual([false, true, false]);
});
