/** Scalar and Swagger UI draw both contracts in a real Chromium, with the pages of the guide. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contracts } from '../../../generated/contracts.ts';
import { operationsOf } from '../../../spec/contract.ts';
import { contractOf } from '../../contract/schema.ts';
import { launchBrowser } from '../../support/browser.ts';
import { samplesUnder } from '../tool-samples.ts';
import { type Installed, install } from './installed.ts';

/** The scripts and styles of the pages, and where the packages have them. */
const assets: Readonly<Record<string, string>> = {
  'scalar.js': '@scalar/api-reference/dist/browser/standalone.js',
  'swagger-ui.css': 'swagger-ui-dist/swagger-ui.css',
  'swagger-ui-bundle.js': 'swagger-ui-dist/swagger-ui-bundle.js',
};

/** The origin of the pages, which is answered here and not by a network. */
const origin = 'http://viewers.test';

let installed: Installed;
let browser: Browser;
beforeAll(async () => {
  installed = await install('viewers');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await installed?.[Symbol.asyncDispose]();
});

/** Opens a page of the guide, with a gateway's contract. */
async function open(name: string, gateway: keyof typeof contracts) {
  const { files } = await samplesUnder('Scalar and Swagger UI');
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route('**/*', async (route) => {
    const { pathname, origin: asked } = new URL(route.request().url());
    const file = pathname.slice(1);
    const asset = assets[file];
    if (asked !== origin) return route.abort();
    if (file === name) {
      const body = `<!doctype html><meta charset="utf-8">${files[name]?.replaceAll('octopusx', gateway)}`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    if (file === `${gateway}.json`) return route.fulfill({ json: contracts[gateway] });
    if (asset === undefined) return route.fulfill({ status: 404 });
    const contentType = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({
      contentType,
      body: await readFile(join(installed.folder, 'node_modules', asset), 'utf8'),
    });
  });
  await page.goto(`${origin}/${name}`);
  return { page, faults };
}

// The lint rules keep a gateway's name to those that there are contracts of.
describe.each(Object.keys(contracts) as (keyof typeof contracts)[])('%s', (gateway) => {
  const summaries = operationsOf(contractOf(gateway)).map(({ operation }) => operation.summary);

  it.each(['scalar.html', 'swagger-ui.html'])('%s shows every operation', async (name) => {
    const { page, faults } = await open(name, gateway);
    for (const summary of summaries) await page.getByText(summary, { exact: true }).first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
