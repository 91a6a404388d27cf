/**
 * Records the exchanges of a proxy: a HAR file, and a story for each task.
 *
 * ```text
 * recording.har   every request and answer
 * stories/        a file for each task, to replay and to read
 * videos/         the videos, if they are recorded
 * redact.json     a list of further names whose values are hidden, if there is one
 * ```
 */

import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { CheckedJson } from '../../../mocks/replay/checked-json.ts';
import { readHarEntry } from '../../../mocks/replay/read-har.ts';
import { RecordingError } from '../../../mocks/replay/recording-error.ts';
import type { NamedStory } from '../../../mocks/replay/story.ts';
import { StoryBuilder } from '../../../mocks/replay/story-builder.ts';
import type { ProxiedExchange, ProxiedHead, Recorder } from '../gateway-proxy/proxied-exchange.ts';
import { problemOfFolder } from '../output/writable-file.ts';
import { type HarEntry, harEntry } from './har-entry.ts';
import { HarFile, readHarFile } from './har-file.ts';
import { recordedGateways } from './recorded-gateways.ts';
import { harName, storiesFolder } from './recording-folder.ts';
import { Redactor } from './redactor.ts';

/** Options of a recorder. */
export interface RecorderOptions {
  /**
   * Further names of headers, fields and parameters whose values are hidden, besides those of `redact.json` in the folder.
   *
   * @default none
   */
  readonly redact?: readonly string[];
  /**
   * True to keep the videos that the gateway sends.
   *
   * @default false
   */
  readonly videos?: boolean;
}

const namesFile = 'redact.json';
const videosFolder = 'videos';

/**
 * Opens a recorder. It continues an existing recording in the folder.
 *
 * @throws RecordingError if a file in the folder is not valid
 * @throws Error if the folder cannot be written
 */
export function createRecorder(directory: string, options: RecorderOptions = {}): Recorder {
  mkdirSync(join(directory, storiesFolder), { recursive: true });
  for (const folder of [directory, join(directory, storiesFolder)]) {
    const problem = problemOfFolder(folder);
    if (problem !== undefined) throw new Error(problem);
  }
  return new FolderRecorder(directory, options);
}

/** Records into a folder, one exchange after the other. */
class FolderRecorder implements Recorder {
  readonly #directory: string;
  readonly #recordsVideos: boolean;
  readonly #redactor: Redactor;
  readonly #gateways = recordedGateways();
  readonly #har: HarFile;
  /** The files that bodies are written to, by the number of their exchange. */
  readonly #files = new Map<number, string>();
  #builder = new StoryBuilder();
  #queue: Promise<void> = Promise.resolve();

  constructor(directory: string, { redact = [], videos = false }: RecorderOptions) {
    this.#directory = directory;
    this.#recordsVideos = videos;
    const path = join(directory, harName);
    const entries = existsSync(path) ? entriesIn(readHarFile(path, path), path) : [];
    const placeholders = JSON.stringify(entries).matchAll(/REDACTED-[A-Z]+-(\d+)/g);
    const last = [...placeholders].reduce((most, [, number]) => Math.max(most, Number(number)), 0);
    this.#redactor = new Redactor([...redact, ...namesIn(join(directory, namesFile))], last);
    this.#har = new HarFile(path, entries);
    for (const entry of entries) this.#tell(entry);
  }

  openBody({ number, headers, status }: ProxiedHead): Writable | undefined {
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
    if (!this.#recordsVideos || status !== 200 || !type.startsWith('video/')) return undefined;
    mkdirSync(join(this.#directory, videosFolder), { recursive: true });
    const taken = this.#har.entries.length + this.#files.size + 1;
    const file = `${videosFolder}/${String(taken).padStart(4, '0')}-${number}.mp4`;
    this.#files.set(number, file);
    const stream = createWriteStream(join(this.#directory, file), { mode: 0o600 });
    stream.on('error', () => this.#discard(number));
    stream.on('close', () => {
      if (!stream.writableFinished) this.#discard(number);
    });
    return stream;
  }

  record(exchange: ProxiedExchange): Promise<void> {
    const recorded = this.#queue.then(() => this.#write(exchange));
    this.#queue = recorded.catch(() => {});
    return recorded;
  }

  async close(): Promise<void> {
    await this.#queue;
    this.#har.close();
  }

  async #write(exchange: ProxiedExchange): Promise<void> {
    const known = this.#redactor.secretCount;
    const file = this.#files.get(exchange.number);
    // A key at the end may be repeated at the beginning.
    let entry = await harEntry(exchange, this.#redactor, file);
    if (this.#redactor.secretCount > known) entry = await harEntry(exchange, this.#redactor, file);
    this.#har.add(entry);
    const story = this.#tell(entry);
    if (story) this.#file(story);
    if (this.#redactor.secretCount > known) this.#hideAgain();
  }

  /** Hides newly learned secrets in earlier parts of the recording. */
  #hideAgain(): void {
    const before = JSON.stringify(this.#har.entries);
    const hidden = (_: string, value: unknown) =>
      typeof value === 'string' ? this.#redactor.text(value) : value;
    // An entry whose texts are changed is still an entry.
    const changed = (entry: HarEntry) => JSON.parse(JSON.stringify(entry), hidden) as HarEntry;
    if (JSON.stringify(this.#har.entries.map(changed)) === before) return;
    this.#har.change(changed);
    this.#builder = new StoryBuilder();
    for (const entry of this.#har.entries) this.#tell(entry);
    for (const story of this.#builder.stories) this.#file(story);
  }

  /**
   * Adds an entry to its story. Returns undefined if it belongs to none, or cannot be part of one, such as a body that
   * is too large.
   */
  #tell(entry: HarEntry): NamedStory | undefined {
    try {
      const exchange = readHarEntry(new CheckedJson(entry, harName), this.#gateways);
      return exchange && this.#builder.add(exchange);
    } catch (error) {
      if (error instanceof RecordingError) return undefined;
      throw error;
    }
  }

  /** Writes the file of a story atomically. */
  #file({ name, story }: NamedStory): void {
    const path = join(this.#directory, storiesFolder, `${name}.json`);
    writeFileSync(`${path}.new`, `${JSON.stringify(story, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  #discard(number: number): void {
    const file = this.#files.get(number);
    if (file !== undefined) rmSync(join(this.#directory, file), { force: true });
    this.#files.delete(number);
  }
}

/** The entries of a HAR. */
function entriesIn(har: unknown, name: string): readonly HarEntry[] {
  const entries = new CheckedJson(har, name).member('log').member('entries').list();
  for (const entry of entries) entry.member('_gateway').text();
  // This recorder wrote them.
  return entries.map(({ value }) => value as HarEntry);
}

/** The names in a file. The file is optional. */
function namesIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  let names: unknown;
  try {
    names = JSON.parse(text);
  } catch (cause) {
    throw new RecordingError(path, '', 'is no JSON: it must be a list of names', { cause });
  }
  return new CheckedJson(names, path).list().map((name) => name.text());
}
