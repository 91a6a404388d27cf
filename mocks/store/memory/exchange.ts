/** The stored parts of a request's and an answer's bodies. */

import type { Form, SentBody } from '../../core/call.ts';
import { keptText, withoutKeys } from '../../core/text/kept-text.ts';

/** The parts of a request and its answer that are not in the log entry. */
export interface Exchange {
  /** The query with its question mark; empty if there is none. */
  readonly search: string;
  /** The value of the `Prefer` header. */
  readonly prefer: string | null;
  /** True if a key was sent. */
  readonly hasKey: boolean;
  /** Undefined if there is no body, or it was not read. */
  readonly sent: KeptBody | undefined;
  /** Undefined if there was no answer. */
  readonly answered: KeptBody | undefined;
}

/** The stored part of a body. */
export interface KeptBody {
  /** The media type, without parameters. */
  readonly type: string;
  /** Size of the whole body in bytes; undefined if it equals that of `text`. */
  readonly size: number | undefined;
  /** Undefined if the body is not text. */
  readonly text: string | undefined;
  readonly isWhole: boolean;
  /** The parts of a form, if it is stored in full. */
  readonly form?: KeptForm;
}

/** A form with the names of its files, but not their content. */
export interface KeptForm {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: Readonly<Record<string, string>>;
}

/** The part of a request's body to store. */
export function keptOfSent(sent: SentBody, authorization: string | null): KeptBody {
  const { type, size, text, form } = sent;
  if (form) return keptOfForm(sent, form, authorization);
  return text === undefined
    ? { type, size, text, isWhole: false }
    : { type, size, ...keptText(text, authorization) };
}

/** The part of an answer's body to store. */
export function keptOfAnswer(
  type: string,
  body: string | Uint8Array,
  authorization: string | null,
): KeptBody {
  if (typeof body !== 'string') return { type, size: body.length, text: undefined, isWhole: false };
  const { text, isWhole } = keptText(body, authorization);
  return { type, size: text === body ? undefined : sizeOf(body), text, isWhole };
}

/** Size of a text in bytes. */
export function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function keptOfForm(
  { type, size }: SentBody,
  { value, files }: Form,
  authorization: string | null,
): KeptBody {
  const fields = Object.entries(value)
    .filter(([name]) => !files.has(name))
    .flatMap(([name, texts]) =>
      [texts].flat().map((text) => [name, withoutKeys(text, authorization)] as const),
    );
  const lines = [
    ...fields.map(([name, text]) => `${name}: ${text}`),
    ...[...files].map(([name, file]) => `${name}: file "${file.name}", ${file.type}, ${file.size} bytes`),
  ];
  const { text, isWhole } = keptText(lines.join('\n'), authorization);
  const form = { fields, files: Object.fromEntries([...files].map(([name, file]) => [name, file.name])) };
  return { type, size, text, isWhole, ...(isWhole && { form }) };
}
