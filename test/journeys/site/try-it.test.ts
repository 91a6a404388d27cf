/** “Try it” of the references in a browser without a network: over http, and from the disk. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedContracts } from '../../../docs/site/contracts.ts';
import { triedOperations } from '../../../docs/site/reference/tried-operations.ts';
import { buildSite } from '../../../docs/site/site.ts';
import { accessibilityProblems } from '../../docs/site/accessibility.ts';
import { address, type BrowsedSite, browse } from '../../docs/site/browse.ts';

const operations = triedOperations(publishedContracts());
const gateways = [...new Set(operations.map(({ gateway }) => gateway))];

let site: BrowsedSite;
/** The page of each reference, with the panel open, by the beginning of its address. */
const pages = new Map<string, Page>();

beforeAll(async () => {
  site = await browse(buildSite);
  const [first] = operations;
  const page = await site.open(`${first?.gateway}.html`);
  for (const gateway of gateways) {
    for (const [kind, folder] of Object.entries({ http: address, file: fileAddress() })) {
      const opened = await page.context().newPage();
      await opened.goto(new URL(`${gateway}.html`, folder).href);
      pages.set(`${kind} ${gateway}`, opened);
    }
  }
});

afterAll(() => site?.close());

function fileAddress(): string {
  return `${pathToFileURL(join(site.folder, '/')).href}`;
}

/** The panel of a page, opened with the button of the bar. */
async function panelOf(name: string): Promise<Locator> {
  const page = pages.get(name);
  if (page === undefined) throw new Error(`There is no page ${name}`);
  const panel = page.locator('dialog.try');
  if (!(await panel.isVisible())) await page.locator('.site-bar .try-open').click();
  await panel.waitFor();
  return panel;
}

/** Ends the task that was just submitted, and waits until its video plays. */
async function finishAndPlay(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Finish' }).click();
  const video = panel.locator('video');
  await video.waitFor();
  const played = await video.evaluate(async (element: HTMLVideoElement) => {
    await element.play();
    await new Promise((resolve) => element.addEventListener('timeupdate', resolve, { once: true }));
    return element.videoWidth;
  });
  expect(played).toBeGreaterThan(100);
}

/** The states that were lit, the last of them now. */
async function statesIn(panel: Locator): Promise<{ passed: string[]; lit: string[] }> {
  const texts = async (selector: string) =>
    (await panel.locator(selector).allTextContents()).map((text) => text.trim());
  return { passed: await texts('.node.passed'), lit: await texts('.node.lit') };
}

/** From the disk, those that need no other task; the others differ in nothing that the disk could. */
const places = operations.flatMap((operation) => {
  const isFirst = operation.pathSource === undefined && operation.sourceField === undefined;
  return (isFirst ? ['http', 'file'] : ['http']).map((kind) => ({ ...operation, kind }));
});

describe('an operation', () => {
  it.each(places)(
    'over $kind, $gateway $operationId is submitted, moves and plays',
    async ({ kind, gateway, operationId }) => {
      const panel = await panelOf(`${kind} ${gateway}`);
      await panel.getByLabel('Operation').selectOption(operationId);
      await panel.getByRole('button', { name: 'Submit' }).click();
      await panel.locator('.node.lit').waitFor();
      const { lit: start } = await statesIn(panel);
      await finishAndPlay(panel);
      const { passed, lit } = await statesIn(panel);
      expect(start).not.toEqual(lit);
      expect(passed).toEqual(expect.arrayContaining(start));
      expect(lit.join()).toMatch(/^(completed|succeeded)$/);
      const requests = await panel.locator('.try-requests > li').allInnerTexts();
      expect(requests[0]?.replace(/\s+/g, ' ')).toMatch(/^POST \/v1\/.* 200$/);
      expect(requests.length).toBeGreaterThan(2);
    },
  );
});

/** The class of error that the client throws, by the button. */
const thrown: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  octopusx: {
    '401 wrong API key': 'AuthenticationError',
    '403 no quota': 'QuotaError',
    '429 rate limit': 'RateLimitError',
    '500 gateway error': 'SubmitUnconfirmedError',
    '503 unavailable': 'GatewayUnavailableError',
    'the task fails': 'TaskFailedError',
    'the video expired': 'NotFoundError',
    'the answer is lost': 'SubmitUnconfirmedError',
  },
  toapis: {
    '402 no credit': 'QuotaError',
    '422 refused content': 'ContentPolicyError',
    'it breaks the content policy': 'ContentPolicyError',
  },
};

