/** Packs and installs the package once, before the tests that run against it. */

import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root } from '../support/module-graph.ts';
import { packageIn, projectVariable } from '../support/tested-package.ts';
import { projectWith, remove, tarballIn, temporaryFolder } from './install.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute paths: the tarball, the project that it is installed in, and the package in that. */
    readonly package: { readonly tarball: string; readonly project: string; readonly installed: string };
  }
}

export default async function setup(run: TestProject): Promise<() => Promise<void>> {
  const temporary = await temporaryFolder();
  const project = join(temporary, 'project');
  const tarball = await tarballIn(join(temporary, 'packed'));
  await projectWith(tarball, project);
  // The peer dependencies of one entry and of one store: the same copies as the tests import.
  for (const name of ['react', 'iovalkey'])
    await symlink(join(root, 'node_modules', name), join(project, 'node_modules', name), 'dir');
  run.provide('package', { tarball, project, installed: packageIn(project) });
  // The plugin that redirects imports reads it here, the tests in their own processes.
  process.env[projectVariable] = project;
  return () => remove(temporary);
}
