/** A folder in which commands run, with an API key and nothing else in the environment that they read. */

import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ending, type Running, type RunOptions, start } from './command.ts';

/** The API key of every command here. */
export const key = 'sk-0123456789-secret';

/** Variables of the environment that the command reads, and that npm sets in a test run. */
const environment = {
  VIDEO_GATEWAY_API_KEY: key,
  VIDEO_GATEWAY_BASE_URL: undefined,
  VIDEO_GATEWAY: undefined,
  OCTOPUSX_API_KEY: undefined,
  TOAPIS_API_KEY: undefined,
  npm_command: undefined,
  HTTP_PROXY: undefined,
  HTTPS_PROXY: undefined,
  http_proxy: undefined,
  https_proxy: undefined,
};

/** A folder for commands. */
export class Workplace implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<Workplace> {
    return new Workplace(await mkdtemp(join(tmpdir(), 'commands-')));
  }

  /** Starts a command, which queries often. */
  start(args: readonly string[], options: RunOptions = {}): Running {
    return start(withPolling(args), {
      folder: this.folder,
      ...options,
      environment: { ...environment, ...options.environment },
    });
  }

  /** Runs a command to its end. The API key is in nothing that it writes. */
  async run(args: readonly string[], options: RunOptions = {}): Promise<Ending> {
    const ending = await this.start(args, options).ended;
    if ((ending.stdout + ending.stderr).includes(key)) throw new Error('The API key was written');
    return ending;
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  read(file: string): Promise<string> {
    return readFile(this.path(file), 'latin1');
  }

  async json(file: string): Promise<unknown> {
    return JSON.parse(await readFile(this.path(file), 'utf8'));
  }

  exists(file: string): boolean {
    return existsSync(this.path(file));
  }

  /** The names of the files that begin so. */
  async files(beginning = ''): Promise<string[]> {
    return (await readdir(this.folder)).filter((file) => file.startsWith(beginning)).sort();
  }

  /** True if a file begins as every MP4 does: with a box that tells its type. */
  async isVideo(file: string): Promise<boolean> {
    return (await this.read(file)).slice(4, 8) === 'ftyp';
  }

  [Symbol.asyncDispose](): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** A submit to toapis. */
export function create(prompt: string, ...more: string[]): string[] {
  return ['create', '-g', 'toapis', '--prompt', prompt, ...more];
}

/** Adds a short interval to the commands that query. */
function withPolling(args: readonly string[]): readonly string[] {
  const polls = ['create', 'remix', 'extend', 'wait', 'download', 'status', 'recover'].includes(
    args[0] ?? '',
  );
  return polls && !args.includes('--poll-every') ? [...args, '--poll-every', '0.05'] : args;
}
