/** The docs site in a real browser without a network: everything is there, and nothing is asked of anybody else. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedContracts } from '../../docs/contracts.ts';
import { levelOf, levels, provenanceText } from '../../docs/provenance.ts';
import { samplesOf } from '../../docs/samples.ts';
import { buildSite } from '../../docs/site.ts';
import {
  type Contract,
  type Operation,
  operationsOf,
  type Reference,
  resolve,
  type Statement,
  successOf,
} from '../../spec/contract.ts';
import { launchBrowser } from '../browser.ts';

/** Where the browser finds the site. Not on the local machine: there Redoc does not report its readers. */
const origin = 'https://docs.example';

/** Every operation of every gateway. */
const operations = publishedContracts().flatMap(([gateway, contract]) =>
  operationsOf(contract).map((placed) => ({
    ...placed,
    gateway,
    contract,
    name: `${gateway} ${placed.operation.operationId}`,
  })),
);

type PublishedOperation = (typeof operations)[number];

/** What a reader sees of an operation. */
interface View {
  readonly text: string;
  readonly samples: Readonly<Record<string, string>>;
}

let folder: string;
let browser: Browser;
/** One page for all tests that only look at an operation, and one with the index. */
let page: Page;
let index: Page;
const views = new Map<string, View>();

/** What the pages asked of others, and what the browser found wrong with them, in all tests together. */
const strayRequests: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-site-'));
  [browser] = await Promise.all([launchBrowser(), buildSite(folder)]);
  index = await openIndex();
  page = await index.context().newPage();
  for (const operation of operations) {
    views.set(operation.name, await read(await open(operation)));
  }
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

/** The index page in a browser that has no network. */
async function openIndex(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 1000 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  await context.setOffline(true);
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin) {
      return route.fulfill({ contentType: 'text/html', body: await readFile(join(folder, url.pathname)) });
    }
    strayRequests.push(url.href);
    return route.abort();
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  const opened = await context.newPage();
  await opened.goto(`${origin}/index.html`);
  return opened;
}

/** The link of the index page to an operation. */
function linkTo({ contract, method, path, operation }: PublishedOperation): Locator {
  const name = `${method.toUpperCase()} ${path} ${operation.summary} ${levels[levelOf(operation)].name}`;
  return index.getByRole('region', { name: contract.info.title }).getByRole('link', { name, exact: true });
}

/** The part of a page that its address leads to, once it is there. */
async function partOf(where: Page, { operation }: PublishedOperation): Promise<Locator> {
  const heading = where.getByRole('heading', { name: operation.summary, level: 2 });
  await heading.waitFor();
  return where.locator(`[id="${new URL(where.url()).hash.replace('#/', '')}"]`).filter({ has: heading });
}

/** Goes where the index page says that an operation is. */
async function open(operation: PublishedOperation): Promise<Locator> {
  await page.goto(new URL((await linkTo(operation).getAttribute('href')) ?? '', origin).href);
  return partOf(page, operation);
}

/** Reads an operation, its sample in the language that it shows, and the one in the other language. */
async function read(part: Locator): Promise<View> {
  const choice = part.getByRole('button', { name: /^(curl|TypeScript)$/ });
  const first = (await choice.innerText()).trim();
  const other = first === 'curl' ? 'TypeScript' : 'curl';
  const samples = { [first]: await sampleIn(part, first) };
  await choice.click();
  await page.getByRole('menuitem', { name: other }).filter({ visible: true }).click();
  samples[other] = await sampleIn(part, other);
  return { text: await part.innerText(), samples };
}

