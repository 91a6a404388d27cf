/** Pages of a local site, compared with the quotes and fingerprints of a contract. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Contract } from '../../../spec/contract.ts';
import { checkDrift, type DriftOptions, exitCodes } from '../../../spec/drift/check-drift.ts';
import type { PageVerdict } from '../../../spec/drift/page-verdict.ts';
import { placeOf, readQuotes } from '../../../spec/drift/quotes.ts';
import { markdownReport, terminalReport } from '../../../spec/drift/report.ts';
import { sourcePagesOf } from '../../../spec/drift/source-pages.ts';
import { documents } from '../../contract/documents.ts';
import { contractOf } from '../../contract/schema.ts';
import { htmlOf, markdownOf } from './document-pages.ts';
import { answers, type PageServer, sends, servePages } from './page-server.ts';

const document = documents['toapis: Video Remix'];
if (document === undefined) throw new Error('The document has another name.');
const path = new URL(document.transcription.page).pathname;
const other = '/docs/en/api-reference/chat/list-models';
const markdown = markdownOf(document);

let site: PageServer;
let folder: string;
let contract: Contract;
let addresses: string[];
/** The fingerprints of the pages before a test changes them. */
let fingerprints: string;
/** The page as it is, and a stranger's page with a text of its own for each further source. */
function resetPages() {
  for (const route of Object.keys(site.routes)) delete site.routes[route];
  site.routes[`${path}.md`] = sends(markdown);
  for (const [index, address] of addresses.entries()) {
    const { pathname } = new URL(address);
    site.routes[`${pathname}.md`] ??= sends(`# Page ${index}\n\n${'All that it says. '.repeat(20)}`);
  }
}

beforeAll(async () => {
  site = await servePages();
  folder = await mkdtemp(join(tmpdir(), 'drift-'));
  const local = (text: string) => text.replaceAll('https://docs.toapis.com', site.origin);
  const { webhooks: _, paths, ...rest } = contractOf('toapis');
  const some = Object.entries(paths).filter(([name]) => /remix|models/.test(name));
  contract = JSON.parse(local(JSON.stringify({ ...rest, paths: Object.fromEntries(some) })));
  const quotes = await readFile(new URL('../../../spec/toapis/quotes.yaml', import.meta.url), 'utf8');
  await writeFile(join(folder, 'quotes.yaml'), local(quotes));
  addresses = sourcePagesOf('toapis', contract, { quotes: [], fingerprints: {} }).map(
    ({ address }) => address,
  );
  resetPages();
  await check({ update: true });
  fingerprints = await readFile(join(folder, 'fingerprints.yaml'), 'utf8');
});

beforeEach(async () => {
  resetPages();
  await rm(join(folder, 'fingerprints.yaml'), { force: true });
});

function takeFingerprints() {
  return writeFile(join(folder, 'fingerprints.yaml'), fingerprints);
}

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

function check(options: Partial<DriftOptions> = {}) {
  return checkDrift({
    contracts: [
      {
        name: 'toapis',
        contract,
        quotesFile: join(folder, 'quotes.yaml'),
        fingerprintsFile: join(folder, 'fingerprints.yaml'),
      },
    ],
    update: false,
    today: '2026-11-27',
    timeout: 20_000,
    maxBytes: 100_000,
    ...options,
  });
}

/** The verdict on one page. */
function on(verdicts: readonly PageVerdict[], pathname = path): PageVerdict {
  const found = verdicts.find(({ page }) => new URL(page.address).pathname === pathname);
  if (found === undefined) throw new Error(`No verdict on ${pathname}`);
  return found;
}

async function verdictOn(pathname = path, options?: Partial<DriftOptions>) {
  return on((await check(options)).verdicts, pathname);
}

