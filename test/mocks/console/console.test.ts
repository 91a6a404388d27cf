/** The console, in a real browser. The page's own time is controlled as well: a second passes when a test says so. */

import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import contract from '../../../generated/mock/openapi.json' with { type: 'json' };
import { createMock, type MockOptions } from '../../../mocks/create-mock.ts';
import { type Listener, listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { launchBrowser } from '../../support/browser.ts';

let clock = createClock();
let mock = createMock();
let listener: Listener;
let browser: Browser;
let page: Page;
/** Errors in the page, and violations of its Content-Security-Policy. */
const complaints: string[] = [];
/** The URLs that the page requested. */
let asked: string[] = [];

beforeAll(async () => {
  listener = await listen({ fetch: (request, caller) => mock.fetch(request, caller), port: 0 });
  browser = await launchBrowser();
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions });
  page = await context.newPage();
  page.setDefaultTimeout(5000);
  page.on('console', (message) => {
    // The picture of a task may still be on its way when the mock is replaced.
    if (!message.location().url.includes('/files/')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await load();
});
afterAll(async () => {
  await browser.close();
  await listener.close();
});
beforeEach(() => serve());
afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(`${listener.url}/`))).toEqual([]);
});

let served = 0;

/** A new mock, whose clock stands still. The page is the same for all tests, and takes it for the old one. */
function serve(options: Partial<MockOptions> = {}): void {
  served += 1;
  clock = createClock({ start: Date.UTC(2026, 0, 1, 12), frozen: true });
  mock = createMock({ clock, seed: String(served), ...options });
}

async function load(): Promise<void> {
  await page.goto(listener.url, { waitUntil: 'commit' });
  await page.locator('#gateways li').first().waitFor();
}

/** Lets seconds pass in the page, until it has looked again and shows what a check asks for. */
function shows(check: () => Promise<void> | void): Promise<void> {
  return becomes(async () => {
    await page.clock.runFor(1000);
    await check();
  });
}

/** Waits until something holds. */
function becomes(check: () => Promise<void> | void): Promise<void> {
  return vi.waitFor(check, { timeout: 5000, interval: 10 });
}

const headers = { Authorization: 'Bearer sk-very-secret', 'Content-Type': 'application/json' };

async function submit(prompt: string, more: object = {}): Promise<Response> {
  const body = { model: 'grok-video-3', prompt, images: [], aspect_ratio: '3:2', size: '1080P', ...more };
  return mock.fetch(
    new Request(`${listener.url}/octopusx/v1/video/create`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    }),
  );
}

const newest = () => page.locator('.task').first();
const textOf = (selector: string) => page.locator(selector).first().textContent();
const button = (name: string) => page.getByRole('button', { name, exact: true });
/** A button of the newest task: the task's id follows its name. */
const taskButton = (name: string) => newest().getByRole('button', { name });
/** Waits until the page shows a task as the newest. */
const showsTask = (prompt: string) => shows(async () => expect(await textOf('.task .prompt')).toBe(prompt));

