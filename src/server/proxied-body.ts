/** The body of a page's request. It is read to the end, so that exactly the checked body is sent. */

import { concat } from '../bodies/concat.ts';
import { valueAt } from '../bodies/json.ts';
import type { ProxyRefusal } from './proxy-answer.ts';

/** A body to forward. */
export interface ProxiedBody {
  /** The original bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The fields, of a JSON object or of a form. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The body to send. It is serialized again, since programs may read duplicate fields in different ways. */
  readonly content: string | FormData;
}

/** The body cannot be forwarded. */
export class ProxiedBodyError extends Error {
  override readonly name = 'ProxiedBodyError';
  readonly refusal: ProxyRefusal;

  constructor(status: number, message: string, code?: string) {
    super(message);
    this.refusal = { status, message, code };
  }
}

/**
 * Reads a body.
 *
 * @param mediaTypes the media types that the operation accepts
 * @param maxSize the largest body, in bytes
 * @throws ProxiedBodyError if it is too large, or not of an accepted type
 */
export async function readProxiedBody(
  request: Request,
  mediaTypes: readonly string[],
  maxSize: number,
): Promise<ProxiedBody> {
  const contentType = request.headers.get('content-type') ?? '';
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!mediaTypes.includes(mediaType)) {
    throw new ProxiedBodyError(400, `The body must be ${mediaTypes.join(' or ')}`);
  }
  const bytes = await readBytes(request, maxSize);
  if (mediaType === 'application/json') {
    const fields = parseObject(bytes);
    return { bytes, fields, content: JSON.stringify(fields) };
  }
  const form = await parseForm(bytes, contentType);
  return { bytes, fields: fieldsOf(form), content: form };
}

async function readBytes(request: Request, maxSize: number): Promise<Uint8Array<ArrayBuffer>> {
  if (request.bodyUsed) {
    throw new TypeError(
      'The proxy cannot read the request: its body has been read before. Give it the request before anything calls json() or ' +
        'a body parser reads it.',
    );
  }
  const tooLarge = () => new ProxiedBodyError(413, `The body is larger than ${maxSize} bytes`);
  if (Number(request.headers.get('content-length')) > maxSize) throw tooLarge();
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxSize) {
      reader.cancel().catch(() => {});
      throw tooLarge();
    }
    parts.push(value);
  }
  return concat(parts);
}

function parseObject(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    // Every field is checked when it is read.
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // The same as another value.
  }
  throw new ProxiedBodyError(400, 'The body must be a JSON object');
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new ProxiedBodyError(400, 'The body must be a form');
  }
}

function fieldsOf(form: FormData): Readonly<Record<string, unknown>> {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

/**
 * A text that the proxy's decision depends on. Undefined if it is missing.
 *
 * @throws ProxiedBodyError if it is not a text, or if the field also exists in another case, which some servers accept
 */
export function decisiveText({ fields }: ProxiedBody, pointer: string): string | undefined {
  const value = valueAt(fields, pointer);
  const name = pointer.split('/')[1] ?? '';
  const isAmbiguous = Object.keys(fields).some(
    (key) => key !== name && key.toLowerCase() === name.toLowerCase(),
  );
  if (isAmbiguous)
    throw new ProxiedBodyError(400, `The body has a field that differs from ${name} only in case`);
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw new ProxiedBodyError(400, `${pointer.slice(1)} must be a text`);
  return value;
}
