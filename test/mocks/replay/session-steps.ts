/** Steps of a session with the gateways, and their outcomes. */

import fc from 'fast-check';
import type { Task } from '../../../src/index.ts';
import type { Seen, session } from './recorded-session.ts';

/** The fields of a submit besides its prompt. */
export const createRequest = {
  model: 'grok-video-3',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
} as const;
const remixes = {
  octopusx: { model: 'grok-video-3', size: '720P', aspect_ratio: '3:2' },
  openai: { model: 'veo_3_1-extend' },
  toapis: { model: 'grok-video-3' },
} as const;

/** A task of which remixes can be made. Each gateway has its own type of their bodies, which the steps keep to. */
interface Remixable {
  remix(body: never): Promise<Task>;
}

/** A session. */
export type Session = ReturnType<typeof session>;

/** A step of a session: a task from its submit to its end, and perhaps one that is made from it. */
export interface Step {
  readonly gateway: 'octopusx' | 'openai' | 'toapis';
  readonly prompt: string;
  readonly remix: string | undefined;
  readonly timeout: number;
}

/** Takes a step. Errors are outcomes like any other: they are told by name and message. */
export async function take({ octopus, toapi }: Session, step: Step): Promise<string[]> {
  const { gateway, prompt, timeout } = step;
  const outcomes: string[] = [];
  const told = async <T>(run: () => Promise<T>): Promise<T | undefined> => {
    try {
      const value = await run();
      outcomes.push('done');
      return value;
    } catch (error) {
      outcomes.push(String(error));
      return undefined;
    }
  };
  const task = await told<Task & Remixable>(async () => {
    if (gateway === 'octopusx') return octopus.createVideo({ ...createRequest, prompt });
    if (gateway === 'openai') return octopus.generateVideo({ model: 'veo_3_1', prompt });
    return toapi.generateVideo({ model: 'grok-video-3', prompt });
  });
  const video = task && (await told(() => task.wait({ timeout })));
  if (video) await told(() => video.download());
  if (task && step.remix !== undefined) {
    const body = { ...remixes[gateway], prompt: step.remix };
    const derived = await told(() => task.remix(body as never));
    if (derived) await told(() => derived.wait({ timeout }));
  }
  return outcomes;
}

/** The session as it is compared: the caller’s own ids are new each time. */
export function comparable(seen: readonly Seen[]): string {
  const text = JSON.stringify(seen, null, 1);
  const ids = new Map<string, string>();
  return text.replace(/vgk[-_][\w-]+/g, (id) => {
    ids.set(id, ids.get(id) ?? `caller-${ids.size + 1}`);
    return ids.get(id) ?? '';
  });
}

const prompt = fc
  .tuple(
    fc.constantFrom(
      '',
      '[fail]',
      '[fail content_policy at 60%]',
      '[lost]',
      '[stuck]',
      '[no-url]',
      '[instant]',
      '[task-id]',
      '[reject 400]',
      '[reject 503]',
      '[slow 90s]',
    ),
    fc.constantFrom('a cat', 'a “dog”', '<b>', 'me@example.com', '\\u0041 ü 🐈'),
  )
  .map((words) => words.join(' '));

/** A step with any prompt. */
export const step: fc.Arbitrary<Step> = fc.record({
  gateway: fc.constantFrom<Step['gateway'][]>('octopusx', 'openai', 'toapis'),
  prompt,
  remix: fc.option(prompt, { nil: undefined }),
  timeout: fc.constantFrom(30_000, 400_000),
});
