/** The text of a page in HTML. */

import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements around the text of a page, and elements that are not shown. */
const outside = new Set([
  ...['head', 'script', 'style', 'noscript', 'template', 'svg', 'iframe', 'button'],
  ...['nav', 'footer', 'aside', 'select'],
]);

/** Elements inside a line. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]);

/** The text of a page. */
export interface HtmlText {
  readonly lines: readonly string[];
  readonly title: string;
  /** True where there is a field for a password. */
  readonly asksForPassword: boolean;
}

/** Reads a page: of its main part the lines, as they are shown. */
export function htmlText(page: string): HtmlText {
  const document = parse(page);
  const all = elementsOf(document);
  const main = all.find(isMain) ?? all.find(({ tagName }) => tagName === 'body') ?? document;
  const title = all.find(({ tagName }) => tagName === 'title');
  return {
    lines: linesOf(textOf(main)),
    title: title === undefined ? '' : linesOf(title.childNodes.map(textOf).join('')).join(' '),
    asksForPassword: all.some(
      (element) => element.tagName === 'input' && attributeOf(element, 'type') === 'password',
    ),
  };
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || attributeOf(element, 'role') === 'main';
}

/** Every element below a node, in the order of the page. A page may be nested too deep to be walked by recursion. */
function elementsOf(root: Node): Element[] {
  const found: Element[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) pushAll(open, node.childNodes);
  }
  return found;
}

/** The text below a node, with a line break where a block begins and ends. */
function textOf(root: Node): string {
  let text = '';
  const open: (Node | string)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.nodeName === '#text' && 'value' in next) text += next.value;
    else if ('childNodes' in next && !(next !== root && outside.has(next.nodeName))) {
      const isInline = inline.has(next.nodeName);
      if (!isInline) text += '\n';
      if (!isInline) open.push('\n');
      pushAll(open, next.childNodes);
    }
  }
  return text;
}

/** Pushes nodes so that the first of them is the next to be popped. */
function pushAll(open: { push(node: Node): unknown }, nodes: readonly Node[]) {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node !== undefined) open.push(node);
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}