describe('pages without fingerprints', () => {
  it('are new, never unchanged; their quotes are compared', async () => {
    const { verdicts, exitCode } = await check();
    expect(verdicts.length).toBe(addresses.length);
    expect(verdicts.every(({ state }) => state === 'new')).toBe(true);
    expect(exitCode).toBe(exitCodes.same);
    const quotes = (await readQuotes(join(folder, 'quotes.yaml'))).length;
    expect(terminalReport(verdicts)).toMatch(
      `${addresses.length} pages: ${addresses.length} new. ${quotes} of ${quotes} quotes stand`,
    );
  });

  it('are unchanged once their fingerprints were taken', async () => {
    await check({ update: true });
    const { verdicts, exitCode } = await check();
    expect(verdicts.map(({ state }) => state)).toEqual(addresses.map(() => 'unchanged'));
    expect(exitCode).toBe(exitCodes.same);
    const kept = await readFile(join(folder, 'fingerprints.yaml'), 'utf8');
    expect(kept).toContain('taken: 2026-11-27');
    expect(kept).not.toContain('Remix instruction');
  });

  it('keep the day on which they were taken as long as nothing changes', async () => {
    await check({ update: true });
    await check({ update: true, today: '2027-01-01' });
    expect(await readFile(join(folder, 'fingerprints.yaml'), 'utf8')).not.toContain('2027');
  });
});

describe('a changed page', () => {
  beforeEach(takeFingerprints);

  it('has lost a sentence: the statements that rest on it, the old words and the new', async () => {
    site.routes[`${path}.md`] = sends(
      markdown.replace('progress percentage (0-100)', 'progress percentage (0-1)'),
    );
    const { verdicts, exitCode } = await check();
    expect(exitCode).toBe(exitCodes.drift);
    const { state, lostQuotes } = on(verdicts);
    expect(state).toBe('changed');
    expect(lostQuotes).toHaveLength(1);
    const [lost] = lostQuotes;
    expect(lost?.text).toBe('progress\ninteger\nTask progress percentage (0-100)');
    expect(lost?.nearest?.join(' ')).toBe('progress integer Task progress percentage (0-1)');
    const stated = lost?.statements.map((one) => `${placeOf(one)} ${one.keyword} ${one.value}`);
    const place = 'remixVideo responses/200 application/json#/properties/progress';
    expect(stated).toEqual([
      `${place} properties progress`,
      `${place} type integer`,
      `${place} minimum 0`,
      `${place} maximum 100`,
    ]);
    for (const report of [terminalReport(verdicts), markdownReport(verdicts)]) {
      expect(report).toContain(place);
      expect(report).toContain('(0-1)');
    }
  });

  it('has another default in the row of a field, as the page has had since', async () => {
    site.routes[`${path}.md`] = sends(markdown.replaceAll('grok-video-3', 'grok-video-1.0'));
    const { lostQuotes } = await verdictOn();
    const places = lostQuotes.flatMap(({ statements }) =>
      statements.map((one) => `${placeOf(one)}@${one.keyword}`),
    );
    expect(places).toContain('remixVideo request application/json#/properties/model@default');
    expect(places).toContain('remixVideo responses/200 application/json examples/queued@value');
    expect(places).not.toContain('remixVideo request application/json#/properties/size@type');
  });

  it('has a row more, which no quote has: it is named as new', async () => {
    site.routes[`${path}.md`] = sends(`${markdown}\n| \`seed\` | integer | A new field |\n|---|---|---|\n`);
    const { state, lostQuotes, newLines } = await verdictOn();
    expect({ state, lostQuotes, newLines }).toEqual({
      state: 'changed',
      lostQuotes: [],
      newLines: ['seed   integer   A new field'],
    });
  });

  it('is the same with other white space, soft hyphens, emphasis and line ends', async () => {
    const text = markdown
      .replace('instruction', 'instruc\u00adtion')
      .replaceAll('Task', '**Task**')
      .replaceAll('\n', '  \r\n');
    site.routes[`${path}.md`] = sends(text);
    expect(await verdictOn()).toMatchObject({ state: 'unchanged', lostQuotes: [] });
  });

  it('keeps its quotes where a section has moved, and has no new lines', async () => {
    const [head = '', ...fields] = markdown.split(/(?=<ParamField)/);
    site.routes[`${path}.md`] = sends([head, ...fields.slice(0, -1).reverse(), fields.at(-1)].join(''));
    expect(await verdictOn()).toMatchObject({ state: 'changed', lostQuotes: [], newLines: [] });
  });

  it('is accepted by an update, so long as all its quotes stand', async () => {
    site.routes[`${path}.md`] = sends(`${markdown}\nOne more sentence.\n`);
    expect((await check({ update: true })).exitCode).toBe(exitCodes.same);
    expect(await verdictOn()).toMatchObject({ state: 'unchanged' });
    site.routes[`${path}.md`] = sends(markdown.replace('Remix instruction', 'Instruction'));
    expect((await check({ update: true })).exitCode).toBe(exitCodes.drift);
    expect((await check()).exitCode).toBe(exitCodes.drift);
  });

  it('without quotes names the statements that come from it', async () => {
    site.routes[`${other}.md`] = sends(`# Models\n\n${'A page with other words. '.repeat(20)}`);
    const { verdicts } = await check();
    expect(on(verdicts, other)).toMatchObject({ state: 'changed', lostQuotes: [] });
    expect(terminalReport(verdicts)).toMatch(/may have changed:\n +listModels: path\n/);
  });
});

