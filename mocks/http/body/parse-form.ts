/** Parses multipart forms, in the variants of many languages' HTTP clients. */

import {
  MaxHeaderSizeExceededError,
  MaxPartsExceededError,
  parseMultipart,
} from '@remix-run/multipart-parser';
import type { Form } from '../../core/call.ts';
import { parameterOf } from '../../core/contract/media-type.ts';
import { Rejection } from '../../core/contract/rejection.ts';
import type { Bytes } from '../../media/bytes.ts';
import { inPlainForm } from './plain-multipart.ts';

/** Limits of a form. Its size is limited as that of any body. */
const maxParts = 25_000;
const maxFiles = 1000;
/** Maximum size of headers, in bytes, of one part and of all parts: they take the longest to parse. */
const maxHead = 8192;
const maxHeads = 2 * 1024 * 1024;

/** A part of a form. */
type Part = ReturnType<typeof parseMultipart> extends Generator<infer P> ? P : never;

/**
 * Parses a form. The value of a file field is the file's name, and that of a repeated field a list.
 *
 * @throws Rejection if the form is malformed or too large
 */
export function parseForm(bytes: Bytes, contentType: string): Form {
  const boundary = parameterOf(contentType, 'boundary') ?? '';
  if (boundary === '') {
    throw new Rejection(400, 'The Content-Type has no boundary: let your HTTP client set it, which adds one');
  }
  const fields = new Map<string, string[]>();
  const files = new Map<string, File>();
  let fileCount = 0;
  let headSize = 0;
  for (const part of partsOf(bytes, boundary)) {
    const { 'content-disposition': disposition = '' } = part.headers;
    headSize += disposition.length;
    if (headSize > maxHeads)
      throw new Rejection(400, `The headers of all parts must not be larger than ${maxHeads} bytes`);
    const { name, filename } = namesIn(part, disposition);
    if (name === undefined)
      throw new Rejection(400, 'A part of the form has no name in its Content-Disposition');
    if (filename !== undefined) {
      fileCount += 1;
      if (fileCount > maxFiles)
        throw new Rejection(400, `The form must not have more than ${maxFiles} files`);
      // Only the first file of a field is used.
      if (!files.has(name)) files.set(name, fileOf(part, filename));
    }
    const value = filename ?? textOf(part, name);
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  const value = Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
  return { value, files };
}

function* partsOf(bytes: Bytes, boundary: string): Generator<Part> {
  const limits = {
    maxParts,
    maxHeaderSize: maxHead,
    maxFileSize: bytes.length,
    maxTotalSize: bytes.length,
  };
  try {
    for (const part of parseMultipart(inPlainForm(bytes, boundary, maxHead), { boundary, ...limits })) {
      checkHead(part);
      yield part;
    }
  } catch (cause) {
    if (cause instanceof Rejection) throw cause;
    throw new Rejection(400, reasonOf(cause), { cause });
  }
}

/**
 * Reads the headers of a part, which the parser decodes on first access.
 *
 * @throws Rejection if they are not valid UTF-8
 */
function checkHead(part: Part): void {
  try {
    void part.headers;
  } catch (cause) {
    throw new Rejection(400, 'The headers of a part are not valid UTF-8', { cause });
  }
}

/**
 * The names of a field and of its file. The parser itself accepts parameters in lower case only, and prints a warning if a
 * name has an unknown charset.
 */
function namesIn(part: Part, disposition: string): Pick<Part, 'name' | 'filename'> {
  const coded = disposition.includes('*') ? parameterOf(disposition, 'filename*') : undefined;
  if ((coded === undefined || knownCharset.test(coded)) && part.name !== undefined) return part;
  const filename = parameterOf(disposition, 'filename') ?? coded;
  return { name: parameterOf(disposition, 'name'), filename };
}

const knownCharset = /^(?:utf-8|iso-8859-1)'/i;

function reasonOf(cause: unknown): string {
  if (cause instanceof MaxPartsExceededError) return `The form must not have more than ${maxParts} parts`;
  if (cause instanceof MaxHeaderSizeExceededError)
    return `The headers of a part must not be larger than ${maxHead} bytes`;
  return 'The body is not a valid form: check the boundary';
}

function fileOf({ arrayBuffer, headers }: Part, name: string): File {
  return new File([arrayBuffer], name, { type: headers['content-type'] ?? '' });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a field.
 *
 * @throws Rejection if it is not valid in its part's charset, or else in UTF-8
 */
function textOf({ bytes, headers }: Part, name: string): string {
  const type = headers['content-type'];
  const charset = type === undefined ? undefined : parameterOf(type, 'charset');
  try {
    const decoder = charset === undefined ? utf8 : new TextDecoder(charset, { fatal: true });
    return decoder.decode(bytes);
  } catch (cause) {
    throw new Rejection(400, `The field ${name} is not valid ${charset ?? 'UTF-8'}`, { field: name, cause });
  }
}
