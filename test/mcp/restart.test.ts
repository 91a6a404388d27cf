/** Submits of `video-gateway mcp` across a restart of the server. */

import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Agent, type AgentOptions } from './agent.ts';

/** An agent whose client went away after a submit was sent, and before its answer. */
async function leaveDuringSubmit(options: AgentOptions = {}): Promise<Agent> {
  const events = new EventEmitter();
  const arrived = once(events, 'arrived');
  const answered = once(events, 'answered');
  const agent = await Agent.create({
    ...options,
    respond: async (request) => {
      if (request.method !== 'POST') return undefined;
      events.emit('arrived');
      await answered;
      return agent.mock.fetch(request);
    },
  });
  const call = agent.submit('a cat', { name: 'cat' });
  await arrived;
  await Promise.all([agent.client.close(), expect(call).rejects.toThrow()]);
  events.emit('answered');
  await expect.poll(async () => (await agent.json('cat.mp4.task.json')).locators).toBeDefined();
  return agent;
}

describe('a submit whose client goes away before the answer', () => {
  it.each<[string, AgentOptions]>([
    ['without a question', { isMock: false, asks: false }],
    ['with a question', { isMock: false, answer: () => 'yes' }],
    ['to a mock', {}],
  ])('is told to the next call of the same request instead of sent again: %s', async (_, options) => {
    await using first = await leaveDuringSubmit(
      options.isMock === false ? { isMock: false, asks: false } : {},
    );
    const { folder, mock } = first;
    await using second = await Agent.create({ ...options, folder, mock });
    expect((await second.submit('a dog')).result).toMatchObject({ outcome: 'accepted' });
    expect((await second.submit('a cat')).text).toContain('submitted before, as cat.mp4');
    expect(second.submits).toHaveLength(1);
    // Now the client knows of it.
    expect((await second.submit('a cat')).result).toMatchObject({ outcome: 'accepted' });
  });

  it.each(['status', 'resume'])('is told by %s, too', async (tool) => {
    await using first = await leaveDuringSubmit();
    const { folder, mock } = first;
    await using second = await Agent.create({ folder, mock });
    await second.call(tool, tool === 'status' ? { task: 'cat.mp4' } : {});
    await expect.poll(() => second.json('cat.mp4.task.json')).not.toHaveProperty('isUntold');
    await using third = await Agent.create({ folder, mock });
    expect((await third.submit('a cat')).result).toMatchObject({ outcome: 'accepted' });
  });

  it('does not keep the same request back once its answer was sent', async () => {
    await using first = await Agent.create();
    await first.submit('a cat', { name: 'cat' });
    await expect.poll(() => first.json('cat.mp4.task.json')).not.toHaveProperty('isUntold');
    const { folder, mock } = first;
    await using second = await Agent.create({ folder, mock });
    expect((await second.submit('a cat')).result).toMatchObject({ outcome: 'accepted' });
  });
});

it('the question before a submit names the tasks of the same request', async () => {
  const questions: string[] = [];
  const answer = (question: string) => (questions.push(question) ? 'yes' : 'no');
  await using agent = await Agent.create({ isMock: false, answer });
  for (const [prompt, name] of [
    ['a cat', 'one'],
    ['a dog', 'two'],
    ['a cat', 'three'],
  ] as const)
    await agent.submit(prompt, { name });
  const remark = 'The folder has a task of the same request already';
  expect(questions[0]).not.toContain(remark);
  expect(questions[1]).not.toContain(remark);
  expect(questions[2]).toContain(`${remark}: one.mp4. `);
});
