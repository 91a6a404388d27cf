/** The React example is as short as the guide says, and leaves to the package what belongs there. */

import { readdir, readFile } from 'node:fs/promises';
import ts from 'typescript';
import { expect, it } from 'vitest';

const folder = new URL('../../docs/examples/react/src/', import.meta.url);
const names = (await readdir(folder)).filter((name) => /\.tsx?$/.test(name));
const files = await Promise.all(
  names.map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })),
);

/** The numbers of the lines that hold code, and of those among them that are no markup, nor the parentheses around it. */
function linesOf(name: string, text: string) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const markup = new Set<number>();
  const visit = (node: ts.Node): void => {
    const inner = ts.isParenthesizedExpression(node) ? node.expression : node;
    const isMarkup = ts.isJsxElement(inner) || ts.isJsxSelfClosingElement(inner);
    const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
    if (!isMarkup) ts.forEachChild(node, visit);
    else for (let line = lineAt(node.getStart()); line <= lineAt(node.getEnd()); line += 1) markup.add(line);
  };
  visit(source);
  const code = text.split('\n').flatMap((line, index) => (/^\s*(\/\/|\/\*\*|$)/.test(line) ? [] : [index]));
  return { code, others: code.filter((line) => !markup.has(line)) };
}

it('has fewer than 120 lines, fewer than 60 of them other than markup', () => {
  const lines = files.map(({ name, text }) => linesOf(name, text));
  const count = (counted: readonly (readonly number[])[]) => counted.flat().length;
  console.log(
    `the example: ${count(lines.map(({ code }) => code))} lines, ${count(lines.map(({ others }) => others))} without markup`,
  );
  expect(count(lines.map(({ code }) => code))).toBeLessThan(120);
  expect(count(lines.map(({ others }) => others))).toBeLessThan(60);
});

it('deals with no polling, timers, storage or retries', () => {
  const words =
    /setTimeout|setInterval|requestAnimationFrame|Storage|indexedDB|BroadcastChannel|locks|useEffect|\bpoll|refresh\(|wait\(|updates\(|maxRetries|onRetry|\bfetch\(/;
  expect(files.filter(({ text }) => words.test(text)).map(({ name }) => name)).toEqual([]);
});
