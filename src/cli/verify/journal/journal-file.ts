/** The file of a journal. Only one run at a time may write it. */

import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, lstatSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { parseJsonOrText, textAt, valueAt } from '../../../bodies/json.ts';
import { CommandError, messageOf, systemCode, usageError } from '../../exit-codes.ts';
import { problemOfFile } from '../../output/writable-file.ts';
import type { JournalStorage } from './run-journal.ts';

/** The claim of a run on the file, as written in it. */
interface Claim {
  readonly id: string;
  readonly process: number;
  readonly host: string;
}

/** The file of a journal. It is created by the first line. */
export class JournalFile implements JournalStorage {
  readonly path: string;
  readonly #claim: Claim = { id: randomUUID(), process: process.pid, host: hostname() };
  #descriptor: number | undefined;

  private constructor(path: string) {
    this.path = path;
  }

  /** The file of a new run. */
  static forNewRun(path: string): JournalFile {
    return new JournalFile(path);
  }

  /**
   * The file of a resumed run. Only one of two processes gets it.
   *
   * @throws CommandError if it does not exist, cannot be written, or is in use
   */
  static forResumedRun(path: string): JournalFile {
    const file = new JournalFile(path);
    try {
      readFileSync(path);
    } catch (cause) {
      const problem = systemCode(cause) === 'ENOENT' ? 'there is no such file' : messageOf(cause);
      throw usageError(`The journal "${path}" cannot be resumed: ${problem}.`, { cause });
    }
    file.#open('a');
    return file;
  }

  /** @throws CommandError if there is such a file already, or it cannot be created */
  assertFree(): void {
    const problem = problemOfFile(this.path);
    if (problem === undefined && lstatSync(this.path, { throwIfNoEntry: false })) throw isTaken(this.path);
    if (problem !== undefined)
      throw usageError(`The journal "${this.path}" cannot be written: ${problem}. Nothing was sent.`);
  }

  read(): string {
    return this.#descriptor === undefined ? '' : readFileSync(this.path, 'utf8');
  }

  append(text: string): void {
    this.#descriptor ??= this.#open('ax');
    try {
      writeDurably(this.#descriptor, text);
    } catch (cause) {
      throw cannotBeWritten(this.path, cause);
    }
  }

  /** Lets another run resume it. */
  close(): void {
    if (this.#descriptor === undefined) return;
    writeDurably(this.#descriptor, `${JSON.stringify({ closed: this.#claim.id })}\n`);
    closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  /** Deletes the file: nothing is left to resume. */
  delete(): void {
    if (this.#descriptor === undefined) return;
    closeSync(this.#descriptor);
    this.#descriptor = undefined;
    rmSync(this.path, { force: true });
  }

  /** Opens the file in append mode and claims it. */
  #open(flags: 'a' | 'ax'): number {
    let descriptor: number;
    try {
      descriptor = openSync(this.path, flags, 0o600);
    } catch (cause) {
      if (systemCode(cause) === 'EEXIST') throw isTaken(this.path);
      throw cannotBeWritten(this.path, cause);
    }
    this.#descriptor = descriptor;
    // A line that was cut off by a killed process ends here.
    writeDurably(descriptor, `\n${JSON.stringify({ claim: this.#claim })}\n`);
    const other = otherClaim(readFileSync(this.path, 'utf8'), this.#claim);
    if (other === undefined) return descriptor;
    this.close();
    throw usageError(
      `A run is writing the journal "${this.path}": process ${other.process} on ${other.host}.`,
      {
        hints: [
          'Wait until it has ended.',
          `If that process no longer exists, delete the line with "${other.id}" from the journal.`,
        ],
      },
    );
  }
}

/** The active run that claimed the file first. Undefined if there is none. */
function otherClaim(text: string, own: Claim): Claim | undefined {
  const open = new Map<string, Claim>();
  for (const line of text.split('\n')) {
    const entry = parseJsonOrText(line);
    open.delete(textAt(entry, '/closed') ?? '');
    const id = textAt(entry, '/claim/id');
    if (id === own.id) break;
    if (id === undefined) continue;
    const host = textAt(entry, '/claim/host') ?? '';
    open.set(id, { id, process: Number(valueAt(entry, '/claim/process')), host });
  }
  return [...open.values()].find((claim) => isRunning(claim, own));
}

/** True unless a run has certainly ended. Runs on other machines count as active. */
function isRunning(claim: Claim, own: Claim): boolean {
  if (claim.host !== own.host) return true;
  // If two claims have the same process id, the earlier process has ended: ids are reused.
  if (claim.process === own.process) return false;
  try {
    process.kill(claim.process, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

function writeDurably(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; )
    written += writeSync(descriptor, bytes, written, bytes.length - written);
  fsyncSync(descriptor);
}

function cannotBeWritten(path: string, cause: unknown): CommandError {
  return new CommandError(`The journal "${path}" cannot be written: ${messageOf(cause)}.`, { cause });
}

function isTaken(path: string): Error {
  return usageError(`The journal "${path}" exists: a run has not ended, or left open tasks.`, {
    hints: ['Resume that run with --resume, choose another --journal, or delete the file.'],
  });
}
