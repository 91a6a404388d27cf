/** Writes tests of the client from a recording. Each replays a story, and expects the client's current result. */

import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { withoutPlaces } from '../../../mocks/replay/same-request.ts';
import type { NamedStory, RecordedFile, Story } from '../../../mocks/replay/story.ts';
import { GatewayError, type Task } from '../../index.ts';
import { isGatewayName, knownGateways, type SubmitMethod } from '../request/known-gateways.ts';

/** The address of the mock in the tests. */
const baseUrl = 'http://mock';

/** Milliseconds that a test waits beyond the end of a recording. */
const patience = 60_000;

/** The fields of an error that a test compares. */
type KnownError = Readonly<Record<string, unknown>>;

/** The outcome of a story. */
interface Outcome {
  readonly refusal?: KnownError;
  readonly id?: string;
  /** The end of the wait. */
  readonly url?: string;
  readonly failure?: KnownError;
  readonly state?: string;
  readonly status?: string | undefined;
}

/** The beginning of a story: a submit, or the id of a task whose submit was not recorded. */
interface Opening {
  readonly method: string;
  readonly parameters: readonly unknown[];
}

/**
 * Writes a test file for Vitest. Requests without a task are left out.
 *
 * @throws RecordingError if the stories cannot be replayed
 */
export async function replayTest(stories: readonly NamedStory[]): Promise<string> {
  const tests: string[] = [];
  const recordings: string[] = [];
  const gateways = new Set<string>();
  for (const { name, story } of stories) {
    const opening = openingOf(story);
    if (opening === undefined) continue;
    gateways.add(story.gateway);
    const constant = `story${name.replace(/\W+(\w?)/g, (_, first: string) => first.toUpperCase())}`;
    const timeout = timeoutOf(story);
    tests.push(testOf({ name, constant, story, opening, timeout }, await outcomeOf(story, opening, timeout)));
    recordings.push(
      `/** Recorded ${story.recorded}. */\nconst ${constant} = ${JSON.stringify(story, null, 2)};`,
    );
  }
  const imports = [
    `import { ${[...gateways].sort().join(', ')} } from 'video-gateway-kit';`,
    `import { createClock, createMock } from 'video-gateway-kit/mock';`,
    `import { expect, it } from 'vitest';`,
  ];
  const head =
    '// Tests of the client by recorded answers. They expect what the client made of them when they were written.';
  return tests.length === 0 ? '' : `${[head, imports.join('\n'), ...tests, ...recordings].join('\n\n')}\n`;
}

function openingOf({ ids: [id], submit, gateway }: Story): Opening | undefined {
  if (submit === undefined) return id === undefined ? undefined : { method: 'resume', parameters: [id] };
  const { operation, request } = submit;
  const { source, callerId } =
    (isGatewayName(gateway) && knownGateways[gateway].tasks.submits[operation]) || {};
  // The client creates a new caller's id each time.
  const body = withoutPlaces(request.body, callerId?.at ?? []);
  return { method: operation, parameters: source ? [request.parameters?.[source], body] : [body] };
}

/** A value in which files replace the recorded ones. */
function filled(value: unknown): unknown {
  if (isFile(value)) return new File([fileText(value)], value.file, { type: value.type });
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member)]));
}

function isFile(value: unknown): value is RecordedFile {
  return typeof value === 'object' && value !== null && 'file' in value && 'digest' in value;
}

/** The text of a file that the mock accepts in place of a recorded one. */
function fileText({ size, digest }: RecordedFile): string {
  return `data:,size=${size};digest=${digest}`;
}

function timeoutOf({ calls }: Story): number {
  return Math.max(600_000, (calls.at(-1)?.after ?? 0) + patience);
}

/** Plays a story to its end. */
async function outcomeOf(story: Story, { method, parameters }: Opening, timeout: number): Promise<Outcome> {
  const { gateway: name } = story;
  if (!isGatewayName(name)) return {};
  const clock = createClock({ frozen: true });
  const mock = createMock({ gateway: name, clock, replay: { recording: story, only: true } });
  const gateway = knownGateways[name].connect({ apiKey: 'any-key', baseUrl, fetch: mock.fetch, clock });
  let task: Task;
  try {
    // The contract names the method and its parameters.
    const submit = Reflect.get(gateway, method) as (...given: readonly unknown[]) => ReturnType<SubmitMethod>;
    task = await submit(...parameters.map(filled));
  } catch (error) {
    return { refusal: knownError(error) };
  }
  const { id } = task;
  try {
    const { url } = await task.wait({ timeout });
    return { id, url, state: task.state, status: task.status };
  } catch (error) {
    return { id, failure: knownError(error), state: task.state, status: task.status };
  }
}

function knownError(error: unknown): KnownError {
  if (!(error instanceof GatewayError)) throw error;
  const { name, status, code, reason } = error;
  return Object.fromEntries(
    Object.entries({ name, status, code, reason }).filter(([, value]) => value !== undefined),
  );
}

/** A story that becomes a test. */
interface Tested {
  readonly name: string;
  readonly constant: string;
  readonly story: Story;
  readonly opening: Opening;
  readonly timeout: number;
}

function testOf({ name, constant, story, opening, timeout }: Tested, outcome: Outcome): string {
  const { refusal, id, url, failure, state, status } = outcome;
  const call = `gateway.${opening.method}(${opening.parameters.map(codeOf).join(', ')})`;
  const begin = opening.method === 'resume' ? call : `await ${call}`;
  const wait = `await expect(task.wait({ timeout: ${timeout} }))`;
  const lines =
    refusal === undefined
      ? [
          `const task = ${begin};`,
          `expect(task.id).toBe(${codeOf(id)});`,
          failure === undefined
            ? `${wait}.resolves.toMatchObject({ url: ${codeOf(url)} });`
            : `${wait}.rejects.toMatchObject(${codeOf(failure)});`,
          `expect(task.state).toBe(${codeOf(state)});`,
          `expect(task.status).toBe(${codeOf(status)});`,
        ]
      : [`await expect(${call}).rejects.toMatchObject(${codeOf(refusal)});`];
  return [
    `it(${codeOf(`${name}: ${titleOf(outcome)}`)}, async () => {`,
    '  const clock = createClock({ frozen: true });',
    `  const replay = { recording: ${constant}, only: true };`,
    `  const mock = createMock({ gateway: ${codeOf(story.gateway)}, clock, replay });`,
    `  const gateway = ${story.gateway}({ apiKey: 'any-key', baseUrl: '${baseUrl}', fetch: mock.fetch, clock });`,
    ...lines.map((line) => `  ${line}`),
    '});',
  ].join('\n');
}

function titleOf({ refusal, failure, state }: Outcome): string {
  const error = refusal ?? failure;
  return error === undefined ? `the task is ${state}` : `${error.name}`;
}

/** A value as code. */
function codeOf(value: unknown): string {
  if (isFile(value))
    return `new File([${codeOf(fileText(value))}], ${codeOf(value.file)}, { type: ${codeOf(value.type)} })`;
  if (Array.isArray(value)) return `[${value.map(codeOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const members = Object.entries(value).map(([name, member]) => `${codeOf(name)}: ${codeOf(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
