/** `video-gateway explore` as a command: its output, its exit codes, and what it refuses. */

import { expect, it, onTestFinished } from 'vitest';
import { createMock } from '../../mocks/create-mock.ts';
import { listen } from '../../mocks/http/listen.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { createProgram } from '../../src/cli/program.ts';
import { start } from '../cli/command.ts';
import { deviatingFetch } from '../support/deviations/deviation.ts';
import { deviations } from '../support/deviations/deviations.ts';

const environment = {
  VIDEO_GATEWAY_API_KEY: 'sk-the-key-of-an-account',
  VIDEO_GATEWAY_BASE_URL: undefined,
  VIDEO_GATEWAY: undefined,
};

/** Runs the command to its end. */
function explore(...args: readonly string[]) {
  return start(['explore', ...args], { environment }).ended;
}

it('finds nothing at a new mock, and says how much it has tried', async () => {
  const { status, stdout, stderr } = await explore('-g', 'toapis', '--mock', '--runs', '10', '--seed', '7');
  expect(stdout).toMatch(
    /^toapis: no deviation from the contract in 10 sequences of calls \(.*; seed 7\)\.\n$/,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it.each([
  ['a running task has an error', 'a published', 6],
  ['an unknown task is answered with 404 in place of 400', 'an inferred', 7],
])('over "%s", %s statement, it ends with %i, and tells how to repeat it', async (fault, _, exitCode) => {
  const mock = createMock({ clock: createClock({ frozen: true }) });
  const deviation = deviations.find(({ name }) => name === fault);
  if (deviation === undefined) throw new Error('There is no such deviation');
  const keys = new Set<string | null>();
  const deviating = deviatingFetch(mock.fetch, deviation);
  const { url, close } = await listen({
    port: 0,
    fetch: (request, caller) => {
      keys.add(request.headers.get('authorization'));
      return deviating(request, caller);
    },
  });
  onTestFinished(close);
  const { gateway } = deviation;
  const server = ['--gateway', gateway, '--mock', '--base-url', `${url}/${gateway}`];
  const { status, stdout, stderr } = await explore(...server, '--runs', '10', '--seed', '1', '--json');
  expect(JSON.parse(stdout).exploration.deviations).toMatchObject([{ statement: deviation.statement }]);
  expect(status).toBe(exitCode);
  expect(stderr).toContain(`explore ${server.join(' ')} --runs 10 --seed 1\n`);
  // The key of an account is not for a mock.
  expect([...keys].join()).not.toContain(environment.VIDEO_GATEWAY_API_KEY);
});

it.each([
  [['-g', 'toapis', '--budget', '3'], 'There is no terminal to ask on'],
  [['-g', 'toapis', '--budget', '3', '--mock'], 'The mock bills nothing'],
])('refuses %j, and sends nothing', async (args, message) => {
  const words = ['explore', ...args];
  const running = createProgram(words).parseAsync(words, { from: 'user' });
  await expect(running).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining(message) });
});
