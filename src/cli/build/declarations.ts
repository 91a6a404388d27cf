/** Writes the types of a module that is published as a bundle. */

import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/**
 * Writes the declarations of a module and of all that its types are made of, and no others: those of its
 * insides would import packages that the user does not have.
 *
 * @param entry the module's source
 * @param root the project's folder
 * @param dist the folder to write into
 */
export function declare(entry: string, root: string, dist: string): void {
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
  ts.createProgram([entry], emitOptions).emit(undefined, (file, text) => {
    written.push(file);
    ts.sys.writeFile(file, text);
  });

  const published = join(dist, relative(root, entry)).replace(/\.ts$/, '.d.ts');
  const reached = new Set(
    ts
      .createProgram([published], { ...options, types: [] })
      .getSourceFiles()
      .map(({ fileName }) => fileName),
  );
  for (const file of written) if (!reached.has(file)) rmSync(file);
}
