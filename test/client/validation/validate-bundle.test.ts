/** The checks of answers and requests in a bundle and in a browser with a strict policy, and their size. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../../generated/contracts.ts';
import { launchBrowser } from '../../support/browser.ts';
import { browserBundle } from '../../support/browser-bundle.ts';
import { redirectToPackage } from '../../support/tested-package.ts';
import type { Findings } from './validate-page.ts';

/** The parts that only the checking of requests or of answers needs. */
const ofRequests = /validate-(requests|body)|request-v|similar-name|generated\/(\w+\/)?requests\.[jt]s/;
const ofAnswers =
  /validate-answers|violations\.[jt]s|contract-violation|generated\/(\w+\/)?answers\.[jt]s|\/validators\.js/;

/**
 * A module with all that it imports, as one minified file.
 *
 * @param path the place of the module, in the project's folder
 */
async function bundle(source: string, path = 'entry.ts') {
  const [{ code, modules, imports }] = await browserBundle(source, redirectToPackage(), path);
  // A module of which nothing is left is still listed.
  const parts = Object.entries(modules).flatMap(([file, { renderedLength }]) =>
    renderedLength ? [file] : [],
  );
  return { code, parts, imports, size: brotliCompressSync(code).length };
}

it('costs the client nothing: the client’s bundle has no part of it', async () => {
  const { parts } = await bundle("export * from './src/index.ts';");
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter((file) => /src\/valid|generated\/statements/.test(file))).toEqual([]);
  expect(parts.filter((file) => ofRequests.test(file) || ofAnswers.test(file))).toEqual([]);
});

describe.each([
  ['validate', 'answers', 8_600, ofRequests],
  ['requestViolations', 'a body', 9_600, ofAnswers],
  ['validateRequests', 'requests', 9_600, ofAnswers],
  ['validateRequests, requestViolations', 'requests and a body', 10_200, ofAnswers],
])('%s, which checks %s,', (names, _, limit, others) => {
  it(`weighs at most ${limit / 1000} kB, minified and compressed, for all gateways together`, async () => {
    const { imports, size } = await bundle(`export { ${names} } from './src/validate.ts';`);
    expect(imports).toEqual([]);
    expect(size).toBeLessThan(limit);
    expect(size).toBeGreaterThan(limit - 500);
  });

  it('brings nothing along that the other checks need', async () => {
    const { parts } = await bundle(`export { ${names} } from './src/validate.ts';`);
    expect(parts.filter((file) => others.test(file))).toEqual([]);
  });
});

it('weighs at most 16 kB as a whole', async () => {
  const { size, parts } = await bundle("export * from './src/validate.ts';");
  expect(size).toBeLessThan(16_000);
  expect(parts.filter((file) => ofRequests.test(file)).length).toBeGreaterThan(5);
  expect(parts.filter((file) => ofAnswers.test(file)).length).toBeGreaterThan(5);
});

it.each(
  Object.keys(contracts).flatMap((gateway) => [
    `${gateway}/validators.js`,
    `${gateway}/request-validators.js`,
  ]),
)('imports nothing and makes no code at run time in %s', async (path) => {
  const file = new URL(`../../../generated/${path}`, import.meta.url);
  expect(await readFile(file, 'utf8')).not.toMatch(/\b(import|require|eval|Function)\b/);
});

/** A server of one page and of its program, which accepts every submit and keeps it. */
async function serve(code: string) {
  const submits: {
    readonly path: string | undefined;
    readonly length: string | undefined;
    readonly body: string;
  }[] = [];
  const server = createServer(async (request, response) => {
    const { url: path, headers, method } = request;
    if (method === 'POST') {
      submits.push({ path, length: headers['content-length'], body: await text(request) });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: 'video_1', task_id: '1', status: 'queued' }));
    } else if (path === '/page.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(code);
    } else {
      response.setHeader('content-type', 'text/html');
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; script-src 'self'; connect-src 'self'",
      );
      response.end('<!doctype html><script type="module" src="/page.js"></script>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address.
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/`, submits, close };
}

it('works in a page whose content security policy forbids code made of text, and sends each body whole', async () => {
  const program = await readFile(new URL('validate-page.ts', import.meta.url), 'utf8');
  const { code } = await bundle(program, 'test/client/validation/validate-page.ts');
  const { url, submits, close } = await serve(code);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    const findings: Findings = await page.evaluate('findings');
    const rule = 'duration must be one of 6, 10, 15 for a model that does not begin with veo, not 99';
    expect(findings).toEqual({
      mayEvaluate: false,
      violations: [' inferred', '/status published'],
      rules: [rule],
      refusal: expect.stringContaining(`POST ${url}v1/video/create: Nothing was sent. ${rule} (documented: `),
    });
    expect(submits.map(({ path }) => path)).toEqual(['/v1/video/create', '/v1/videos']);
    expect(JSON.parse(submits[0]?.body ?? '')).toMatchObject({ images: ['data:image/png;base64,Y2F0'] });
    expect(submits[1]?.body).toMatch(/name="input_reference"[\s\S]*image\/png\r\n\r\ncat\r\n/);
    for (const { length, body } of submits) expect(Number(length)).toBe(body.length);
  } finally {
    await browser.close();
    close();
  }
});
