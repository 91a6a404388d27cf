/** The Markdown files of the project that readers open, and the files that a program writes for them. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operationsOf } from '../../../spec/contract.ts';
import { publishedContracts } from '../contracts.ts';
import { diagramFile, diagramOf } from '../reference/diagram.ts';
import { stateMachinesOf } from '../reference/state-machine.ts';
import { blockContent } from './block-contents.ts';
import { fillBlocks } from './generated-blocks.ts';

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

/** A file as it is, and as a program would write it. */
export interface WrittenFile {
  /** The path from the project's folder. */
  readonly path: string;
  /** Undefined if there is no such file yet. */
  readonly current: string | undefined;
  readonly filled: string;
}

/** The paths of the Markdown files at the project's root and in `docs/`. */
export async function markdownPaths(): Promise<readonly string[]> {
  const [atRoot, inDocs] = await Promise.all([
    readdir(projectFolder),
    readdir(join(projectFolder, 'docs'), { recursive: true }),
  ]);
  return [...atRoot, ...inDocs.map((path) => `docs/${path}`)]
    .filter((path) => path.endsWith('.md') && !/(^|\/)(dist|node_modules)\//.test(path))
    .sort();
}

/** Every Markdown file with its generated parts, the reference of every contract, and every diagram. */
export async function writtenFiles(): Promise<readonly WrittenFile[]> {
  const paths = await markdownPaths();
  const newReferences = publishedContracts().flatMap(([gateway, { info }]) => {
    const path = `docs/reference/${gateway}.md`;
    if (paths.includes(path)) return [];
    return [
      { path, current: undefined, filled: fillBlocks(newReference(gateway, info.title), blockContent) },
    ];
  });
  const pages = paths.map(async (path) => {
    const current = await readFile(join(projectFolder, path), 'utf8');
    return { path, current, filled: fillBlocks(current, blockContent) };
  });
  const diagrams = publishedContracts().flatMap(([gateway, contract]) =>
    operationsOf(contract).flatMap(({ operation }) =>
      stateMachinesOf(contract, operation).map(async (machine) => {
        const path = `docs/${diagramFile(gateway, operation, machine)}`;
        const current = await readFile(join(projectFolder, path), 'utf8').catch(() => undefined);
        return { path, current, filled: diagramOf(machine) };
      }),
    ),
  );
  return Promise.all([...pages, ...newReferences, ...diagrams]);
}

/** The reference of a gateway that has none yet. */
function newReference(gateway: string, title: string): string {
  return `# ${gateway} reference

Every operation of the ${title}: its parameters, its body, its answers, and the states of its tasks.

The [contract](../../generated/${gateway}/openapi.json) also says where each statement comes from;
[Where every statement comes from](provenance.md) counts them.

<!-- generated: operations ${gateway} -->

<!-- /generated -->
`;
}
