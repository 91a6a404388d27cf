/** Writes the types of modules that are published as bundles. */

import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/**
 * Writes the declarations of modules and of all that their types are made of, and no others: those of their
 * insides would import packages that the user does not have.
 *
 * @param entries the modules' sources
 * @param root the project's folder
 * @param dist the folder to write into
 */
export function declare(entries: readonly string[], root: string, dist: string): void {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const emitOptions: ts.CompilerOptions = {
    ...options,
    rootDir: root,
    outDir: dist,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rewriteRelativeImportExtensions: true,
    // The tests check the types.
    noCheck: true,
  };
  const written: string[] = [];
  ts.createProgram(entries, emitOptions).emit(undefined, (file, text) => {
    // The client's own stay, whether the mock reaches them or not.
    if (!existsSync(file)) written.push(file);
    ts.sys.writeFile(file, text);
  });

  const published = entries.map((entry) => join(dist, relative(root, entry)).replace(/\.ts$/, '.d.ts'));
  const reached = new Set(
    ts
      .createProgram(published, { ...options, types: [] })
      .getSourceFiles()
      .map(({ fileName }) => fileName),
  );
  for (const file of written) if (!reached.has(file)) rmSync(file);
}
