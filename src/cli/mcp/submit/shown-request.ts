/** A request as the user approves it: every field that is sent, in a text of bounded length. */

import { printable } from '../../../printable.ts';
import type { RequestBody } from '../../request/build-request.ts';
import { shortenText } from '../shorten-text.ts';
import { ToolError } from '../tool-errors.ts';

/** Longest text that is shown in full, in characters. */
const longestText = 2000;

/** Most characters of a data URI that are shown: its media type, and a little of its data. */
const longestData = 60;

/** Longest request that is shown, in characters. */
const longestRequest = 20_000;

/**
 * Shows a request: its JSON, with long texts shortened, and files by their name, type and size.
 *
 * @throws ToolError if it has too many fields to be read by anyone
 */
export function showRequest(body: RequestBody): string {
  // `printable` escapes what could reorder the text that the user reads.
  const text = printable(JSON.stringify(body, (_, value: unknown) => shownValue(value)));
  if (text.length <= longestRequest) return text;
  throw new ToolError(
    `The request is too large to be shown to the user: ${text.length} characters, with its long texts shortened. Nothing was sent.`,
    `Shorten it to ${longestRequest} characters: give images as files or URLs, and leave out what is not needed.`,
  );
}

function shownValue(value: unknown): unknown {
  if (value instanceof File) return `file ${value.name} (${value.type}, ${value.size} bytes)`;
  if (typeof value !== 'string') return value;
  return shortenText(value, /^data:/i.test(value) ? longestData : longestText);
}
