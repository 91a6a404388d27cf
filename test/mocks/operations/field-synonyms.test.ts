/** Fields that the contract does not know, and those that are meant. */

import { expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';

const mock = createMock();

/** The hint in the log to a field of a submit. */
async function hintTo(path: string, fields: object, field: string): Promise<string | undefined> {
  const init = {
    method: 'POST',
    headers: { authorization: 'Bearer any-key', 'content-type': 'application/json' },
    body: JSON.stringify({ ...fields, [field]: 'x' }),
  };
  expect((await mock.fetch(new Request(`http://mock${path}`, init))).status).toBe(200);
  const unknown = mock.ledger.entries.at(-1)?.unknownFields;
  expect(unknown?.map(({ name }) => name)).toEqual([field]);
  return unknown?.[0]?.meant;
}

it.each([
  ['seconds', 'duration'],
  ['length', 'duration'],
  ['ratio', 'aspect_ratio'],
  ['aspectRatio', 'aspect_ratio'],
  ['aspect-ratio', 'aspect_ratio'],
  ['resolution', 'size'],
  ['input_reference', 'images'],
  ['image_url', 'images'],
  ['text', 'prompt'],
  ['Duration', 'duration'],
  ['durration', 'duration'],
  ['negative_prompt', undefined],
  ['constructor', undefined],
])('octopusx: %s means %s', async (field, meant) => {
  const video = { model: 'grok-video-3', prompt: 'a cat', images: [], aspect_ratio: '3:2', size: '1080P' };
  expect(await hintTo('/octopusx/v1/video/create', video, field)).toBe(meant);
});

it.each([
  ['seconds', 'duration'],
  ['ratio', 'aspect_ratio'],
  ['webhook_url', 'callback_url'],
])('toapis: %s means %s', async (field, meant) => {
  const video = { model: 'grok-video-1.0', prompt: 'a cat' };
  expect(await hintTo('/toapis/v1/videos/generations', video, field)).toBe(meant);
});
