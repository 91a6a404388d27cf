/** The text of a page in Markdown, with the components that documentation sites put into it. */

/** Components that describe a field, and the attributes that hold its name. */
const fieldComponents = new Set(['ParamField', 'ResponseField']);
const nameAttributes = ['path', 'body', 'query', 'header', 'name'];

/** Longer lines are read in pieces, so that no pattern works on all of a hostile page at once. */
const longestLine = 2000;

const tag = /<\/?([A-Za-z][\w.-]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*\/?>/g;
const attribute = /([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}))?/g;
const comment = /<!--.*?-->/g;

/** The lines of a Markdown page, as a reader of the page sees them. */
export function markdownLines(markdown: string): string[] {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split(/\r\n?|\n/)) {
    const [, mark] = /^\s*(```+|~~~+)/.exec(line) ?? [];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
    } else if (fence === undefined) {
      for (const piece of piecesOf(line)) lines.push(...textOf(piece).split('\n'));
    } else lines.push(line);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function piecesOf(line: string): string[] {
  const count = Math.max(1, Math.ceil(line.length / longestLine));
  return Array.from({ length: count }, (_, index) =>
    line.slice(index * longestLine, (index + 1) * longestLine),
  );
}

/** A line without its marks. Code between backticks is left as it is. */
function textOf(line: string): string {
  // A rule, or what is between the head of a table and its rows.
  if (line.includes('---') && /^[\s:|-]+$/.test(line)) return '';
  const content = line.replace(/^\s*(?:>\s?)*(?:#{1,6}\s+|[-*+]\s+|\d{1,9}[.)]\s+)?/, '');
  return content
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? piece : plainText(piece)))
    .join('')
    .replaceAll('|', ' ');
}

function plainText(markdown: string): string {
  const text = markdown
    .replace(comment, '')
    .replace(tag, (_, name: string, attributes: string) => textOfTag(name, attributes))
    .replace(/!?\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/(?<![\w\\])_{1,2}([^\s_][^_]*)_{1,2}(?!\w)/g, '$1')
    .replace(/\*{1,3}([^\s*][^*]*)\*{1,3}/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return withoutEntities(text);
}

/** The row that a component of a field is shown as; of any other tag, nothing. */
function textOfTag(name: string, attributes: string): string {
  if (!fieldComponents.has(name)) return '';
  const found = new Map<string, string>();
  for (const [, key = '', double, single, braced] of attributes.matchAll(attribute))
    found.set(key, double ?? single ?? braced ?? '');
  const nameOfField = nameAttributes.map((key) => found.get(key)).find((value) => value !== undefined);
  const defaultValue = found.get('default');
  return [
    nameOfField,
    found.get('type'),
    ...(defaultValue === undefined ? [] : [`default:${JSON.stringify(defaultValue)}`]),
    ...(found.has('required') && found.get('required') !== 'false' ? ['required'] : []),
    ...(found.has('deprecated') && found.get('deprecated') !== 'false' ? ['deprecated'] : []),
    '',
  ].join('\n');
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
};

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return namedEntities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
