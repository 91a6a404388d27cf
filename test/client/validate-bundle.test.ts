/** Where the checking of answers runs, and what it weighs: in a bundle, in a browser, under a strict policy. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { contracts } from '../../generated/contracts.ts';
import { launchBrowser } from '../browser.ts';
import type { Findings } from './validate-page.ts';

/** A module with all that it imports, as one minified file. */
async function bundle(path: string) {
  const input = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const build = await rolldown({ input, platform: 'browser' });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  const [{ code, moduleIds, imports }] = output;
  return { code, moduleIds, imports };
}

it('costs the client nothing: the client’s bundle has no part of it', async () => {
  const { moduleIds } = await bundle('src/index.ts');
  expect(moduleIds.length).toBeGreaterThan(20);
  expect(
    moduleIds.filter((file) => /src\/validate|validators\.js|answers\.ts|contract-violation/.test(file)),
  ).toEqual([]);
});

it('weighs at most 6 kB, minified and compressed, for all gateways together', async () => {
  const { code, imports } = await bundle('src/validate.ts');
  expect(imports).toEqual([]);
  expect(brotliCompressSync(code).length).toBeLessThan(6000);
});

it.each(Object.keys(contracts))('imports nothing and makes no code at run time for %s', async (gateway) => {
  const file = new URL(`../../generated/${gateway}/validators.js`, import.meta.url);
  expect(await readFile(file, 'utf8')).not.toMatch(/\b(import|require|eval|Function)\b/);
});

it('works in a page whose content security policy forbids code made of text', async () => {
  const { code } = await bundle('test/client/validate-page.ts');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.route('http://page/**', (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: code })
        : route.fulfill({
            contentType: 'text/html',
            headers: { 'content-security-policy': "default-src 'none'; script-src 'self'" },
            body: '<!doctype html><script type="module" src="/page.js"></script>',
          }),
    );
    await page.goto('http://page/');
    const findings: Findings = await page.evaluate('findings');
    expect(findings).toEqual({
      mayEvaluate: false,
      violations: [' published', '/status published'],
    });
  } finally {
    await browser.close();
  }
});
