/** The guide to the lifecycle in other formats agrees with the contracts. */

import { readFile } from 'node:fs/promises';
import type { Tokens } from 'marked';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readGuides, textOf } from '../../../docs/site/guides/guides.ts';
import schema from '../../../generated/schemas/x-lifecycle.json' with { type: 'json' };
import { lifecycles } from '../../../generated/toapis/lifecycles.ts';

const guide = (await readGuides()).find(({ file }) => file === 'lifecycle-elsewhere.html');
const tokens = guide?.tokens ?? [];
const query = lifecycles.queries.queryVideo;

/** The words in the first column of the first table. */
function firstColumn(): string[] {
  const table = tokens.find((token): token is Tokens.Table => token.type === 'table');
  return (table?.rows ?? []).map(([cell]) => textOf(cell?.tokens ?? []));
}

/** A sample by the word beside its language. */
function sampleOf(title: string): string {
  const found = tokens.find((token) => token.type === 'code' && token.lang?.endsWith(` ${title}`));
  return found?.type === 'code' ? found.text : '';
}

/** The values of the status that are of a kind. */
function statesOf(...kinds: string[]): string[] {
  return Object.entries(query?.states ?? {}).flatMap(([name, { kind }]) =>
    kinds.includes(kind) ? [name] : [],
  );
}

it('every kind of state has its place in the first table', () => {
  expect(firstColumn()).toEqual(schema.$defs.State.properties.kind.enum);
});

it('the polling of Speakeasy ends where the query of toapis does, at its pace', () => {
  const [polling] = parse(sampleOf('speakeasy'))['x-speakeasy-polling'];
  const words = (criteria: { condition: string }[]) =>
    criteria.flatMap(({ condition }) => /#\/status == "(\w+)"/.exec(condition)?.[1] ?? []);
  expect(query?.at.status).toBe('/status');
  expect(words(polling.successCriteria)).toEqual(statesOf('completed'));
  expect(words(polling.failureCriteria)).toEqual(statesOf('failed', 'cancelled'));
  expect(polling.delaySeconds * 1000).toBe(query?.poll.initialDelay);
  expect(polling.intervalSeconds * 1000).toBe(query?.poll.interval);
  expect(polling.intervalSeconds * polling.limitCount * 1000).toBe(query?.poll.timeout);
});

it('the polling of Speakeasy is what the overlay of toapis adds to its query', async () => {
  const path = new URL('../../../generated/toapis/speakeasy.overlay.yaml', import.meta.url);
  const { actions } = parse(await readFile(path, 'utf8'));
  expect(actions).toEqual([
    { target: `$.paths['${query?.path}'].get`, update: parse(sampleOf('speakeasy')) },
  ]);
});

it('the waiter of Smithy ends where the query of toapis does, at its pace', () => {
  const { VideoCompleted: waiter } = JSON.parse(sampleOf('smithy'))['smithy.waiters#waitable'];
  const words = (wanted: string) =>
    waiter.acceptors.flatMap(({ state, matcher }: Acceptor) =>
      state === wanted ? [matcher.output.expected] : [],
    );
  expect(words('success')).toEqual(statesOf('completed'));
  expect(words('failure')).toEqual(statesOf('failed', 'cancelled'));
  expect([waiter.minDelay * 1000, waiter.maxDelay * 1000]).toEqual([
    query?.poll.interval,
    query?.poll.interval,
  ]);
});

interface Acceptor {
  readonly state: string;
  readonly matcher: { readonly output: { readonly expected: string } };
}
