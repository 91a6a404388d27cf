/** A HAR file that is complete after each entry, so that a killed process leaves a valid recording. */

import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { RecordingError } from '../../../mocks/replay/recording-error.ts';
import manifest from '../../../package.json' with { type: 'json' };
import type { HarEntry } from './har-entry.ts';

const creator = { name: manifest.name, version: manifest.version };
const head = `{"log":{"version":"1.2","creator":${JSON.stringify(creator)},"entries":[\n`;
const tail = '\n]}}\n';

/** A HAR file to which entries are added. */
export class HarFile {
  readonly #descriptor: number;
  readonly #entries: HarEntry[];
  /** The position of the tail, in bytes. */
  #end: number;

  /** @param entries the entries already in the file */
  constructor(path: string, entries: readonly HarEntry[]) {
    // Only the owner may read the recording.
    this.#descriptor = openSync(path, existsSync(path) ? 'r+' : 'w+', 0o600);
    this.#entries = [...entries];
    this.#end = 0;
    this.#writeAll();
  }

  get entries(): readonly HarEntry[] {
    return this.#entries;
  }

  /** Adds an entry in a single write. */
  add(entry: HarEntry): void {
    const line = (this.#entries.length > 0 ? ',\n' : '') + JSON.stringify(entry);
    this.#entries.push(entry);
    this.#writeAt(this.#end, line + tail);
    this.#end += Buffer.byteLength(line);
  }

  /** Changes each entry. */
  change(changed: (entry: HarEntry) => HarEntry): void {
    for (const [index, entry] of this.#entries.entries()) this.#entries[index] = changed(entry);
    this.#writeAll();
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #writeAll(): void {
    const text = head + this.#entries.map((entry) => JSON.stringify(entry)).join(',\n');
    this.#writeAt(0, text + tail);
    this.#end = Buffer.byteLength(text);
    ftruncateSync(this.#descriptor, this.#end + tail.length);
  }

  #writeAt(position: number, text: string): void {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length; )
      written += writeSync(this.#descriptor, bytes, written, bytes.length - written, position + written);
  }
}

/**
 * Reads a HAR file. If a write of this recorder was cut off, the complete entries are read.
 *
 * @throws RecordingError if it is not JSON
 */
export function readHarFile(path: string, name: string): unknown {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (cause) {
    const recovered = recoveredHar(text);
    if (recovered) return recovered;
    throw new RecordingError(name, '', `is no JSON: ${cause instanceof Error ? cause.message : cause}`);
  }
}

function recoveredHar(text: string): object | undefined {
  const [first = '', ...lines] = text.split('\n');
  if (!first.startsWith('{"log":{"version":"1.2","creator":') || !first.endsWith('"entries":['))
    return undefined;
  const entries: unknown[] = [];
  for (const line of lines) {
    try {
      entries.push(JSON.parse(line.replace(/,$/, '')));
    } catch {
      break;
    }
  }
  return { log: { version: '1.2', entries } };
}
