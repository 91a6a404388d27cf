/** What a terminal can show. */

import type { WriteStream } from 'node:tty';
import picocolors from 'picocolors';

/** What a stream's words are coloured with. Without a terminal, or with `NO_COLOR`, each colour is none. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/** The colours of a stream. */
export function coloursOf(stream: Pick<WriteStream, 'isTTY' | 'hasColors'>): Colours {
  // Without an answer picocolors would look at the variables of the environment, such as CI.
  return picocolors.createColors(Boolean(stream.isTTY && stream.hasColors()));
}

/** No colours. */
export const plain: Colours = picocolors.createColors(false);

const control = /\p{Cc}/u;

/** A text that cannot move the cursor or change a colour, whoever wrote it. */
export function printable(text: string): string {
  if (!control.test(text)) return text;
  return text.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
}