/** How a sample in each language begins, and what Redoc calls the language. */
const signs: Readonly<Record<string, { readonly start: RegExp; readonly highlighter: string }>> = {
  curl: { start: /^(curl|#) /, highlighter: 'shell' },
  TypeScript: { start: /^import /, highlighter: 'ts' },
};

/** The sample that an operation shows, once it is the one in this language. */
async function sampleIn(part: Locator, language: string): Promise<string> {
  const { start = /(?:)/, highlighter = '' } = signs[language] ?? {};
  // Redoc changes the language before the text, so both are waited for.
  return part
    .locator(`.panel-request-samples code[data-language="${highlighter}"]`)
    .filter({ hasText: start })
    .innerText();
}

function view(name: string): View {
  return views.get(name) ?? { text: '', samples: {} };
}

function named(name: string): PublishedOperation {
  const operation = operations.find((known) => known.name === name);
  if (operation === undefined) throw new Error(`There is no operation ${name}`);
  return operation;
}

/** A line of Markdown as a page shows it. */
function plain(markdown: string): string {
  return markdown.replace(/\*\*|`|\[|\]\(.*?\)/g, '');
}

/** Where an operation comes from, and its parameters, its answer's headers, and the fields of its bodies. */
function provenancesOf(contract: Contract, operation: Operation): string[] {
  const { response } = successOf(contract, operation);
  const bodies = [operation.requestBody?.content, response.content].flatMap(
    (content) => Object.values(content ?? {})[0] ?? [],
  );
  const parts = [
    operation,
    ...(operation.parameters ?? []),
    ...Object.values(response.headers ?? {}),
    ...bodies.flatMap(({ schema }) => Object.values(resolve(contract, schema).properties ?? {})),
    // A header of a contract is a statement or a reference to one, as the others are.
  ] as (Statement | Reference)[];
  return parts.flatMap((part) => {
    const { 'x-provenance': provenance } = resolve(contract, part);
    return provenance ? [plain(provenanceText(provenance))] : [];
  });
}

describe.each(operations)('$name', ({ name, gateway, contract, ...placed }) => {
  it('is where the index page says', () => {
    const { method, path, operation } = placed;
    expect(view(name).text).toContain(operation.summary);
    expect(view(name).text.replace(/\s+/g, ' ')).toContain(`${method.toUpperCase()} ${path} `);
  });

  it.each(samplesOf(gateway, contract, placed))('has a sample in $lang', ({ lang, source }) => {
    expect(view(name).samples[lang]).toBe(source);
  });

  it('says where it and its parts come from', () => {
    const { text } = view(name);
    expect(
      provenancesOf(contract, placed.operation).filter((provenance) => !text.includes(provenance)),
    ).toEqual([]);
  });
});

describe('an operation', () => {
  it('says how its task moves, and how often to ask', () => {
    const { text } = view('octopusx retrieveVideo');
    expect(text).toContain(
      'queued: Waiting to be rendered. Next: processing, in_progress, completed, failed, cancelled.',
    );
    expect(text).toContain('cancelled: Stopped; there is no video. Final.');
    expect(text).toContain(
      'Ask first 5 seconds after the submit and then every 10 seconds; give up after 10 minutes at the earliest.',
    );
  });

  it('says which values of an open set are known', () => {
    expect(view('octopusx createVideo').text).toContain(
      'Known values: processing, completed, failed. Others may appear.',
    );
  });

  it('names both requests that it takes where the model decides', () => {
    expect(view('octopusx remixVideoById').text).toMatch(/One of:\s+Grok remix request\s+Veo remix request/);
  });

  it('says where an error comes from', async () => {
    const part = await open(named('octopusx createVideo'));
    await part.getByRole('button', { name: '413' }).first().click();
    await part
      .getByText('Inferred · The task relay of QuantumNous/new-api. No limit is published.')
      .waitFor();
  });

  it('says where an example comes from', async () => {
    const part = await open(named('octopusx queryVideo'));
    await part.getByLabel('Example').click();
    await page.getByText('Finished', { exact: true }).filter({ visible: true }).click();
    await part
      .getByText(
        'Inferred · The fields that the page lists for a finished task; it prints no example of one.',
      )
      .waitFor();
  });

  it('links to the operation that reads its task', async () => {
    const part = await open(named('octopusx createVideo'));
    await part.getByRole('link', { name: 'Query a unified task' }).click();
    await page.waitForURL(`${origin}/octopusx.html#/unified-video/queryvideo`);
  });

  it('is found by its field', async () => {
    await open(named('toapis generateVideo'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('reference_images');
    await page.getByTestId('search-dialog').getByText('reference_images').first().waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('the index page', () => {
  it('leads to an operation and from there back', async () => {
    const operation = named('octopusx remixVideo');
    await linkTo(operation).click();
    await partOf(index, operation);
    await index.getByRole('link', { name: operation.contract.info.title }).click();
    await index.getByRole('link', { name: 'All contracts' }).click();
    await index.waitForURL(`${origin}/index.html`);
  });

  it('fits a screen of 320 pixels', async () => {
    const narrow = await openIndex({ viewport: { width: 320, height: 600 } });
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it.each([
    { colorScheme: 'light', isDark: false },
    { colorScheme: 'dark', isDark: true },
  ] as const)('is $colorScheme where the reader wants it so', async ({ colorScheme, isDark }) => {
    const opened = await openIndex({ colorScheme });
    const background = await opened.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [red = 0] = background.match(/\d+/g) ?? [];
    expect(Number(red) < 128).toBe(isDark);
  });
});

describe('no page', () => {
  it('reports its readers, however long they stay', async () => {
    const reports: string[] = [];
    await page.clock.install();
    page.on('requestfailed', (request) => reports.push(request.url()));
    await page.reload();
    await partOf(page, named('toapis generateVideo'));
    await page.clock.runFor('10:00');
    await page.reload();
    expect(reports).toEqual([]);
  });

  it('asks anything of the network', () => {
    expect(strayRequests).toEqual([]);
  });

  it('makes the browser complain', () => {
    expect(complaints).toEqual([]);
  });
});
