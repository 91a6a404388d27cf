/** The references in a real browser without a network: everything is there, and nothing is asked of anybody else. */

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishedContracts } from '../../../docs/site/contracts.ts';
import { anchorOf } from '../../../docs/site/reference/anchors.ts';
import { keywordTexts, levelOf, levels, provenanceText } from '../../../docs/site/reference/provenance.ts';
import { stateMachinesOf } from '../../../docs/site/reference/state-machine.ts';
import { samplesOf } from '../../../docs/site/samples/samples.ts';
import { buildSite } from '../../../docs/site/site.ts';
import {
  type Contract,
  type Operation,
  operationsOf,
  type Reference,
  resolve,
  type Statement,
  successOf,
  webhooksOf,
} from '../../../spec/contract.ts';
import { accessibilityProblems } from '../../docs/site/accessibility.ts';
import { address, type BrowsedSite, browse } from '../../docs/site/browse.ts';

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

/** Every webhook of every gateway: the event stands in the place of the path. */
const webhooks = publishedContracts().flatMap(([gateway, contract]) =>
  webhooksOf(contract).map((placed) => ({ ...placed, gateway, contract, name: `${gateway} ${placed.path}` })),
);

/** The view of an operation that a reader gets. */
interface View {
  readonly text: string;
  /** The descriptions of its pictures that were loaded. */
  readonly pictures: readonly string[];
  /** The sample in the first language. */
  readonly sample: string;
}

let site: BrowsedSite;
/** The reference of each gateway. One takes long to load, and so is loaded once. */
const references = new Map<string, Page>();
const views = new Map<string, View>();
/** Requests of the references that failed, since there is no network. */
const reports: string[] = [];

beforeAll(async () => {
  site = await browse(buildSite);
  for (const [gateway] of publishedContracts()) {
    const page = await site.open('index.html');
    page.on('requestfailed', (request) => reports.push(request.url()));
    // The hours that a reader stays are short.
    await page.clock.install();
    const own = operations.filter((operation) => operation.gateway === gateway);
    const links = await Promise.all(own.map((operation) => linkTo(page, operation).getAttribute('href')));
    const [first] = own;
    if (first) await linkTo(page, first).click();
    references.set(gateway, page);
    for (const [index, operation] of own.entries()) {
      views.set(operation.name, await read(await go(page, links[index] ?? '', operation)));
    }
  }
});

afterAll(() => site?.close());

/** The link of the start page to an operation. */
function linkTo(start: Page, { contract, method, path, operation }: PublishedOperation): Locator {
  const name = `${method.toUpperCase()} ${path} ${operation.summary} ${levels[levelOf(operation)].name}`;
  return start.getByRole('region', { name: contract.info.title }).getByRole('link', { name, exact: true });
}

/** The part of a page that its address leads to, once it is there. */
async function partOf(where: Page, { operation }: PublishedOperation): Promise<Locator> {
  const heading = where.getByRole('heading', { name: operation.summary, level: 2 });
  const part = where
    .locator(`[id="${new URL(where.url()).hash.replace('#/', '')}"]`)
    .filter({ has: heading });
  await part.waitFor();
  return part;
}

/** Goes to an address of a reference that is open. */
async function go(reference: Page, url: string, operation: PublishedOperation): Promise<Locator> {
  await reference.goto(new URL(url, address).href);
  return partOf(reference, operation);
}

/** Goes to an operation. */
function open(operation: PublishedOperation): Promise<Locator> {
  return go(referenceOf(operation), `${operation.gateway}.html${anchorOf(operation.operation)}`, operation);
}

function referenceOf({ gateway }: PublishedOperation): Page {
  const reference = references.get(gateway);
  if (reference === undefined) throw new Error(`There is no reference of ${gateway}`);
  return reference;
}

/** All that there is to see, in one go, once Redoc has drawn the samples: it begins anew at times. */
function read(part: Locator): Promise<View> {
  return vi.waitFor(
    async () => {
      const seen = await part.evaluate(look);
      if (seen.sample === '') throw new Error('Redoc shows no sample');
      return seen;
    },
    { timeout: 10_000 },
  );
}

/** Runs in the page. */
async function look(part: HTMLElement): Promise<View> {
  const images = [...part.querySelectorAll<HTMLImageElement>('img[src^="images/states/"]')];
  return {
    text: part.innerText,
    pictures: await Promise.all(images.map((image) => image.decode().then(() => image.alt))),
    sample: part.querySelector<HTMLElement>('.panel-request-samples code')?.innerText ?? '',
  };
}

function sampleIn(part: Locator): Locator {
  return part.locator('.panel-request-samples code');
}

