/** The question before a submit of `video-gateway mcp`: it shows what is sent. */

import { describe, expect, it } from 'vitest';
import { Agent } from './agent.ts';

/** The question about a request to toapis, and the request that was sent after a yes. */
async function approve(request: Record<string, unknown>, isYes = true) {
  const questions: string[] = [];
  await using agent = await Agent.create({
    isMock: false,
    answer: (question) => {
      questions.push(question);
      return isYes ? 'yes' : 'no';
    },
  });
  const outcome = await agent.call('submit', { operation: 'toapis.generateVideo', request });
  const sent: unknown[] = await Promise.all(agent.submits.map((one) => one.json()));
  return { question: questions[0] ?? '', sent, outcome };
}

describe('the question before a submit', () => {
  it('shows every field that is sent: images, and fields that the contract does not know', async () => {
    const request = {
      model: 'grok-video-1.0',
      prompt: 'a cat',
      image: 'https://images.example/cat.png',
      reference_images: ['https://images.example/dog.png'],
      n: 10,
      webhook_url: 'https://elsewhere.example/hook',
      options: { resolution_upgrade: '8k' },
    };
    const { question, sent } = await approve(request);
    const shown: unknown = JSON.parse(question.slice(question.indexOf('{')));
    expect(shown).toEqual(request);
    expect(sent).toEqual([expect.objectContaining(request)]);
  });

  it('shortens long texts and data URIs, and says so', async () => {
    const { question } = await approve({
      model: 'grok-video-1.0',
      prompt: `a cat ${'x'.repeat(3_000_000)}`,
      data: `data:image/png;base64,${'A'.repeat(5000)}`,
    });
    expect(question.length).toBeLessThan(10_000);
    expect(question).toContain('"prompt":"a cat x');
    expect(question).toContain('x… [3000006 characters in all]');
    expect(question).toContain('"data":"data:image/png;base64,AAA');
    expect(question).toContain('A… [5022 characters in all]');
  });

  it('is not asked about a request with more fields than anyone reads', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`field_${index}`, index]));
    const { question, sent, outcome } = await approve({ model: 'grok-video-1.0', prompt: 'a cat', ...many });
    expect(question).toBe('');
    expect(outcome.text).toContain('too large to be shown to the user');
    expect(outcome.text).toContain('Nothing was sent.');
    expect(sent).toEqual([]);
  });

  it('has no character that reorders it', async () => {
    const { question } = await approve({ model: 'grok-video-1.0', prompt: 'a \u202etac\u202c' }, false);
    expect(question).toContain('a \\u202etac');
  });
});

it('`resume` shows the beginning of a long prompt', async () => {
  await using agent = await Agent.create();
  await agent.submit(`a cat ${'x'.repeat(100_000)}`);
  const { text, result } = await agent.call('resume');
  expect(text.length).toBeLessThan(1000);
  expect(result.tasks).toEqual([
    expect.objectContaining({ prompt: expect.stringMatching(/^a cat x+… \[100006 characters in all\]$/) }),
  ]);
});

describe('a client that declares elicitation', () => {
  it.each([
    ['with forms', { form: {} }],
    ['with forms and URLs', { form: {}, url: {} }],
    ['of no kind, which is forms', {}],
  ])('%s is asked', async (_, elicitation) => {
    await using agent = await Agent.create({ isMock: false, elicitation, answer: () => 'yes' });
    expect((await agent.submit('a cat')).result).toMatchObject({ outcome: 'accepted' });
  });

  it.each<['legacy' | 'modern']>([['legacy'], ['modern']])(
    'with URLs alone gets a confirmation, in the %s protocol',
    async (era) => {
      await using agent = await Agent.create({
        isMock: false,
        era,
        elicitation: { url: {} },
        answer: () => 'yes',
      });
      const { result } = await agent.submit('a cat');
      expect(result).toMatchObject({ outcome: 'confirmation-required' });
      const { confirmation } = result;
      expect((await agent.submit('a cat', { confirmation })).result).toMatchObject({ outcome: 'accepted' });
    },
  );

  it('and fails to ask gets a confirmation', async () => {
    await using agent = await Agent.create({
      isMock: false,
      answer: () => {
        throw new Error('There is no window');
      },
    });
    const { result } = await agent.submit('a cat');
    expect(result).toMatchObject({
      outcome: 'confirmation-required',
      next: expect.stringContaining('Show this to the user: "Submit to toapis'),
    });
    expect(agent.submits).toHaveLength(0);
    const { confirmation } = result;
    expect((await agent.submit('a cat', { confirmation })).result).toMatchObject({ outcome: 'accepted' });
  });
});