const faults = Object.entries(thrown).flatMap(([gateway, labels]) =>
  Object.entries(labels).map(([label, name]) => ({ gateway, label, name })),
);

it.each(faults)('$gateway: “$label” shows a $name', async ({ gateway, label, name }) => {
  const panel = await panelOf(`http ${gateway}`);
  await panel.getByLabel('Operation').selectOption({ index: 0 });
  await panel.getByLabel('Speed').selectOption('60');
  await panel.getByRole('button', { name: label, exact: true }).click();
  await expect.poll(() => panel.getByRole('alert').innerText(), { timeout: 20_000 }).toContain(name);
  const [status] = /^\d+/.exec(label) ?? [];
  if (status) expect(await panel.locator('.try-requests').innerText()).toContain(status);
});

it('toapis finds a task whose answer was lost, and plays its video', async () => {
  const panel = await panelOf('http toapis');
  await panel.getByRole('button', { name: 'the answer is lost' }).click();
  await panel.getByText('connection lost').first().waitFor();
  await finishAndPlay(panel);
});

it('shows the contract’s own message while a body is typed, and takes it back', async () => {
  const panel = await panelOf('http octopusx');
  await panel.getByLabel('Operation').selectOption('createVideo');
  const body = panel.getByLabel('Request body');
  const right = await body.inputValue();
  await body.fill(right.replace('3:2', '4:3'));
  const problem = panel.locator('#try-problem');
  await expect.poll(() => problem.innerText()).toContain('aspect_ratio must be one of 16:9');
  await body.fill('{');
  await expect.poll(() => problem.innerText()).toContain('This is not JSON');
  await body.fill(right);
  await expect.poll(() => problem.textContent()).toBe('');
});

it('makes a remix of the video that was made before', async () => {
  const panel = await panelOf('http octopusx');
  await panel.getByLabel('Operation').selectOption('createVideo');
  await panel.getByRole('button', { name: 'Submit' }).click();
  await finishAndPlay(panel);
  await panel.getByRole('button', { name: 'Remix a video', exact: true }).click();
  expect(await panel.getByLabel('Request body').inputValue()).toContain('grok:');
  await panel.getByRole('button', { name: 'Submit' }).click();
  await finishAndPlay(panel);
});

it('moves with the clock', async () => {
  const panel = await panelOf('file octopusx');
  await panel.getByLabel('Operation').selectOption('createVideo');
  await panel.getByRole('button', { name: 'Submit' }).click();
  await panel.locator('.node.lit').waitFor();
  for (let minute = 0; minute < 5; minute += 1) await panel.getByRole('button', { name: '+1 min' }).click();
  await panel.locator('video').waitFor();
});

it('opens from the operation that the reader is at', async () => {
  const panel = await panelOf('http toapis');
  const page = panel.page();
  await page.keyboard.press('Escape');
  expect(await panel.isVisible()).toBe(false);
  await page.goto(new URL('toapis.html#/grok-video/remixvideo', address).href);
  await page.getByRole('heading', { name: 'Remix a video', level: 2 }).waitFor();
  // The operation before may still be on the page.
  await page.locator('[id="grok-video/remixvideo"]').getByRole('link', { name: 'Try it' }).click();
  await panel.waitFor();
  expect(await panel.getByLabel('Operation').inputValue()).toBe('remixVideo');
});

it('is for everybody, in the light, in the dark and on a phone', async () => {
  const panel = await panelOf('http octopusx');
  const page = panel.page();
  expect(await accessibilityProblems(page, { within: 'dialog.try' })).toEqual([]);
  await panel.getByRole('button', { name: '429 rate limit' }).click();
  await panel.getByRole('alert').waitFor();
  await page.evaluate(() => document.documentElement.classList.replace('light', 'dark'));
  expect(await accessibilityProblems(page, { within: 'dialog.try' })).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await panel.evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(320);
});

it('asks nothing of the network, and does not make the browser complain', () => {
  expect(site.strayRequests).toEqual([]);
  expect(site.complaints).toEqual([]);
});