function view(name: string): View {
  return views.get(name) ?? { text: '', pictures: [], sample: '' };
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

/** Provenances of an operation, its parameters, its answer's headers, and the fields of its bodies. */
function provenancesOf(contract: Contract, operation: Operation): string[] {
  const isWebhook = webhooks.some((webhook) => webhook.operation === operation);
  const response = isWebhook ? undefined : successOf(contract, operation).response;
  const bodies = [operation.requestBody?.content, response?.content].flatMap(
    (content) => Object.values(content ?? {})[0] ?? [],
  );
  const parts = [
    operation,
    ...(operation.parameters ?? []),
    ...Object.values(response?.headers ?? {}),
    ...bodies.flatMap(({ schema }) => Object.values(resolve(contract, schema).properties ?? {})),
    // A header of a contract is a statement or a reference to one, as the others are.
  ] as (Statement | Reference)[];
  return parts.flatMap((part) => {
    const { 'x-provenance': provenance } = resolve(contract, part);
    return provenance ? [provenanceText(provenance), ...keywordTexts(provenance)].map(plain) : [];
  });
}

describe.each(operations)('$name', ({ name, gateway, contract, ...placed }) => {
  it('is where the start page says', () => {
    const { method, path, operation } = placed;
    expect(view(name).text).toContain(operation.summary);
    expect(view(name).text.replace(/\s+/g, ' ')).toContain(`${method.toUpperCase()} ${path} `);
  });

  it('has a sample', () => {
    expect(view(name).sample).toBe(samplesOf(gateway, contract, placed)[0]?.source);
  });

  it('shows how its task moves, in a picture with a description', () => {
    const { pictures } = view(name);
    const machines = stateMachinesOf(contract, placed.operation);
    expect(machines.length > 0).toBe('x-lifecycle' in placed.operation);
    expect(pictures).toHaveLength(machines.length);
    for (const [index, { states }] of machines.entries()) {
      for (const state of Object.keys(states)) expect(pictures[index]).toContain(state);
    }
  });

  it('says where it and its parts come from', () => {
    const { text } = view(name);
    expect(
      provenancesOf(contract, placed.operation).filter((provenance) => !text.includes(provenance)),
    ).toEqual([]);
  });
});

describe('the webhooks', () => {
  it('are three', () => {
    expect(webhooks.map(({ name }) => name)).toEqual([
      'toapis generation.completed',
      'toapis generation.failed',
      'toapis endpoint.test',
    ]);
  });

  it.each(webhooks)('$name is shown with its headers, its payload and its sources', async (webhook) => {
    const part = await open(webhook);
    await expect.poll(() => part.innerText()).toContain('Payload');
    const text = await part.innerText();
    expect(text).toMatch(new RegExp(`POST\\s+${webhook.path}`));
    for (const header of ['Id', 'Timestamp', 'Signature'])
      expect(text).toContain(`X-ToAPIs-Webhook-${header}`);
    expect(text).toMatch(/"id": ?"evt_01/);
    const sources = provenancesOf(webhook.contract, webhook.operation);
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !text.includes(source))).toEqual([]);
    // The badge, and the beginning of what its description says.
    expect(text).toContain('Published');
  });

  it('are found by the search of the site', async () => {
    const page = (await open(named('toapis queryVideo'))).page();
    await page.keyboard.press('/');
    await page.keyboard.type('X-ToAPIs-Webhook-Signature');
    const found = page.getByRole('dialog').getByRole('link', { name: /Webhook generation\.failed/ });
    await found.first().click();
    const [, failed] = webhooks;
    if (failed) await partOf(page, failed);
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
      'Known values: processing, completed, failed, queued, cancelled. Others may appear.',
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
    await part.page().getByText('Finished', { exact: true }).filter({ visible: true }).click();
    await part
      .getByText(
        'Inferred · The fields that the page lists for a finished task; it prints no example of one.',
      )
      .waitFor();
  });

  it('links to the operation that reads its task', async () => {
    const part = await open(named('octopusx createVideo'));
    await part.getByRole('link', { name: 'Query a unified task' }).click();
    await part.page().waitForURL(`${address}octopusx.html#/unified-video/queryvideo`);
  });
});

describe('the samples of an operation', () => {
  const { gateway, contract, ...placed } = named('octopusx remixVideoById');
  const samples = samplesOf(gateway, contract, placed);
  const languages = new RegExp(`^(${samples.map(({ lang }) => lang).join('|')})$`);

  it.each(samples)('are there in $lang', async ({ lang, source }) => {
    const part = await open(named('octopusx remixVideoById'));
    await part.getByRole('button', { name: languages }).click();
    await part.page().getByRole('menuitem', { name: lang }).filter({ visible: true }).click();
    // Redoc changes the language before the text.
    await expect.poll(() => sampleIn(part).innerText()).toBe(source);
  });
});

