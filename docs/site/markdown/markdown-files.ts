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

/** Every Markdown file with its generated parts, and every diagram. */
export async function writtenFiles(): Promise<readonly WrittenFile[]> {
  const pages = (await markdownPaths()).map(async (path) => {
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
  return Promise.all([...pages, ...diagrams]);
}
