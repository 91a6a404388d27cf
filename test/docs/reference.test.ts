/** The references in a real browser without a network: everything is there, and nothing is asked of anybody else. */

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedContracts } from '../../docs/contracts.ts';
import { levelOf, levels, provenanceText } from '../../docs/provenance.ts';
import { samplesOf } from '../../docs/samples.ts';
import { buildSite } from '../../docs/site.ts';
import { stateMachinesOf } from '../../docs/state-machine.ts';
import {
  type Contract,
  type Operation,
  operationsOf,
  type Reference,
  resolve,
  type Statement,
  successOf,
} from '../../spec/contract.ts';
import { accessibilityProblems } from './accessibility.ts';
import { address, type BrowsedSite, browse } from './browse.ts';

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
  /** The descriptions of its pictures that were loaded. */
  readonly pictures: readonly string[];
  /** The sample in the first language. */
  readonly sample: string;
}

let site: BrowsedSite;
/** The start page, and the reference of each gateway, which takes long to load. */
let start: Page;
const references = new Map<string, Page>();
const views = new Map<string, View>();

beforeAll(async () => {
  site = await browse(buildSite);
  start = await site.open('index.html');
  for (const [gateway] of publishedContracts()) references.set(gateway, await start.context().newPage());
  for (const operation of operations) views.set(operation.name, await read(await open(operation)));
});

afterAll(() => site?.close());

/** The link of the start page to an operation. */
function linkTo({ contract, method, path, operation }: PublishedOperation): Locator {
  const name = `${method.toUpperCase()} ${path} ${operation.summary} ${levels[levelOf(operation)].name}`;
  return start.getByRole('region', { name: contract.info.title }).getByRole('link', { name, exact: true });
}

/** The part of a page that its address leads to, once it is there. */
async function partOf(where: Page, { operation }: PublishedOperation): Promise<Locator> {
  const heading = where.getByRole('heading', { name: operation.summary, level: 2 });
  await heading.waitFor();
  return where.locator(`[id="${new URL(where.url()).hash.replace('#/', '')}"]`).filter({ has: heading });
}

/** Goes where the start page says that an operation is. */
async function open(operation: PublishedOperation): Promise<Locator> {
  const reference = references.get(operation.gateway) ?? start;
  await reference.goto(new URL((await linkTo(operation).getAttribute('href')) ?? '', address).href);
  return partOf(reference, operation);
}

async function read(part: Locator): Promise<View> {
  const pictures = await part
    .locator('img[src^="states/"]')
    .evaluateAll((images: HTMLImageElement[]) =>
      Promise.all(images.map((image) => image.decode().then(() => image.alt))),
    );
  return { text: await part.innerText(), pictures, sample: await sampleIn(part).innerText() };
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
    expect(machines.length).toBeGreaterThan(0);
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

describe.each(['octopusx remixVideoById', 'toapis queryVideo'])('the sample of %s', (name) => {
  const { gateway, contract, ...placed } = named(name);

  it.each(samplesOf(gateway, contract, placed))('is there in $lang', async ({ lang, source }) => {
    const part = await open(named(name));
    const languages = samplesOf(gateway, contract, placed).map((sample) => sample.lang);
    await part.getByRole('button', { name: new RegExp(`^(${languages.join('|')})$`) }).click();
    await part.page().getByRole('menuitem', { name: lang }).filter({ visible: true }).click();
    // Redoc changes the language before the text.
    await expect.poll(() => sampleIn(part).innerText()).toBe(source);
  });
});

describe('a reference', () => {
  it('is reached from the start page, and leads back', async () => {
    const operation = named('octopusx remixVideo');
    await linkTo(operation).click();
    await partOf(start, operation);
    await start.getByRole('link', { name: 'video-gateway-kit, start page' }).click();
    await start.waitForURL(`${address}index.html`);
  });

  it('opens the search of the site', async () => {
    const page = (await open(named('toapis queryVideo'))).page();
    await page.keyboard.press('/');
    await page.keyboard.type('reference_images');
    await page.getByRole('dialog').getByRole('link', { name: 'Generate a video toapis' }).click();
    await partOf(page, named('toapis generateVideo'));
  });

  it('has pictures that turn dark with it', async () => {
    const part = await open(named('toapis queryVideo'));
    const picture = part.locator('img[src^="states/"]');
    const bright = await picture.screenshot();
    await turn(part.page(), 'dark');
    expect(await picture.evaluate((image) => getComputedStyle(image).colorScheme)).toBe('dark');
    expect((await picture.screenshot()).equals(bright)).toBe(false);
    await turn(part.page(), 'light');
  });
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

it.each(['octopusx remixVideoById', 'toapis queryVideo'])(
  '%s is for everybody, in light and in dark',
  async (name) => {
    const page = (await open(named(name))).page();
    expect(await accessibilityProblems(page, { except: brokenByRedoc })).toEqual([]);
    await turn(page, 'dark');
    // What is not a matter of color has been found already.
    expect(await accessibilityProblems(page, { only: ['color-contrast'] })).toEqual([]);
    await turn(page, 'light');
  },
);

/** Turns a page dark or light by Redoc's own button. */
async function turn(page: Page, colors: 'light' | 'dark'): Promise<void> {
  await page.getByTestId('color-mode-switcher').click();
  await page.locator(`html.${colors}:not(.notransition)`).waitFor();
}

describe('no page', () => {
  it('reports its readers, however long they stay', async () => {
    const reports: string[] = [];
    const page = (await open(named('toapis generateVideo'))).page();
    await page.clock.install();
    page.on('requestfailed', (request) => reports.push(request.url()));
    await page.reload();
    await partOf(page, named('toapis generateVideo'));
    await page.clock.runFor('10:00');
    await page.reload();
    expect(reports).toEqual([]);
  });

  it('asks anything of the network', () => {
    expect(site.strayRequests).toEqual([]);
  });

  it('makes the browser complain', () => {
    expect(site.complaints).toEqual([]);
  });
});
