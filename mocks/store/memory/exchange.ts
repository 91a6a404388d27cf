/** The logged parts of a request's and an answer's bodies. */

import type { Form, SentBody } from '../../core/call.ts';
import { loggedText, withoutKeys } from '../../core/text/logged-text.ts';

/** The parts of a request and its answer that are not in the log entry. */
export interface Exchange {
  /** The query with its question mark; empty if there is none. */
  readonly search: string;
  /** The value of the `Prefer` header. */
  readonly prefer: string | null;
  /** True if a key was sent. */
  readonly hasKey: boolean;
  /** Undefined if there is no body, or it was not read. */
  readonly sent: LoggedBody | undefined;
  /** Undefined if there was no answer. */
  readonly answered: LoggedBody | undefined;
}

/** The logged part of a body. */
export interface LoggedBody {
  /** The media type, without parameters. */
  readonly type: string;
  /** Size of the whole body in bytes; undefined if it equals that of `text`. */
  readonly size: number | undefined;
  /** Undefined if the body is not text. */
  readonly text: string | undefined;
  readonly isWhole: boolean;
  /** The parts of a form, if it is logged in full. */
  readonly form?: LoggedForm;
}

/** A form with the names of its files, but not their content. */
export interface LoggedForm {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: Readonly<Record<string, string>>;
}

/** The part of a request's body to log. */
export function loggedRequestBody(sent: SentBody, authorization: string | null): LoggedBody {
  const { size, text, form } = sent;
  const type = withoutKeys(sent.type, authorization);
  if (form) return loggedFormBody(type, size, form, authorization);
  return text === undefined
    ? { type, size, text, isWhole: false }
    : { type, size, ...loggedText(text, authorization) };
}

/** The part of an answer's body to log. */
export function loggedAnswerBody(
  type: string,
  body: string | Uint8Array,
  authorization: string | null,
): LoggedBody {
  if (typeof body !== 'string') return { type, size: body.length, text: undefined, isWhole: false };
  const { text, isWhole } = loggedText(body, authorization);
  return { type, size: text === body ? undefined : sizeOf(body), text, isWhole };
}

/** Size of a text in bytes. */
export function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function loggedFormBody(
  type: string,
  size: number,
  { value, files }: Form,
  authorization: string | null,
): LoggedBody {
  const clean = (text: string) => withoutKeys(text, authorization);
  const fields = Object.entries(value)
    .filter(([name]) => !files.has(name))
    .flatMap(([name, texts]) => [texts].flat().map((text) => [clean(name), clean(text)] as const));
  const lines = [
    ...fields.map(([name, text]) => `${name}: ${text}`),
    ...[...files].map(([name, file]) => `${name}: file "${file.name}", ${file.type}, ${file.size} bytes`),
  ];
  const { text, isWhole } = loggedText(lines.join('\n'), authorization);
  const names = Object.fromEntries([...files].map(([name, file]) => [clean(name), clean(file.name)]));
  return { type, size, text, isWhole, ...(isWhole && { form: { fields, files: names } }) };
}
