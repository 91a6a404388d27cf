/** Reads parsed JSON of strangers: a value of another type is an error that names the file and the field. */

import { RecordingError } from './recording-error.ts';

/** The deepest value that is taken: what works through one later may be recursive. */
const deepest = 1000;

/** A value in a file. */
export class CheckedJson {
  readonly value: unknown;
  readonly #file: string;
  readonly #path: string;

  /** @param path the place of the value in the file */
  constructor(value: unknown, file: string, path = '') {
    this.value = value;
    this.#file = file;
    this.#path = path;
  }

  /** True of a member that is not there. */
  get isAbsent(): boolean {
    return this.value === undefined;
  }

  /** A member of an object; absent if it has none of that name. */
  member(name: string): CheckedJson {
    const object = this.object();
    const path = this.#path === '' ? name : `${this.#path}.${name}`;
    return new CheckedJson(Object.hasOwn(object, name) ? object[name] : undefined, this.#file, path);
  }

  /** @throws RecordingError if it is no object */
  object(): Readonly<Record<string, unknown>> {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.error('an object');
    // It has just been looked at.
    return value as Record<string, unknown>;
  }

  /** @throws RecordingError if it is no list */
  list(): readonly CheckedJson[] {
    if (!Array.isArray(this.value)) throw this.error('a list');
    return this.value.map(
      (item: unknown, index) => new CheckedJson(item, this.#file, `${this.#path}[${index}]`),
    );
  }

  /** @throws RecordingError if it is no text */
  text(): string {
    if (typeof this.value !== 'string') throw this.error('a text');
    return this.value;
  }

  /** A moment in milliseconds of Unix time. @throws RecordingError if it is none */
  moment(): number {
    const moment = Date.parse(this.text());
    if (Number.isNaN(moment)) throw this.error('a moment in ISO 8601');
    return moment;
  }

  /**
   * A number.
   *
   * @param least the smallest that is taken
   * @throws RecordingError if it is none, or less
   */
  number(least: number): number {
    const { value } = this;
    if (typeof value !== 'number' || !(value >= least && value < Infinity))
      throw this.error(`a number of at least ${least}`);
    return value;
  }

  /** The status of an answer. @throws RecordingError if it is none */
  status(): number {
    const status = this.number(200);
    if (status > 599 || !Number.isInteger(status)) throw this.error('a status from 200 to 599');
    return status;
  }

  /** An object of texts; empty if it is absent. @throws RecordingError if a member is none */
  texts(): Readonly<Record<string, string>> {
    if (this.isAbsent) return {};
    const names = Object.keys(this.object());
    return Object.fromEntries(names.map((name) => [name, this.member(name).text()]));
  }

  /** Headers by name. @throws RecordingError if one cannot be sent */
  headers(): Readonly<Record<string, string>> {
    const headers = this.texts();
    for (const [name, value] of Object.entries(headers))
      if (!isHeader(name, value)) throw this.member(name).error('a header of HTTP');
    return headers;
  }

  /** True if it is nested deeper than what is taken. */
  get isTooDeep(): boolean {
    let level: readonly unknown[] = [this.value];
    for (let depth = 0; level.length > 0; depth += 1) {
      if (depth > deepest) return true;
      level = level.flatMap((value) =>
        typeof value === 'object' && value !== null ? Object.values(value) : [],
      );
    }
    return false;
  }

  /** Any value that is not nested too deeply. @throws RecordingError if it is */
  any(): unknown {
    if (this.isTooDeep) throw this.problem(`must not be nested deeper than ${deepest} arrays and objects`);
    return this.value;
  }

  /** The error that says what it must be. */
  error(expected: string): RecordingError {
    return this.problem(`must be ${expected}, not ${shown(this.value)}`);
  }

  /** An error about it. */
  problem(problem: string): RecordingError {
    return new RecordingError(this.#file, this.#path, problem);
  }
}

/** A value as a message shows it: of one that is long, its kind. */
function shown(value: unknown): string {
  if (value === undefined) return 'absent';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? 'a longer text' : text;
}

/** Tells a header that can be sent. */
export function isHeader(name: string, value: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7E\x80-\xFF]*$/.test(value);
}