describe('a page that the site offers in another way', () => {
  it('is asked for as Markdown, and read as HTML if that is what there is', async () => {
    const accepts: (string | undefined)[] = [];
    delete site.routes[`${path}.md`];
    site.routes[path] = (request, response) => {
      accepts.push(request.headers.accept);
      sends(htmlOf(document), 'text/html')(request, response);
    };
    expect(await verdictOn()).toMatchObject({ state: 'new', lostQuotes: [], fingerprint: { form: 'html' } });
    expect(accepts).toEqual([expect.stringMatching(/^text\/markdown/)]);
  });

  it('is read as Markdown where its own address answers with it', async () => {
    delete site.routes[`${path}.md`];
    site.routes[path] = sends(markdown);
    expect(await verdictOn()).toMatchObject({ lostQuotes: [], fingerprint: { form: 'markdown' } });
  });

  it('is not taken for Markdown where any address answers with the same HTML', async () => {
    site.routes[`${path}.md`] = sends('<!doctype html><p>No such page', 'text/plain');
    site.routes[path] = sends(htmlOf(document), 'text/html');
    expect(await verdictOn()).toMatchObject({ lostQuotes: [], fingerprint: { form: 'html' } });
  });

  it('is not called unchanged if its fingerprint was taken of the other form', async () => {
    await takeFingerprints();
    delete site.routes[`${path}.md`];
    site.routes[path] = sends(htmlOf(document), 'text/html');
    const { verdicts, exitCode } = await check();
    expect(on(verdicts)).toMatchObject({ state: 'other form', lostQuotes: [], newLines: [] });
    expect(exitCode).toBe(exitCodes.drift);
  });

  it('is compared with what its navigation leads to left out', async () => {
    delete site.routes[`${path}.md`];
    const page = htmlOf(document);
    site.routes[path] = sends(page, 'text/html');
    await check({ update: true });
    site.routes[path] = sends(page.replace('>Home<', '>New start page<'), 'text/html');
    expect(await verdictOn()).toMatchObject({ state: 'unchanged' });
  });
});

describe('a page that is not there', () => {
  const shell = '<!doctype html><title>Docs</title><div id="root"></div><script src="/app.js"></script>';
  const login = `<title>Docs</title><form><input type="password"></form><p>${'Sign in. '.repeat(40)}`;
  const cases = [
    ['gone', answers(404), 'status 404'],
    ['gone', sends(`<title>Page not found</title>${'Sorry. '.repeat(60)}`, 'text/html'), 'Page not found'],
    ['login', answers(401), 'status 401'],
    ['login', answers(302, { location: '/login?next=%2F' }), '/login'],
    ['login', sends(login, 'text/html'), 'password'],
    ['moved', answers(301, { location: 'https://docs.example.com/new' }), 'to https://docs.example.com/new'],
    ['moved', answers(308, { location: path }), 'more than 3 times'],
    ['moved', answers(302, { location: 'http://' }), 'to an address that is none'],
    ['empty', sends(shell, 'text/html'), 'made by a script'],
    ['unreadable', answers(503), 'status 503'],
  ] as const;

  it.each(cases)('is reported as %s, and keeps its fingerprint', async (state, route, reason) => {
    await takeFingerprints();
    delete site.routes[`${path}.md`];
    site.routes[path] = route;
    const { verdicts, exitCode } = await check({ update: true });
    expect(on(verdicts)).toMatchObject({ state, reason: expect.stringContaining(reason) });
    expect(exitCode).toBe(state === 'unreadable' ? exitCodes.unreadable : exitCodes.drift);
    expect(await readFile(join(folder, 'fingerprints.yaml'), 'utf8')).toBe(fingerprints);
  });

  it('is read at its new address on the same host, and reported all the same', async () => {
    await takeFingerprints();
    delete site.routes[`${path}.md`];
    site.routes[path] = answers(301, { location: '/docs/new' });
    site.routes['/docs/new'] = sends(markdown);
    const { verdicts, exitCode } = await check();
    expect(on(verdicts)).toMatchObject({ movedTo: `${site.origin}/docs/new`, lostQuotes: [] });
    expect(exitCode).toBe(exitCodes.drift);
    expect(terminalReport(verdicts)).toContain(`leads to ${site.origin}/docs/new`);
  });

  it('is no page if many addresses have the same text', async () => {
    const { pathname } = new URL(
      addresses.find((one) => ![path, other].includes(new URL(one).pathname)) ?? '',
    );
    const same = sends(`# Welcome\n\n${'This site needs a script. '.repeat(20)}`);
    site.routes[`${other}.md`] = same;
    site.routes[`${pathname}.md`] = same;
    const { verdicts, exitCode } = await check();
    expect(on(verdicts, other)).toMatchObject({
      state: 'empty',
      reason: expect.stringContaining('same text'),
    });
    expect(exitCode).toBe(exitCodes.drift);
  });
});