describe('the tasks', () => {
  it('appear without a reload, move with the clock, and end in a video that plays', async () => {
    await submit('[slow 100s] a lighthouse');
    await showsTask('[slow 100s] a lighthouse');
    expect(await textOf('.task .pill')).toBe('processing');
    expect(await textOf('.task .plan')).toBe('completes in 1 min 40 s');
    clock.advance(40_000);
    await shows(async () => expect(await textOf('.task .percent')).toBe('40 %'));
    expect(await newest().locator('progress').getAttribute('value')).toBe('0.4');
    clock.advance(60_000);
    await shows(async () => expect(await textOf('.task .pill')).toBe('completed'));
    await taskButton('Video and details').click();
    const seconds = () =>
      newest()
        .locator('video')
        .evaluate(({ currentTime }: HTMLVideoElement) => currentTime);
    await becomes(async () => expect(await seconds()).toBeGreaterThan(0));
  });

  it.each([
    ['Finish', 'completed', 'completed 0 s ago, expires in 1 d', ['Expire']],
    ['Fail', 'failed', 'failed 0 s ago at 40 %', []],
    ['Expire', 'completed', 'completed 0 s ago, video expired', []],
  ])('are ended by the button %s', async (name, state, plan, left) => {
    await submit(`[slow 100s] ${name} me`);
    clock.advance(40_000);
    await showsTask(`[slow 100s] ${name} me`);
    await taskButton(name).click();
    await becomes(async () => expect(await textOf('.task .pill')).toBe(state));
    expect(await textOf('.task .plan')).toBe(plan);
    expect(await newest().locator('.actions button:visible').allInnerTexts()).toEqual(left);
  });

  it('show a prompt as text, whatever it is', async () => {
    const prompts = [
      '<img src=x onerror="document.title=1"><script>document.title=1</script>',
      '\u202Egnp.exe \u2066 שלום',
      '👩‍👩‍👧 \u0000\u0007\u001b[31m "&amp;"',
      'W'.repeat(190),
    ];
    for (const prompt of prompts) await submit(prompt);
    await showsTask('W'.repeat(190));
    for (const [index, prompt] of prompts.toReversed().entries()) {
      expect(await page.locator('.task .prompt bdi').nth(index).textContent()).toBe(prompt);
    }
    expect(await page.title()).toBe('Mock console');
    expect(await page.locator('img[src=x]').count()).toBe(0);
  });

  it('are shown a page at a time when there are thousands, and found by a search', async () => {
    for (let number = 1; number <= 1200; number += 1) await submit(`take ${number}`);
    await showsTask('take 1200');
    expect(await page.locator('.task').count()).toBe(25);
    expect(await textOf('#tasks .more span')).toMatch(/^The 25 newest of 1,20\d$/);
    await page.locator('#tasks .more button').click();
    await becomes(async () => expect(await page.locator('.task').count()).toBe(50));
    await page.getByRole('searchbox').fill('take 3');
    await becomes(async () => expect(await textOf('.task .prompt')).toBe('take 399'));
    await page.getByRole('searchbox').fill('nothing of the kind');
    await button('Show all tasks').click();
    await becomes(async () => expect(await textOf('.task .prompt')).toBe('take 1200'));
  });
});

describe('the requests', () => {
  it('show what was wrong with a refused one, what was probably meant, what is billed, and no key', async () => {
    await submit('[slow motion] a cat', { durration: 6 });
    await submit('a cat', { aspect_ratio: '4:3' });
    await shows(async () => expect(await page.locator('#request-list tr').count()).toBe(2));
    const [refused = '', accepted = ''] = await page.locator('#request-list tr').allInnerTexts();
    expect(refused).toContain('/v1/video/create');
    expect(refused).toContain('400');
    expect(refused).toContain('aspect_ratio must be one of 16:9, 9:16, 2:3, 3:2, 1:1, not "4:3"');
    expect(accepted).toContain('Unknown field “durration”: did you mean “duration”?');
    expect(accepted).toContain('“[slow motion]” is not a directive');
    expect(accepted).toMatch(/200\s+yes/);
    expect(await textOf('#billable')).toBe('1 billable');
    expect(await page.content()).not.toContain('sk-very-secret');
  });

  it('lead to their task', async () => {
    for (const prompt of ['a cat', 'a dog']) await submit(prompt);
    await showsTask('a dog');
    await page.locator('#request-list .link').last().click();
    await becomes(async () => expect(await page.locator('.task .prompt').allInnerTexts()).toEqual(['a cat']));
    await page.getByRole('searchbox').fill('');
  });
});

