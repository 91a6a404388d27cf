/** The limit of live tasks: a refusal of the mock's own, which ends when a task does. */

import { expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';

const video = { model: 'grok-video-3', prompt: 'a cat', images: [], aspect_ratio: '3:2', size: '1080P' };

function mocked(maxTasks: number) {
  const clock = createClock({ frozen: true });
  const mock = createMock({ clock, maxTasks, finishedLimit: 3 });
  const submit = async (prompt = video.prompt): Promise<number> => {
    const init = {
      method: 'POST',
      headers: { authorization: 'Bearer any-key', 'content-type': 'application/json' },
      body: JSON.stringify({ ...video, prompt }),
    };
    return (await mock.fetch(new Request('http://mock/octopusx/v1/video/create', init))).status;
  };
  return { mock, clock, submit };
}

it('one task too many is refused with 503, which is not billed and says whose limit it is', async () => {
  const { mock, submit } = mocked(2);
  expect([await submit(), await submit(), await submit()]).toEqual([200, 200, 503]);
  expect(mock.ledger.billable).toBe(2);
  expect(mock.ledger.entries.at(-1)?.refusal).toBe(
    'The mock itself has no room: octopusx has 2 live tasks, which is its limit. ' +
      'Finish some, reset the mock, or raise maxTasks (--max-tasks)',
  );
});

it.each([
  ['/octopusx/v1/videos', { model: 'veo_3_1', prompt: 'a cat', seconds: '8' }],
  ['/toapis/v1/videos/generations', { model: 'grok-video-1.0', prompt: 'a cat' }],
])('the refusal of %s has a form of its own, which no gateway has', async (path, fields) => {
  const mock = createMock({ maxTasks: 0 });
  const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(fields) };
  const response = await mock.fetch(new Request(`http://mock${path}`, init));
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    error: {
      type: 'mock_error',
      code: 'too_many_live_tasks',
      message: expect.stringMatching(/^The mock itself/),
    },
  });
});

it('there is room again when tasks have ended, forgotten ones among them', async () => {
  const { clock, submit } = mocked(2);
  for (let round = 0; round < 5; round += 1) {
    expect([await submit(), await submit(), await submit()]).toEqual([200, 200, 503]);
    clock.advance(60 * 60_000);
  }
});

it('tasks that never end keep their room until the mock is reset', async () => {
  const { mock, clock, submit } = mocked(1);
  expect(await submit('[stuck]')).toBe(200);
  clock.advance(24 * 60 * 60_000);
  expect(await submit()).toBe(503);
  mock.reset();
  expect(await submit()).toBe(200);
});

it('a task that is finished at once takes no room', async () => {
  const { submit } = mocked(1);
  expect([await submit('[instant]'), await submit('[instant]'), await submit()]).toEqual([200, 200, 200]);
});
