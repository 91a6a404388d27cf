/** TSDoc comments, and values as they stand in a program. */

import { inspect } from 'node:util';

/** The longest line of a comment. */
const lineWidth = 110;

/**
 * A comment, with a line break at its end.
 *
 * @param parts its paragraphs and tags; one that is empty is left out
 */
export function docComment(parts: readonly string[], indent = ''): string {
  const width = lineWidth - indent.length - ' * '.length;
  const [first = '', ...others] = parts
    .map((part) => wrapped(part.trim().replaceAll('*/', '*\\/'), width))
    .filter(Boolean);
  const oneLine = `${indent}/** ${first} */\n`;
  if (others.length === 0 && !first.includes('\n') && oneLine.length <= lineWidth) return oneLine;
  // Tags stand together; everything else is a paragraph.
  const text = others.reduce((before, part) => {
    const isNextTag = part.startsWith('@') && before.split('\n\n').at(-1)?.startsWith('@');
    return `${before}${isNextTag ? '\n' : '\n\n'}${part}`;
  }, first);
  const lines = text.split('\n').map((line) => `${indent} * ${line}`.trimEnd());
  return [`${indent}/**`, ...lines, `${indent} */`, ''].join('\n');
}

/** A text without line breaks, with some; a text that has some as it is. */
function wrapped(text: string, width: number): string {
  if (text.includes('\n')) return text;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`.trimStart();
    if (lines.length > 0 && line.length <= width) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** An example of a call, as a tag. */
export function exampleTag(title: string, code: string): string {
  return `@example ${title}\n\`\`\`ts\n${code}\n\`\`\``;
}

/**
 * A value as it stands in a program.
 *
 * @param width how long a line of it may be
 */
export function literal(value: unknown, width = 80): string {
  return inspect(value, {
    depth: null,
    breakLength: width,
    compact: 2,
    maxArrayLength: null,
    maxStringLength: null,
  });
}