describe('the bodies of a request', () => {
  const run = promisify(execFile);
  const open = (number: number) => button(`Bodies of request ${number}`).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  it('are shown when it is opened, without its key, and sent again by the command that is copied', async () => {
    await submit("a cat's life", { note: 'sk-very-secret' });
    await shows(async () => expect(await page.locator('#request-list tr').count()).toBe(1));
    expect(await page.locator('.bodies').isVisible()).toBe(false);
    await open(1);
    await becomes(async () => expect(await textOf('.sent')).toContain('"prompt": "a cat\'s life"'));
    expect(await button('Bodies of request 1').getAttribute('aria-expanded')).toBe('true');
    expect(await textOf('.sent')).toContain('"note": "YOUR_API_KEY"');
    expect(await textOf('.answered')).toContain('"status": "p');
    expect(await textOf('.sent-size')).toMatch(/^application\/json 1\d\d bytes$/);
    expect(await page.content()).not.toContain('sk-very-secret');
    await button('Copy as curl').click();
    await becomes(async () => expect(await copied()).toContain("'Authorization: Bearer YOUR_API_KEY'"));
    const { stdout } = await run('sh', ['-c', `${await copied()} -s`]);
    expect(JSON.parse(stdout)).toHaveProperty('id');
    expect(mock.ledger.billable).toBe(2);
    await open(1);
    expect(await page.locator('.bodies').first().isVisible()).toBe(false);
  });

  it('are not offered as a command when they are not kept whole', async () => {
    await submit('W'.repeat(5000));
    await shows(async () => expect(await page.locator('#request-list tr').count()).toBe(1));
    await open(1);
    await becomes(async () => expect(await textOf('.sent-size')).toContain('5,'));
    expect(await textOf('.sent-size')).toContain('truncated');
    expect(await page.locator('.no-curl').isVisible()).toBe(true);
    expect(await page.locator('.copy').isVisible()).toBe(false);
  });
});

it('each gateway has a link to its contract', async () => {
  const links = page.locator('#gateways .contract');
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(addresses).toEqual(['octopusx', 'toapis'].map((name) => `${listener.url}/${name}/openapi.json`));
  for (const address of addresses) expect((await fetch(address ?? '')).status).toBe(200);
});

describe('the form that submits', () => {
  const form = () => page.locator('#submit');
  const send = () => button('Send').click();

  it('sends each request as its contract shows it', async () => {
    const options = form().locator('option');
    expect(await options.count()).toBeGreaterThan(5);
    const names = await options.allInnerTexts();
    expect(names).toEqual(expect.arrayContaining(['createVideo', 'generateVideo']));
    await form().getByLabel('Request').selectOption('createVideo');
    await send();
    await becomes(async () => expect(await textOf('#submit-status')).toBe('Answered with 200:'));
    expect(await textOf('#submit-answer')).toContain('"status":"p');
    await becomes(async () => expect(await textOf('.task .prompt')).not.toContain('Example'));
  });

  it('shows why one is refused, and that one is never answered', async () => {
    await form().getByLabel('JSON body').fill('{"model": ');
    await send();
    await becomes(async () => expect(await textOf('#submit-status')).toBe('Answered with 400:'));
    expect(await textOf('#submit-answer')).toContain('not valid JSON');
    // A browser sends a request again whose connection had been kept alive, even a POST.
    mock.faults.add({ kind: 'lost', times: 9 });
    await send();
    const dropped = 'The connection was dropped before the answer.';
    await becomes(async () => expect(await textOf('#submit-status')).toBe(dropped));
    expect(complaints.splice(0)).toEqual([expect.stringContaining('400'), expect.stringContaining('ERR_')]);
    await load();
  });
});

it('the clock is shown, moved, let go, stopped and sped up', async () => {
  await shows(async () => expect(await textOf('#now')).toBe('2026-01-01 12:00:00'));
  expect(await textOf('#running')).toBe('frozen');
  await button('+1 min').click();
  await becomes(async () => expect(await textOf('#now')).toBe('2026-01-01 12:01:00'));
  await button('Run').click();
  await becomes(() => expect(clock.frozen).toBe(false));
  await button('Freeze').click();
  await becomes(() => expect(clock.frozen).toBe(true));
  await page.getByLabel('Speed').selectOption('60×');
  await becomes(() => expect(clock.speed).toBe(60));
});

