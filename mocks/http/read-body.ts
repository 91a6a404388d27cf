/** Reads a request's body, up to a limit, and parses it: the one place in which bodies are read. */

import type { RequestBody } from '../core/call.ts';
import { mediaTypeOf } from '../core/contract/media-type.ts';
import { Rejection } from '../core/contract/rejection.ts';
import { andThen, type MaybePromise } from '../maybe-promise.ts';
import type { Bytes } from '../media/bytes.ts';
import type { HttpRequest } from './http-message.ts';

/**
 * Reads a body; undefined if there is none.
 *
 * @param limit the most bytes that are read
 * @throws Rejection if it is larger, is of no stated type, is not in UTF-8, or is not the JSON or the form that it says
 *   it is
 */
export function readBody(request: HttpRequest, limit: number): MaybePromise<RequestBody | undefined> {
  return andThen(request.readBody(limit), (bytes) => parseBody(bytes, request.header('content-type') ?? ''));
}

function parseBody(bytes: Bytes, contentType: string): MaybePromise<RequestBody | undefined> {
  if (bytes.length === 0) return undefined;
  const type = mediaTypeOf(contentType);
  switch (type) {
    case '':
      throw new Rejection(415, 'The body needs a Content-Type header, such as application/json');
    case 'application/json':
      return { type, value: parseJson(bytes) };
    case 'multipart/form-data':
      return parseForm(bytes, contentType).then((form) => ({ type, ...form }));
    default:
      return { type, value: undefined };
  }
}

/** Multiple of the limit that is taken in, though not kept, so that whoever sends it lives to read the refusal. */
const patience = 4;

/** Collects the chunks of a body up to a limit. */
export class BodyCollector {
  readonly #limit: number;
  #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True if no more of it should be taken in. */
  get isFull(): boolean {
    return this.#size > patience * this.#limit;
  }

  /** Takes a chunk in. */
  add(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#size > this.#limit) this.#chunks = [];
    else this.#chunks.push(chunk);
  }

  /**
   * The whole body.
   *
   * @throws Rejection if it is larger than the limit
   */
  bytes(): Bytes {
    if (this.#size > this.#limit) throw tooLarge(this.#limit);
    const bytes = new Uint8Array(this.#size);
    let offset = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    return bytes;
  }
}

/**
 * Checks the length that a request states.
 *
 * @returns whether the body fits into the limit for certain
 * @throws Rejection if it is so large that nothing of it is taken in
 */
export function checkLength(stated: string | null, limit: number): boolean {
  const length = stated === null ? NaN : Number(stated);
  if (length > patience * limit) throw tooLarge(limit);
  return length <= limit;
}

function tooLarge(limit: number): Rejection {
  return new Rejection(413, `The body must not be larger than ${limit} bytes`);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch (cause) {
    throw new Rejection(400, 'The body is not valid UTF-8', { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Rejection(400, `The body is not valid JSON: ${reason}`, { cause });
  }
}

/** A form's fields: text as text, a file as its name, and several of one name as a list. */
async function parseForm(bytes: Bytes, contentType: string): Promise<Pick<RequestBody, 'value' | 'files'>> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch (cause) {
    throw new Rejection(400, 'The body is not a valid form: check the boundary', { cause });
  }
  const fields = new Map<string, string[]>();
  const files = new Map<string, File>();
  for (const [name, part] of form) {
    if (typeof part !== 'string' && !files.has(name)) files.set(name, part);
    const value = typeof part === 'string' ? part : part.name;
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  const value = Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
  return { value, files };
}
