/** Links of Markdown files as links of the site. */

import { posix } from 'node:path';
import { operationsOf, webhooksOf } from '../../../spec/contract.ts';
import { publishedContracts } from '../contracts.ts';
import { anchorOf } from '../reference/anchors.ts';

/** The page of each Markdown file, by the file's path from the project's folder. */
export type PagesBySource = ReadonlyMap<string, string>;

/** The pages that are not made from their Markdown files. */
const otherPages: readonly (readonly [source: string, page: string])[] = [
  ['README.md', 'index.html'],
  ['docs/reference/provenance.md', 'provenance.html'],
  ...publishedContracts().map(([name]) => [`docs/reference/${name}.md`, `${name}.html`] as const),
];

/** The pages of guides, and those that are made otherwise. */
export function pagesBySource(
  guides: readonly { readonly source: string; readonly file: string }[],
): PagesBySource {
  return new Map([...otherPages, ...guides.map(({ source, file }) => [source, file] as const)]);
}

/**
 * The target on the site of a link in a Markdown file; undefined if it leads to a file that the site does not have.
 *
 * @param source the Markdown file's path from the project's folder
 * @throws if the link leads to an operation that does not exist
 */
export function siteTarget(href: string, source: string, pages: PagesBySource): string | undefined {
  if (/^([a-z]+:|#)/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.join(posix.dirname(source), path);
  const image = /^docs\/(images\/.+)$/.exec(target)?.[1];
  if (image !== undefined) return image;
  const page = pages.get(target);
  if (page === undefined || anchor === undefined) return page;
  const contract = publishedContracts().find(([name]) => `${name}.html` === page)?.[1];
  if (contract === undefined) return `${page}#${anchor}`;
  const operations = [...operationsOf(contract), ...webhooksOf(contract)];
  const found = operations.find(({ operation }) => operation.operationId.toLowerCase() === anchor);
  if (found === undefined) throw new Error(`${source} links to ${href}, which is no operation`);
  return `${page}${anchorOf(found.operation)}`;
}