describe('the forms', () => {
  it('decide over the next submits, and say what is decided', async () => {
    const form = page.locator('#scenario');
    await form.getByLabel('Outcome').selectOption('Fails');
    await form.getByLabel('Error code').fill('too_scary');
    await form.getByLabel('Stops at (%)').fill('60');
    await form.getByLabel('Number of submits').fill('2');
    await button('Set').click();
    const scenario = { outcome: 'failed', code: 'too_scary', stops_at: 0.6, times: 2 };
    await becomes(() => expect(mock.scenario.current).toEqual(scenario));
    await submit('a cat');
    const now = 'The next submit: failed, code too_scary, at 60 %.';
    await shows(async () => expect(await textOf('#scenario-now')).toBe(now));
    expect(await textOf('.task .plan')).toMatch(/^fails in \d+ s at 60 %: too_scary$/);
    await button('Clear').click();
    await becomes(() => expect(mock.scenario.current).toBeUndefined());
  });

  it('know every outcome by its name', async () => {
    for (const [label, scenario] of [
      ['Is refused', { reject: 429 }],
      ['Stays queued', { holds: 'queued' }],
      ['Never finishes', { holds: 'running' }],
      ['Is accepted, but the answer is lost', { lost: true }],
      ['Completes without a URL', { outcome: 'completed', without_url: true }],
      ['Completes, but its video has expired', { outcome: 'completed', expired: true }],
    ] as const) {
      await page.getByLabel('Outcome').selectOption(label);
      await page.getByLabel('Number of submits').fill('3');
      await page.keyboard.press('Enter');
      await becomes(() => expect(mock.scenario.current).toEqual({ ...scenario, times: 3 }));
    }
  });

  it('take a reason by its name, a delay, and the page that a fault is for', async () => {
    const scenario = page.locator('#scenario');
    await scenario.getByLabel('Outcome').selectOption('Is refused');
    await scenario.getByLabel('HTTP status or reason').fill('content_policy');
    await scenario.getByLabel('Answer delay (s)').fill('0.5');
    await scenario.getByLabel('Number of submits').fill('1');
    await button('Set').click();
    const refused = { reject: 'content_policy', delay_seconds: 0.5, times: 1 };
    await becomes(() => expect(mock.scenario.current).toEqual(refused));
    const sentence = 'The next submit: refused with content_policy, answered 0.5 s late.';
    await becomes(async () => expect(await textOf('#scenario-now')).toBe(sentence));
    await scenario.getByLabel('HTTP status or reason').fill('429');
    await scenario.getByLabel('Answer delay (s)').fill('');
    const fault = page.locator('#fault');
    await fault.getByLabel('Kind of fault').selectOption('Processed, but never answered');
    await fault.getByLabel('Page origin').fill('http://localhost:5173');
    await button('Add').click();
    const bound = 'Processed, but never answered: any operation from http://localhost:5173, once';
    await becomes(async () => expect(await textOf('#fault-list li')).toBe(bound));
    await fault.getByLabel('Page origin').fill('');
    await fault.getByLabel('Kind of fault').selectOption('Refused with status');
  });

  it('put faults in the way, list them and clear them', async () => {
    const form = page.locator('#fault');
    await form.getByLabel('Retry-After (s)').fill('2');
    await form.getByLabel('Operation').selectOption('createVideo');
    await button('Add').click();
    const fault = 'Refused with status 503, Retry-After 2 s: createVideo, once';
    await becomes(async () => expect(await textOf('#fault-list li')).toBe(fault));
    expect((await submit('a cat')).status).toBe(503);
    await form.getByLabel('Kind of fault').selectOption('Answer truncated');
    await button('Add').click();
    const truncated = { kind: 'truncated', operation: 'createVideo', times: 1 };
    await becomes(() => expect(mock.faults.list).toEqual([truncated]));
    await button('Clear all').click();
    await becomes(() => expect(mock.faults.list).toEqual([]));
  });

  it('offer what the control API knows, and nothing else', async () => {
    const offered = (selector: string) =>
      page
        .locator(`${selector} option`)
        .evaluateAll((options) =>
          options.map((option) => option.getAttribute('value')).filter((value) => value !== ''),
        );
    const { schemas, parameters } = contract.components;
    expect(await offered('#fault [name=kind]')).toEqual(schemas.Fault.properties.kind.enum);
    expect(await offered('#task-state')).toEqual(parameters.State.schema.enum);
    expect(await offered('#request-only')).toEqual(parameters.Only.schema.enum);
  });

  it('reset the mock, after a question', async () => {
    await submit('a cat');
    await showsTask('a cat');
    await button('Reset…').click();
    await button('Cancel').click();
    expect(mock.ledger.count).toBe(1);
    await button('Reset…').click();
    await button('Reset').click();
    await becomes(async () => expect(await page.locator('#start').isVisible()).toBe(true));
    expect(mock.ledger.count).toBe(0);
  });

  it('show why the API refuses what was pressed', async () => {
    clock.set(8.64e15 - 1000);
    await button('+1 day').click();
    const notice = page.getByRole('alert');
    await becomes(async () =>
      expect(await notice.innerText()).toContain('The clock ends in the year 275760'),
    );
    await button('Dismiss').click();
    expect(await notice.isVisible()).toBe(false);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('400')]);
  });
});

