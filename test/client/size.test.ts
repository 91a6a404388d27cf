/** The size of the client in a page. */

import { readFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundled } from './bundled.ts';

const code = await bundled("import { octopusx } from './src/index.ts'; globalThis.octopusx = octopusx;");

/** The budget of `import { octopusx }` with all that it needs, in bytes. openapi-fetch is 1.9 kB of it. */
const budget = { brotli: 13_700, gzip: 15_200 };

it('stays within its budget, with everything that it needs', async () => {
  const brotli = brotliCompressSync(code).length;
  const gzip = gzipSync(code).length;
  console.log(`import { octopusx }: ${code.length} bytes minified, ${gzip} with gzip, ${brotli} with brotli`);
  expect(brotli).toBeLessThanOrEqual(budget.brotli);
  expect(gzip).toBeLessThanOrEqual(budget.gzip);
  // The README says no less.
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [, stated = '0'] = /([\d.]+) kB with brotli/.exec(readme) ?? [];
  expect(brotli).toBeLessThanOrEqual(Number(stated) * 1000);
});

it('has nothing of the gateway that is not imported', async () => {
  expect(code).toContain('octopusx.ai');
  expect(code).not.toContain('toapis');
  expect(code).not.toContain('/v1/videos/generations');
  const other = await bundled("export { toapis } from './src/index.ts';");
  expect(other).toContain('toapis.com');
  // The example in a message is the mock's.
  expect(other.replaceAll('http://127.0.0.1:4010/octopusx', '').includes('octopusx')).toBe(false);
});

it('is a little for who only receives webhooks, and has nothing of the client', async () => {
  const receiver = await bundled("export { receiveWebhook } from './src/webhooks.ts';");
  const whole = await bundled("export * from './src/webhooks.ts';");
  const [brotli, all] = [brotliCompressSync(receiver).length, brotliCompressSync(whole).length];
  console.log(`import { receiveWebhook }: ${brotli} bytes with brotli; with the deduplicator ${all}`);
  expect(brotli).toBeLessThanOrEqual(3200);
  expect(all).toBeLessThanOrEqual(3700);
  expect(whole).not.toMatch(/^import|openapi-fetch|Bearer|Authorization/m);
});

it('is a little more for who keeps tasks in a store, and for who shows them with React', async () => {
  const client = "import { octopusx } from './src/index.ts'; globalThis.octopusx = octopusx;";
  const sizeOf = async (further: string) => brotliCompressSync(await bundled(client + further)).length;
  const [alone, withStore, withReact] = await Promise.all([
    sizeOf(''),
    sizeOf("export * from './src/tasks.ts';"),
    sizeOf("export * from './src/tasks.ts'; export * from './src/integrations/react.ts';"),
  ]);
  console.log(`the store: ${withStore - alone} bytes with brotli; the hooks: ${withReact - withStore}`);
  expect(withStore - alone).toBeLessThanOrEqual(3500);
  expect(withReact - withStore).toBeLessThanOrEqual(2000);
});

it('is a little more for who uses TanStack Query or the AI SDK', async () => {
  const client = "import { toapis } from './src/index.ts'; globalThis.toapis = toapis;";
  const sizeOf = async (further: string) => brotliCompressSync(await bundled(client + further)).length;
  const [alone, withQuery, withModels] = await Promise.all([
    sizeOf(''),
    sizeOf("export * from './src/integrations/tanstack-query.ts';"),
    sizeOf("export * from './src/integrations/ai-sdk.ts';"),
  ]);
  console.log(`TanStack Query: ${withQuery - alone} bytes with brotli; the AI SDK: ${withModels - alone}`);
  expect(withQuery - alone).toBeLessThanOrEqual(600);
  expect(withModels - alone).toBeLessThanOrEqual(1500);
});

it('is nothing where nothing is used', async () => {
  expect((await bundled("import './src/index.ts';")).trim()).toBe('');
  expect((await bundled("import './src/webhooks.ts';")).trim()).toBe('');
});

it('makes no code at run time', () => {
  expect(code).not.toMatch(/\beval\b|\bnew Function\b|\bFunction\(/);
});