describe('the server that samples call', () => {
  const mock = 'http://127.0.0.1:4010/octopusx';
  const gateway = 'https://octopusx.ai';
  let page: Page;
  beforeAll(async () => {
    page = await site.open('octopusx.html#/unified-video/createvideo', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await sample().waitFor({ timeout: 60_000 });
  });
  const target = () => page.getByLabel('Samples call');
  const warning = () => page.getByRole('status').filter({ hasText: 'costs money' });
  const sample = () => page.locator('.panel-request-samples code').first();
  const choose = async (lang: string) => {
    await page
      .getByRole('button', { name: /^(curl|TypeScript|Command line)$/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: lang }).filter({ visible: true }).click();
  };

  it('is the mock, until the reader chooses the gateway, which costs money', async () => {
    await expect.poll(() => sample().innerText()).toContain(mock);
    expect(await warning().count()).toBe(0);
    await target().selectOption('the gateway');
    expect(await warning().innerText()).toBe('Samples call octopusx.ai: each submit costs money.');
    for (const lang of ['TypeScript', 'Command line', 'curl']) {
      await choose(lang);
      await expect.poll(() => sample().innerText()).toContain(gateway);
      expect(await sample().innerText()).not.toContain(mock);
    }
  });

  it('is what a copied sample calls, too', async () => {
    await page.locator('.panel-request-samples').getByRole('button', { name: /copy/i }).first().click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(gateway);
  });

  it('holds for the next page and the next visit, and is the mock again if the reader says so', async () => {
    await page.goto(`${address}toapis.html`);
    expect(await target().inputValue()).toBe('gateway');
    await warning().waitFor();
    await page.goto(`${address}octopusx.html#/unified-video/createvideo`);
    await sample().waitFor({ timeout: 60_000 });
    await expect.poll(() => sample().innerText()).toContain(gateway);
    await target().selectOption('the mock');
    await expect.poll(() => sample().innerText()).toContain(mock);
    expect(await warning().count()).toBe(0);
  });
});

it('the search of the site leads from a reference to an operation', async () => {
  const page = (await open(named('toapis queryVideo'))).page();
  await page.keyboard.press('/');
  await page.keyboard.type('reference_images');
  await page.getByRole('dialog').getByRole('link', { name: 'Generate a video toapis' }).click();
  await partOf(page, named('toapis generateVideo'));
});

/** Rules that Redoc's own markup breaks, where nothing but another Redoc would help. */
const brokenByRedoc = [
  // Every operation is a page with a heading of the second level; the first level is on the overview alone.
  'page-has-heading-one',
  // Below the heading of an answer, of the second level, those of its parts are of the fourth.
  'heading-order',
  // The menus of the examples are called "Example", and show the name of the example.
  'label-content-name-mismatch',
];

describe('a reference', () => {
  it.each(['octopusx remixVideoById', 'toapis queryVideo'])('at %s is for everybody', async (name) => {
    const part = await open(named(name));
    expect(await accessibilityProblems(part.page(), { except: brokenByRedoc })).toEqual([]);
  });

  it('is for everybody in the dark, too, where its pictures are dark with it', async () => {
    const part = await open(named('toapis queryVideo'));
    const picture = part.locator('img[src^="images/states/"]');
    const bright = await picture.screenshot();
    await part.page().getByRole('button', { name: 'Dark mode' }).click();
    await part.page().locator('html.dark:not(.notransition)').waitFor();
    expect(await picture.evaluate((image) => getComputedStyle(image).colorScheme)).toBe('dark');
    expect((await picture.screenshot()).equals(bright)).toBe(false);
    // What is not a matter of color has been found already.
    expect(await accessibilityProblems(part.page(), { only: ['color-contrast'] })).toEqual([]);
  });

  it('has the theme that the reader chose on another page, and keeps its own choice for the next', async () => {
    const page = await site.open('index.html', { colorScheme: 'light' });
    const toggle = page.getByRole('button', { name: 'Dark mode' });
    await toggle.click();
    await page.locator('html.dark').waitFor();
    await page.goto(`${address}toapis.html#queryVideo`);
    await page.getByRole('heading', { name: 'Query a task', level: 2 }).waitFor({ timeout: 60_000 });
    await page.locator('html.dark:not(.light)').waitFor();
    await toggle.click();
    await page.locator('html.light:not(.dark)').waitFor();
    await page.goto(`${address}client.html`);
    await page.locator('html.light:not(.dark)').waitFor();
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
  });

  it('is found by the id of an operation alone, and its sidebar leads to the same page in a new tab, too', async () => {
    const page = await site.open('octopusx.html#createVideo');
    await page.waitForURL(`${address}octopusx.html#/unified-video/createvideo`);
    await page.getByRole('heading', { name: 'Create a video', level: 2 }).waitFor({ timeout: 60_000 });
    const menu = page.getByRole('navigation', { name: 'Operations' });
    const targets = await menu
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((target) => !/^(#|https:)/.test(target))).toEqual([]);
    await page.goto(`${address}octopusx.html#downloadvideo`);
    await page.waitForURL(`${address}octopusx.html#/openai-format-video/downloadvideo`);
  });

  it('says of no licence that it is the gateway’s', async () => {
    const page = await site.open('octopusx.html');
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
    expect(await page.locator('main').first().innerText()).not.toContain('MIT');
  });

  it.each(publishedContracts())(
    'of %s reports nobody, however long they stay, and leads back to the start page',
    async (gateway) => {
      const page = references.get(gateway);
      await page?.clock.runFor('10:00');
      await page?.getByRole('link', { name: 'video-gateway-kit, start page' }).click();
      await page?.waitForURL(`${address}index.html`);
      expect(reports).toEqual([]);
    },
  );

  it('asks nothing of the network', () => {
    expect(site.strayRequests).toEqual([]);
  });

  it('does not make the browser complain', () => {
    expect(site.complaints).toEqual([]);
  });
});