describe('the webhooks', () => {
  const secret = 'whsec_never_on_the_page';
  let answer: () => Response | Promise<Response>;

  /** A mock whose receiver answers as the test says. */
  function serveWebhooks(options: Partial<MockOptions> = {}): void {
    answer = () => new Response('thanks');
    const url = 'http://localhost:3000/hooks';
    serve({ webhooks: { url, secret, deliver: () => answer() }, ...options });
  }

  async function generate(prompt: string): Promise<string> {
    const body = JSON.stringify({ model: 'grok-video-1.0', prompt });
    const url = `${listener.url}/toapis/v1/videos/generations`;
    return (await (await mock.fetch(new Request(url, { method: 'POST', headers, body }))).json()).id;
  }

  const rows = () => page.locator('#delivery-list tr');
  const states = () => page.locator('#delivery-list .stage').allInnerTexts();
  const panel = () => page.locator('#webhooks');
  const lab = () => page.locator('#webhook-fault');

  it('say how one is configured, where none is', async () => {
    await shows(async () => expect(await panel().isVisible()).toBe(true));
    expect(await page.locator('#send-test').isVisible()).toBe(false);
    expect(await lab().isVisible()).toBe(false);
    await button('Copy the webhook command').click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const command = 'npx video-gateway-kit mock --webhook-url http://localhost:3000/hooks';
    await becomes(async () => expect(await copied()).toBe(command));
  });

  it('are not there where no gateway sends any', async () => {
    serve({ gateway: 'octopusx' });
    await shows(async () => expect(await panel().isVisible()).toBe(false));
  });

  it('are shown as they are sent, tried again and given up, and lead to their task', async () => {
    serveWebhooks();
    await shows(async () => expect(await textOf('#webhook-url')).toBe('http://localhost:3000/hooks'));
    expect(await panel().innerText()).toContain('Nothing has been sent yet.');
    answer = () => new Response(null, { status: 503 });
    const id = await generate('[instant] a cat');
    await mock.webhooks.settled();
    await shows(async () => expect(await states()).toEqual(['retrying in 10 s']));
    expect(await textOf('#delivery-list .notes')).toBe(
      'Answered 503: Only a status from 200 to 299 is a success',
    );
    await generate('[instant] [webhook lost] a dog');
    await shows(async () => expect(await states()).toEqual(['lost on purpose', 'retrying in 10 s']));
    for (const seconds of [10, 30, 120, 600, 3600, 21_600, 86_400]) {
      clock.advance(seconds * 1000);
      await mock.webhooks.settled();
    }
    await shows(async () => expect(await states()).toEqual(['lost on purpose', 'given up']));
    answer = () => new Response(null);
    await button('Resend delivery 1').click();
    await shows(async () => expect(await states()).toEqual(['lost on purpose', 'delivered']));
    await rows().nth(1).locator('.link').click();
    await becomes(async () => expect(await page.locator('.task .prompt').count()).toBe(1));
    expect(await page.getByRole('searchbox').inputValue()).toBe(id);
    await page.getByRole('searchbox').fill('');
  });

  it('open to show each request and its answer as text, without the secret', async () => {
    serveWebhooks();
    answer = () => new Response(`<img src=x onerror="document.title=1"> ${secret}`, { status: 401 });
    await button('Send test event').click();
    await mock.webhooks.settled();
    await shows(async () => expect(await states()).toEqual(['retrying in 10 s']));
    await button('Attempts of delivery 1').click();
    await becomes(async () => expect(await page.locator('.attempt').count()).toBe(1));
    const [delivery] = mock.webhooks.deliveries;
    const sent = await textOf('.attempt-sent');
    expect(sent).toMatch(/^POST http:\/\/localhost:3000\/hooks\nUser-Agent: ToAPIs-Webhook\/1.0\n/);
    expect(sent).toMatch(/X-ToAPIs-Webhook-Signature: v1=[0-9a-f]{64}\n\n\{/);
    expect(sent).toContain(delivery?.body);
    expect(await textOf('.attempt-answer')).toBe('<img src=x onerror="document.title=1"> …');
    // An opened one follows what comes of it.
    answer = () => new Response('thanks');
    clock.advance(10_000);
    await mock.webhooks.settled();
    await shows(async () => expect(await page.locator('.attempt').count()).toBe(2));
    expect(await page.locator('.attempt-outcome').allInnerTexts()).toEqual([
      'Answered with 401: Only a status from 200 to 299 is a success',
      'Answered with 200',
    ]);
    expect(await page.title()).toBe('Mock console');
    expect(await page.content()).not.toContain(secret);
    await button('Attempts of delivery 1').click();
    expect(await page.locator('.attempts').isVisible()).toBe(false);
  });

  it('are spoilt by the lab, which is cleared', async () => {
    serveWebhooks();
    await shows(async () => expect(await lab().isVisible()).toBe(true));
    const id = await generate('[slow 1h] a cat');
    await lab().getByLabel('Kind of fault').selectOption('Changed after signing');
    await lab().getByLabel('Number of deliveries').fill('2');
    await button('Add webhook fault').click();
    await becomes(() => expect(mock.webhooks.faults.list).toEqual([{ kind: 'tampered', times: 2 }]));
    await lab().getByLabel('Task id').fill(id);
    await button('Add webhook fault').click();
    const sentences = ['Changed after signing: next 2 deliveries', `Changed after signing: task ${id}`];
    const listed = () => page.locator('#webhook-fault-list li').allInnerTexts();
    await becomes(async () => expect(await listed()).toEqual(sentences));
    await lab().getByLabel('Task id').fill('');
    await lab().getByLabel('Number of deliveries').fill('1');
    await button('Send test event').click();
    await mock.webhooks.settled();
    const told = 'Answered 200: The receiver accepted a delivery that it must refuse: tampered';
    await shows(async () => expect(await textOf('#delivery-list .notes')).toContain(told));
    await button('Clear all webhook faults').click();
    await becomes(() => expect(mock.webhooks.faults.list).toEqual([]));
    const offered = lab().locator('option');
    const values = await offered.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    expect(values).toEqual(contract.components.schemas.WebhookFaultKind.enum);
  });

  it('are shown a page at a time', async () => {
    serveWebhooks();
    for (let number = 1; number <= 60; number += 1) mock.webhooks.sendTest();
    await mock.webhooks.settled();
    await shows(async () => expect(await rows().count()).toBe(25));
    expect(await textOf('#webhooks .more span')).toBe('The 25 newest of 60');
    await page.locator('#webhooks .more button').click();
    await becomes(async () => expect(await rows().count()).toBe(50));
  });
});

describe('a page on which nothing has happened', () => {
  it('says how to begin, with a command to copy', async () => {
    await shows(async () => expect(await page.locator('#start').isVisible()).toBe(true));
    const bases = [`${listener.url}/octopusx`, `${listener.url}/toapis`];
    expect(await page.locator('#gateways code').allInnerTexts()).toEqual(bases);
    await button('Copy the command for toapis').click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await becomes(async () => expect(await copied()).toContain(`curl -X POST ${bases[1]}/v1/videos/gen`));
    await submit('a cat');
    await shows(async () => expect(await page.locator('#start').isVisible()).toBe(false));
  });

  it('is there too when one gateway is served alone at the root', async () => {
    onTestFinished(() => load());
    serve({ gateway: 'toapis' });
    await load();
    expect(await page.locator('#gateways code').allInnerTexts()).toEqual([listener.url]);
  });
});

describe('the keyboard', () => {
  const focused = () =>
    page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);

  /** Goes on until something of that name has the focus. */
  async function tabTo(name: string): Promise<void> {
    for (let steps = 0; steps < 60; steps += 1) {
      await page.keyboard.press('Tab');
      if ((await focused())?.startsWith(name)) return;
    }
    throw new Error(`${name} is not within reach of the keyboard`);
  }

  it('reaches everything in turn, and the focus stays where it was when the page changes', async () => {
    await submit('[slow 100s] a cat');
    await showsTask('[slow 100s] a cat');
    await tabTo('+1 min');
    await page.keyboard.press('Enter');
    await becomes(async () => expect(await textOf('.task .percent')).toBe('60 %'));
    await tabTo('Finish');
    const outline = () =>
      page.evaluate(() => document.activeElement && getComputedStyle(document.activeElement).outlineStyle);
    expect(await outline()).toBe('solid');
    const name = await focused();
    for (const prompt of ['a dog', 'a cow']) await submit(prompt);
    await showsTask('a cow');
    expect(await focused()).toBe(name);
    await page.keyboard.press('Space');
    // The button goes, as the task has ended; the focus stays with the task.
    await becomes(async () => expect(await focused()).toBe(name?.replace('Finish', 'Video and details of')));
    await page.keyboard.press('Enter');
    expect(await page.locator('video').count()).toBe(1);
    for (const later of ['Set', 'Clear all', 'Run']) await tabTo(later);
  });

  it('opens the question of a reset, and leaves it with Escape', async () => {
    await tabTo('Reset…');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(await focused()).toBe('Reset…');
  });
});

