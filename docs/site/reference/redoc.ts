/**
 * A contract's page, by Redoc.
 *
 * @see https://redocly.com/docs/cli/commands/build-docs
 */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Markup } from '../../../src/markup.ts';
import { barHead } from '../pages/site-bar.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Redocly's command; its package exports no functions. */
const redocly = createRequire(import.meta.url)
  .resolve('@redocly/cli/package.json')
  .replace('package.json', 'bin/cli.js');

/** The picture in Redoc's credit, which it loads from a server of Redocly's whatever the options say. */
const remoteLogo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;

/** The same word without a picture of it, in a color that suits light and dark. */
const logo = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="56" height="16"><text y="12" font-family="sans-serif" font-size="12" fill="#2f7bf0">Redocly</text></svg>',
).toString('base64')}`;

/**
 * Writes a contract's page into a file, under the bar of the site.
 *
 * @param bar the bar of the page
 * @throws if Redocly cannot build it, with what it says
 */
export async function redocPage(contract: object, bar: Markup, output: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'docs-'));
  try {
    const file = join(folder, 'openapi.json');
    await writeFile(file, JSON.stringify(contract));
    const options = ['--config', join(here, 'redocly.yaml'), '--template', join(here, 'redoc.hbs')];
    await promisify(execFile)(process.execPath, [
      redocly,
      'build-docs',
      file,
      '--inlineBundle',
      ...options,
      '--output',
      output,
    ]);
    const page = await readFile(output, 'utf8');
    await writeFile(
      output,
      page
        .replace(remoteLogo, logo)
        .replace('<!-- bar head -->', barHead.source)
        .replace('<!-- bar -->', bar.source),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