describe('a network or a server that fails', () => {
  it('is told by an exit code of its own, and no page is called unchanged', async () => {
    await takeFingerprints();
    for (const route of Object.keys(site.routes)) {
      site.routes[route] = (request) => request.socket.destroy();
    }
    const { verdicts, exitCode } = await check();
    expect(new Set(verdicts.map(({ state }) => state))).toEqual(new Set(['unreadable']));
    expect(exitCode).toBe(exitCodes.unreadable);
    expect(terminalReport(verdicts)).toContain('could not be read: other side closed');
  });

  it('does not hide that another page has changed', async () => {
    site.routes[`${path}.md`] = sends(markdown.replace('Remix instruction', 'Instruction'));
    site.routes[`${other}.md`] = (request) => request.socket.destroy();
    expect((await check()).exitCode).toBe(exitCodes.drift);
  });

  it('is not waited for beyond the signal', async () => {
    const ending = new AbortController();
    site.routes[`${path}.md`] = () => ending.abort(new Error('time is over'));
    const { verdicts } = await check({ signal: ending.signal });
    expect(on(verdicts)).toMatchObject({ state: 'unreadable', reason: 'time is over' });
  });

  it('is left when a page does not end', async () => {
    site.routes[`${path}.md`] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/markdown' });
      const more = () => {
        while (!response.destroyed && response.write('Endless. '.repeat(1000)));
      };
      response.on('drain', more);
      more();
    };
    expect(await verdictOn()).toMatchObject({
      state: 'unreadable',
      reason: 'the page has more than 100000 bytes',
    });
  });

  it('cannot control the terminal, nor mention anyone in an issue', async () => {
    await takeFingerprints();
    const evil = 'Remix\u001b[2J\u0007 `@everyone`\u202e instruction description [x](http://evil.example)';
    site.routes[`${path}.md`] = sends(markdown.replace('Remix instruction description', evil));
    const { verdicts } = await check();
    const terminal = terminalReport(verdicts);
    expect(terminal).toContain('now: prompt string required Remix[2J');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(terminal).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    const lines = markdownReport(verdicts)
      .split('\n')
      .filter((line) => line.includes('everyone'));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !/^[- a-z:]*`[^`]*`$/.test(line))).toEqual([]);
  });
});

describe('files that are not as they should be', () => {
  it.each([
    ['quotes.yaml', stringify(['a list'])],
    ['quotes.yaml', stringify({ 'https://docs.example.com/a': 'no list' })],
    ['quotes.yaml', stringify({ 'https://docs.example.com/a': [{ quote: 'of nothing', statements: [] }] })],
    ['fingerprints.yaml', stringify({ 'https://docs.example.com/a': { taken: '2026-11-27' } })],
  ])('are refused by name: %s', async (file, text) => {
    const kept = await readFile(join(folder, 'quotes.yaml'), 'utf8');
    await writeFile(join(folder, file), text);
    await expect(check()).rejects.toThrow(file);
    await writeFile(join(folder, 'quotes.yaml'), kept);
  });
});
