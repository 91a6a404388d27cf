/** What the client weighs in a page. */

import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundled } from './bundled.ts';

const code = await bundled("import { octopusx } from './src/index.ts'; globalThis.octopusx = octopusx;");

it('takes at most 6 kB of a page, with everything that it needs', () => {
  const { length } = brotliCompressSync(code);
  console.log(`import { octopusx }: ${code.length} bytes minified, ${length} compressed with brotli`);
  expect(length).toBeLessThanOrEqual(6000);
});

it('has nothing of the gateway that is not imported', async () => {
  expect(code).toContain('octopusx.ai');
  expect(code).not.toContain('toapis');
  expect(code).not.toContain('/v1/videos/generations');
  const other = await bundled("export { toapis } from './src/index.ts';");
  expect(other).toContain('toapis.com');
  expect(other).not.toContain('octopusx');
});

it('is nothing where nothing is used', async () => {
  expect((await bundled("import './src/index.ts';")).trim()).toBe('');
});

it('makes no code at run time', () => {
  expect(code).not.toMatch(/\beval\b|\bnew Function\b|\bFunction\(/);
});
