/** The kept fingerprints of pages: their text and its lines as hashes, since the text is not ours to keep. */

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { ComparableText } from './comparable-text.ts';
import type { PageForm } from './page-reader.ts';

/** The fingerprint of a page. */
export interface Fingerprint {
  /** The day on which it was taken. */
  readonly taken: string;
  readonly form: PageForm;
  /** The hash of the whole text. */
  readonly text: string;
  /** The hashes of the single lines, one after another. */
  readonly lines: string;
}

/** Fingerprints by the page's address. */
export type Fingerprints = Readonly<Record<string, Fingerprint>>;

const header = `# The pages that the contract names as sources, as they were when someone last read them against it.
# Written by \`npm run drift -- --update\`.
`;

/** Bytes of the hash of a line. */
const lineHashLength = 4;

/** Takes the fingerprint of a page. */
export function fingerprintOf(form: PageForm, lines: readonly string[], taken: string): Fingerprint {
  const hashes = [...new Set(lines.map(hashOfLine))].map((hash) => Buffer.from(hash, 'hex'));
  return { taken, form, text: hashOf(lines.join('\n')), lines: Buffer.concat(hashes).toString('base64') };
}

/** The lines of a page that it did not have when a fingerprint was taken. */
export function newLines({ lines: kept }: Fingerprint, lines: readonly string[]): string[] {
  const hashes = Buffer.from(kept, 'base64')
    .toString('hex')
    .match(new RegExp(`.{${lineHashLength * 2}}`, 'g'));
  const known = new Set(hashes);
  return lines.filter((line) => !known.has(hashOfLine(line)));
}

/**
 * Reads a file of fingerprints; there are none where no file is.
 *
 * @throws if the file has another form
 */
export async function readFingerprints(file: string): Promise<Fingerprints> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  const pages: unknown = parse(text) ?? {};
  if (!isFingerprints(pages))
    throw new Error(`${file}: run \`npm run drift -- --update\` to write it again.`);
  return pages;
}

/** Writes a file of fingerprints, the pages in alphabetical order. */
export async function writeFingerprints(file: string, fingerprints: Fingerprints): Promise<void> {
  const sorted = Object.entries(fingerprints).sort(([one], [other]) => (one < other ? -1 : 1));
  await writeFile(file, header + stringify(Object.fromEntries(sorted), { lineWidth: 0 }));
}

function isFingerprints(pages: unknown): pages is Fingerprints {
  const texts = ['taken', 'form', 'text', 'lines'];
  const isFingerprint = (page: unknown) =>
    typeof page === 'object' &&
    page !== null &&
    texts.every((key) => key in page && typeof (page as Record<string, unknown>)[key] === 'string');
  return typeof pages === 'object' && pages !== null && Object.values(pages).every(isFingerprint);
}

function hashOfLine(line: string): string {
  return hashOf(line).slice(0, lineHashLength * 2);
}

function hashOf(text: string): string {
  return createHash('sha256').update(new ComparableText(text).key).digest('hex');
}
