/** The bodies of a request and of its answer, as far as they are kept. */

import type { Form, SentBody } from '../../core/call.ts';
import { keptText, withoutKeys } from '../../core/text/kept-text.ts';

/** A request and its answer, beside their log entry. */
export interface Exchange {
  /** The query with its question mark; empty if there is none. */
  readonly search: string;
  /** The value of the `Prefer` header. */
  readonly prefer: string | null;
  /** True if a key was sent. */
  readonly hasKey: boolean;
  /** Undefined if there is none, or none was read. */
  readonly sent: KeptBody | undefined;
  /** Undefined if nothing was answered. */
  readonly answered: KeptBody | undefined;
}

/** A body, as far as it is kept. */
export interface KeptBody {
  /** The media type, without parameters. */
  readonly type: string;
  /** The size of the whole in bytes; undefined if it is that of the text. */
  readonly size: number | undefined;
  /** Undefined of what is no text. */
  readonly text: string | undefined;
  readonly isWhole: boolean;
  /** The parts of a form that is kept whole. */
  readonly form?: KeptForm;
}

/** A form whose files are known by their names alone. */
export interface KeptForm {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: Readonly<Record<string, string>>;
}

/** The part that is kept of a body that was sent. */
export function keptOfSent(sent: SentBody, authorization: string | null): KeptBody {
  const { type, size, text, form } = sent;
  if (form) return keptOfForm(sent, form, authorization);
  return text === undefined
    ? { type, size, text, isWhole: false }
    : { type, size, ...keptText(text, authorization) };
}

/** The part that is kept of an answer. */
export function keptOfAnswer(
  type: string,
  body: string | Uint8Array,
  authorization: string | null,
): KeptBody {
  if (typeof body !== 'string') return { type, size: body.length, text: undefined, isWhole: false };
  const { text, isWhole } = keptText(body, authorization);
  return { type, size: text === body ? undefined : sizeOf(body), text, isWhole };
}

/** The size of a text in bytes. */
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