describe('axe', () => {
  beforeAll(async () => {
    const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    await page.evaluate(await readFile(script, 'utf8'));
  });

  async function violations(): Promise<string[]> {
    let isDone = false;
    const found = page
      .evaluate(async () => {
        // The script that was run before has put it there.
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const results = await axe.run({ resultTypes: ['violations'] });
        return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      })
      .finally(() => {
        isDone = true;
      });
    // It waits for timers, as the page does.
    while (!isDone) await page.clock.runFor(10);
    return found;
  }

  it('finds nothing before anything has happened', async () => {
    await shows(async () => expect(await page.locator('#start').isVisible()).toBe(true));
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['dark', 390],
  ] as const)('finds nothing in %s at a width of %i, nor is the page wider', async (colorScheme, width) => {
    const webhooks = {
      url: 'http://localhost:3000/hooks',
      deliver: () => new Response('no', { status: 401 }),
    };
    serve({ webhooks });
    mock.webhooks.faults.add({ kind: 'lost', times: 2 });
    for (const fault of ['tampered', 'lost', 'late'] as const) mock.webhooks.sendTest({ fault });
    await mock.webhooks.settled();
    const prompt = `[instant] ${colorScheme} at ${width}`;
    for (const one of ['[fail] a dog', 'W'.repeat(190), prompt]) await submit(one, { cfg: 7 });
    await submit('a cat', { aspect_ratio: '4:3' });
    await mock.fetch(new Request(`${listener.url}/octopusx/v2/${'nothing'.repeat(50)}`));
    mock.scenario.set({ outcome: 'failed' });
    mock.faults.add({ kind: 'lost' });
    clock.advance(70_000);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await showsTask(prompt);
    await taskButton('Video and details').click();
    await page.locator('.unfold').nth(2).click();
    await becomes(async () => expect(await page.locator('.bodies').nth(2).isVisible()).toBe(true));
    await button('Attempts of delivery 1').click();
    await becomes(async () => expect(await page.locator('.attempt').count()).toBe(2));
    // A browser that paints without a graphics card has better things to do.
    await newest()
      .locator('video')
      .evaluate((video: HTMLVideoElement) => video.pause());
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

describe('the page', () => {
  const looks = () => asked.filter((url) => url.includes('/snapshot')).length;

  it('asks once a second, and not at all while it is hidden', async () => {
    asked = [];
    let seconds = 0;
    await shows(() => {
      seconds += 1;
      expect(looks()).toBeGreaterThan(2);
    });
    expect(looks()).toBeLessThanOrEqual(seconds);
    const hide = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await hide(true);
    const before = looks();
    await page.clock.runFor(60_000);
    expect(looks()).toBe(before);
    await hide(false);
    await becomes(() => expect(looks()).toBe(before + 1));
  });

  it('says so when the mock is gone, and goes on when it is back', async () => {
    await page.route('**/__mock/**', (route) => route.abort());
    const notice = page.getByRole('alert');
    // Without waiting for it: the page's time passes between two looks.
    await shows(async () =>
      expect(await notice.allInnerTexts()).toEqual([expect.stringContaining('The mock does not answer')]),
    );
    await page.unroute('**/__mock/**');
    await shows(async () => expect(await notice.isVisible()).toBe(false));
    expect(complaints.splice(0).length).toBeGreaterThan(0);
  });
});

describe('served', () => {
  const ask = (path: string, init: RequestInit = {}, remoteAddress = '127.0.0.1') =>
    mock.fetch(new Request(`http://127.0.0.1:4010${path}`, init), { remoteAddress });

  it('is each file of its folder, and no other', async () => {
    const names = await readdir(new URL('../../../mocks/console/', import.meta.url), { recursive: true });
    const files = names.filter((name) => name.includes('.'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const response = await ask(`/__mock/console/${file}`);
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
    for (const path of ['nothing.js', '..%2fmock.ts', '%2e%2e/mock.ts', 'toString', '']) {
      expect([path, (await ask(`/__mock/console/${path}`)).status]).toEqual([path, 404]);
    }
  });

  it('are the page’s headers, also alone, under a policy without exceptions', async () => {
    const response = await ask('/', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|http|data:/);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  it('is the page to whoever asks, as it holds nothing; and what it shows to this machine alone', async () => {
    const link = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    const answer = await ask('/', { headers: link }, '192.168.1.9');
    expect(answer.status).toBe(200);
    expect(answer.headers.has('Access-Control-Allow-Origin')).toBe(false);
    for (const path of ['/snapshot', '/gateways']) {
      expect((await ask(`/__mock${path}`, {}, '192.168.1.9')).status).toBe(403);
      expect((await ask(`/__mock${path}`, { headers: { Origin: 'https://example.com' } })).status).toBe(403);
      const rebound = new Request(`http://evil.example:4010/__mock${path}`);
      expect((await mock.fetch(rebound, { remoteAddress: '127.0.0.1' })).status).toBe(403);
    }
  });
});

it('shows one world at a time, and takes the reader to another', async () => {
  serve({ worlds: true });
  const submit = new Request(`${listener.url}/toapis/v1/videos/generations`, {
    method: 'POST',
    headers,
    body: '{"model":"sora-2","prompt":"a cat of that key"}',
  });
  const response = await mock.fetch(submit);
  const id = response.headers.get('x-mock-world') ?? '';
  await load();
  const picker = page.getByLabel('World');
  await shows(async () => expect(await picker.locator('option').allTextContents()).toContain(`${id} (1)`));
  expect(await page.getByText('a cat of that key').count()).toBe(0);
  await picker.selectOption(id);
  await becomes(() => expect(new URL(page.url()).pathname).toBe(`/~${id}/`));
  await shows(() => page.getByText('a cat of that key').first().waitFor({ timeout: 100 }));
  await becomes(async () => expect(await picker.inputValue()).toBe(id));
  expect(await page.content()).not.toContain('sk-very-secret');
  await picker.selectOption('default');
  await becomes(() => expect(new URL(page.url()).pathname).toBe('/'));
  serve();
  await load();
});
