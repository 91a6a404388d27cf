/**
 * The parts of a Markdown file that a program writes. They stand between `<!-- generated: NAME -->` and
 * `<!-- /generated -->`, so that the file is whole wherever it is read.
 */

/** A block of code, which stays as it is, or a generated part with its name and content. */
const part = /^```[\s\S]*?^```$|<!-- generated: (.+?) -->([\s\S]*?)<!-- \/generated -->/gm;

/**
 * Writes the generated parts of a Markdown file.
 *
 * @param contentOf the content of a part by its name and its current content; undefined leaves the part as it is
 */
export function fillBlocks(
  markdown: string,
  contentOf: (name: string, current: string) => string | undefined,
): string {
  return markdown.replace(part, (whole: string, name: string | undefined, current = '') => {
    const content = name === undefined ? undefined : contentOf(name, current.trim());
    if (content === undefined) return whole;
    // A part within a line has no white space around it.
    const space = current.startsWith('\n') ? '\n\n' : '';
    return `<!-- generated: ${name} -->${space}${content}${space}<!-- /generated -->`;
  });
}

/** The names of the generated parts of a Markdown file. */
export function blockNames(markdown: string): readonly string[] {
  return [...markdown.matchAll(part)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** A Markdown file without the comments around its generated parts. */
export function withoutMarks(markdown: string): string {
  return markdown.replace(part, (whole: string, name: string | undefined, current = '') =>
    name === undefined ? whole : current.trim(),
  );
}
