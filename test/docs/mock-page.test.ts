/** The page about the mock server has what the README has. */

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { mockPage } from '../../docs/mock-page.ts';

const page = await mockPage();

it('has every directive and every option of the README', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [, chapter = ''] = /^## Start the mock\n([\s\S]*?)^## /m.exec(readme) ?? [];
  const words = chapter.match(/`(\[[^`]+\]|--[a-z-]+[^`]*|\/__mock)`/g) ?? [];
  expect(words.length).toBeGreaterThan(12);
  for (const word of words) expect(page).toContain(`<code>${word.slice(1, -1)}</code>`);
});

it('has sections under one heading, and none of the next chapter', () => {
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page).toContain('<h2>Choose what happens</h2>');
  expect(page).not.toContain('Call a gateway');
});

it('leads to no file that is only in the repository', () => {
  const targets = [...page.matchAll(/href="([^"]+)"/g)].map(([, target = '']) => target);
  expect(targets.filter((target) => !/^(https:|data:|index\.html$)/.test(target))).toEqual([]);
});
