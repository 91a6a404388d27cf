/** Makes a project in which the package is installed beside what a journey needs. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { inject } from 'vitest';
import { lockedProjectWith, remove, temporaryFolder } from '../package/install.ts';
import { run } from '../package/run.ts';

/** A project that is removed after the journey. */
export interface Journey extends AsyncDisposable {
  readonly folder: string;
  /** The path of a command that the project has installed. */
  command(name: string): string;
}

/**
 * Copies a project, installs the packages of its lockfile, and the package.
 *
 * @param name its folder in `projects/`
 */
export async function startJourney(name: string): Promise<Journey> {
  const folder = await temporaryFolder();
  await lockedProjectWith(
    inject('package').tarball,
    fileURLToPath(new URL(`projects/${name}`, import.meta.url)),
    folder,
  );
  return {
    folder,
    command: (program) => join(folder, 'node_modules/.bin', program),
    [Symbol.asyncDispose]: () => remove(folder),
  };
}

/** The complaints of the project's own compiler about files in a folder; empty if there are none. */
export async function typeErrors({ folder, command }: Journey, files: readonly string[]): Promise<string> {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2024', 'dom', 'dom.iterable'],
    types: ['node'],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const { status, stdout, stderr } = await run(command('tsc'), ['-p', '.'], folder);
  return status === 0 ? '' : stdout + stderr;
}

/** Puts a module from beside this file into a folder, as JavaScript. */
export async function compileInto(folder: string, name: string): Promise<void> {
  const source = await readFile(new URL(`${name}.ts`, import.meta.url), 'utf8');
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  await writeFile(join(folder, `${name}.js`), ts.transpileModule(source, { compilerOptions }).outputText);
}
