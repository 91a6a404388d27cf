/** Tables in Markdown. */

/** A table. A cell can hold Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = `|${'---|'.repeat(head.length)}`;
  return [row(head), line, ...rows.map(row)].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`.replace(/ {2,}/g, ' ');
}

function cell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}
