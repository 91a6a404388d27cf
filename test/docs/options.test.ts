/** The reference of options has every option of the public functions. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionsReference } from '../../docs/site/markdown/options-reference.ts';
import { root } from '../support/module-graph.ts';

const reference = optionsReference(root);

/** The entries of the package whose options the page lists, with their sources. */
const entries = { 'video-gateway-kit': 'src/index.ts', 'video-gateway-kit/mock': 'mocks/index.ts' };

describe.each(Object.entries(entries))('%s', (entry, file) => {
  const exported = readFileSync(join(root, file), 'utf8').match(/\b\w+Options\b/g) ?? [];
  const section = reference.split(/^## /m).find((text) => text.startsWith(`${entry}\n`)) ?? '';

  // Those of single calls of the mock's webhooks, and of a replay, are described where the guide to the mock shows them.
  const elsewhere = ['ReplayOptions', 'WebhookTestOptions', 'WebhookResendOptions'];
  // The options of a gateway, without two.
  const narrowed = ['ProxiedGatewayOptions'];

  it('has every interface of options that it exports', () => {
    const expected = new Set(exported.filter((name) => ![...elsewhere, ...narrowed].includes(name)));
    expect(expected.size).toBeGreaterThan(1);
    for (const name of expected) expect(section).toContain(`### ${name}\n`);
  });
});

it('tells the type, the default and the unit of an option', () => {
  expect(reference).toContain('| `maxRetries` | `number` | 2 | Maximum number of retries');
  expect(reference).toMatch(/\| `requestTimeout` \| `number` \| 120_000.* in milliseconds\./);
  expect(reference).toContain('| `apiKey` | `string` | required |');
  expect(reference).toContain('It also has the options of `WaitOptions`.');
});

it('has a text for each option', () => {
  expect(reference.match(/^\| `.*\| \|$/gm)).toBeNull();
});
