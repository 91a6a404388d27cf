/** Collects the licences of the packages that are published as a part of a bundle. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The manifest of a package. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/**
 * The licences of all packages that some files are from, as one text.
 *
 * @param files paths of modules; those that are from no package are passed over
 * @param scripts paths of scripts that others have bundled: the licence comments in them are taken over
 * @throws Error if a package comes without a licence
 */
export async function licencesOf(files: readonly string[], scripts: readonly string[] = []): Promise<string> {
  const folders = [...new Set(files.flatMap((file) => packageFolderOf(file) ?? []))];
  const packages = await Promise.all(folders.map(describe));
  const comments = (await Promise.all(scripts.map(licenceCommentsOf))).flat();
  const notices = [...[...new Set(packages)].sort(), ...new Set(comments)];
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `The command line, the mock server, the demo and the docs contain the following packages.${rule}${notices.join(rule)}\n`;
}

/** The comments of a bundled script that name a licence or the holder of a copyright. */
async function licenceCommentsOf(script: string): Promise<readonly string[]> {
  const text = await readFile(script, 'utf8');
  const comments = [...text.matchAll(/\/\*[!*](?:(?!\*\/)[\s\S])*\*\//g)].map(([comment]) => comment);
  return comments.filter((comment) => /licen[cs]e|copyright/i.test(comment));
}

/** The folder of the package that a file is from. */
function packageFolderOf(file: string): string | undefined {
  return /^[^\0].*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
}

async function describe(folder: string): Promise<string> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifest;
  const named = (await readdir(folder)).filter((file) =>
    /^(licen[cs]e|copying|notice|third.party.notices)/i.test(file),
  );
  const texts = await Promise.all(named.sort().map((file) => readFile(join(folder, file), 'utf8')));
  const text = texts.length > 0 ? texts.map((one) => one.trim()).join('\n\n') : standardText(manifest);
  return `${name} ${version} (${license})\n\n${text}`;
}

/** The text of a licence that the package names and does not bring. */
function standardText({ name, license, author }: Manifest): string {
  const holder = typeof author === 'string' ? author : author?.name;
  if (license !== 'MIT' || holder === undefined) {
    throw new Error(`The package ${name} (${license}) comes without the text of its licence: do without it`);
  }
  return `Copyright (c) ${holder}\n\n${mit}`;
}

/** @see https://spdx.org/licenses/MIT */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation
the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of
the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
IN THE SOFTWARE.`;
