/** Typed access to untrusted JSON. A value of the wrong type is an error that names the file and the field. */

import { RecordingError } from './recording-error.ts';

/** Maximum nesting depth of a value, since later code may be recursive. */
const maxDepth = 1000;

/** A JSON value in a file. */
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

  /** True for a missing member. */
  get isAbsent(): boolean {
    return this.value === undefined;
  }

  /** A member of an object, which may be absent. */
  member(name: string): CheckedJson {
    const object = this.object();
    const path = this.#path === '' ? name : `${this.#path}.${name}`;
    return new CheckedJson(Object.hasOwn(object, name) ? object[name] : undefined, this.#file, path);
  }

  /** The value as an object. @throws RecordingError if it is not one */
  object(): Readonly<Record<string, unknown>> {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.error('an object');
    // Checked above.
    return value as Record<string, unknown>;
  }

  /** The elements of a list. @throws RecordingError if it is not a list */
  list(): readonly CheckedJson[] {
    if (!Array.isArray(this.value)) throw this.error('a list');
    return this.value.map(
      (item: unknown, index) => new CheckedJson(item, this.#file, `${this.#path}[${index}]`),
    );
  }

  /** The value as text. @throws RecordingError if it is not text */
  text(): string {
    if (typeof this.value !== 'string') throw this.error('a text');
    return this.value;
  }

  /** A time in ISO 8601, in milliseconds of Unix time. @throws RecordingError if it is not one */
  timestamp(): number {
    const timestamp = Date.parse(this.text());
    if (Number.isNaN(timestamp)) throw this.error('a time in ISO 8601');
    return timestamp;
  }

  /**
   * A finite number.
   *
   * @param min the minimum
   * @throws RecordingError if it is not a number, or too small
   */
  number(min: number): number {
    const { value } = this;
    if (typeof value !== 'number' || !(value >= min && value < Infinity))
      throw this.error(`a number of at least ${min}`);
    return value;
  }

  /** The HTTP status of an answer. @throws RecordingError if it is not one */
  status(): number {
    const status = this.number(200);
    if (status > 599 || !Number.isInteger(status)) throw this.error('a status from 200 to 599');
    return status;
  }

  /** An object with texts only; empty if it is absent. @throws RecordingError if a member is not text */
  texts(): Readonly<Record<string, string>> {
    if (this.isAbsent) return {};
    const names = Object.keys(this.object());
    return Object.fromEntries(names.map((name) => [name, this.member(name).text()]));
  }

  /** Headers by name. @throws RecordingError if one is invalid */
  headers(): Readonly<Record<string, string>> {
    const headers = this.texts();
    for (const [name, value] of Object.entries(headers))
      if (!isHeader(name, value)) throw this.member(name).error('a valid HTTP header');
    return headers;
  }

  /** True if the value is nested too deeply. */
  get isTooDeep(): boolean {
    let level: readonly unknown[] = [this.value];
    for (let depth = 0; level.length > 0; depth += 1) {
      if (depth > maxDepth) return true;
      level = level.flatMap((value) =>
        typeof value === 'object' && value !== null ? Object.values(value) : [],
      );
    }
    return false;
  }

  /** Any value that is not nested too deeply. @throws RecordingError if it is */
  any(): unknown {
    if (this.isTooDeep) throw this.problem(`must not be nested more than ${maxDepth} levels deep`);
    return this.value;
  }

  /** An error that says which type of value was expected. */
  error(expected: string): RecordingError {
    return this.problem(`must be ${expected}, not ${shown(this.value)}`);
  }

  /** An error about the value. */
  problem(problem: string): RecordingError {
    return new RecordingError(this.#file, this.#path, problem);
  }
}

/** A value for a message. For a long one, only its type. */
function shown(value: unknown): string {
  if (value === undefined) return 'absent';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? 'a longer text' : text;
}

/** True for a valid header. */
export function isHeader(name: string, value: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7E\x80-\xFF]*$/.test(value);
}
