/** Reads a request's body, up to a limit. */

import type { Bytes } from './bytes.ts';
import type { SentBody } from './exchange.ts';
import { mediaTypeOf } from './media-type.ts';

/** A body that cannot be read; its message says what to send instead. */
export class UnreadableBodyError extends Error {
  override readonly name = 'UnreadableBodyError';
  /** The HTTP status to refuse it with. */
  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/**
 * Reads a body; undefined if there is none.
 *
 * @param limit the most bytes that are read
 * @throws UnreadableBodyError if it is larger, is of no stated type, is not in UTF-8, or is not the JSON
 *   or the form that it says it is
 */
export async function readBody(request: Request, limit: number): Promise<SentBody | undefined> {
  const bytes = await bytesOf(request, limit);
  if (bytes.length === 0) return undefined;
  const contentType = request.headers.get('content-type') ?? '';
  const type = mediaTypeOf(contentType);
  if (type === '') {
    throw new UnreadableBodyError(415, 'The body needs a Content-Type header, such as application/json');
  }
  if (type === 'application/json') return { type, value: parseJson(bytes) };
  if (type === 'multipart/form-data') return { type, ...(await parseForm(bytes, contentType)) };
  return { type, value: undefined };
}

/** How many times the limit is taken in, though not kept, so that whoever sends it lives to read the refusal. */
const patience = 4;

function tooLarge(limit: number): UnreadableBodyError {
  return new UnreadableBodyError(413, `The body must not be larger than ${limit} bytes`);
}

async function bytesOf(request: Request, limit: number): Promise<Bytes> {
  const stated = request.headers.get('content-length');
  // A server reads no more than the stated length.
  const isShort = stated !== null && Number(stated) <= limit;
  return isShort ? new Uint8Array(await request.arrayBuffer()) : readPieces(request, limit);
}

/** Reads a body whose length is not stated, or is stated to be too large. */
async function readPieces(request: Request, limit: number): Promise<Bytes> {
  if (Number(request.headers.get('content-length')) > patience * limit) throw tooLarge(limit);
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > patience * limit) break;
    if (size > limit) chunks = [];
    else chunks.push(chunk);
  }
  if (size > limit) throw tooLarge(limit);
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch (cause) {
    throw new UnreadableBodyError(400, 'The body is not valid UTF-8', { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnreadableBodyError(400, `The body is not valid JSON: ${reason}`, { cause });
  }
}

/** A form's fields: text as text, a file as its name, and several of one name as a list. */
async function parseForm(bytes: Bytes, contentType: string): Promise<Pick<SentBody, 'value' | 'files'>> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch (cause) {
    throw new UnreadableBodyError(400, 'The body is not a valid form: check the boundary', { cause });
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
