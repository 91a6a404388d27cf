/** The types of the package, checked in a user's project by old and new compilers. */

import { randomUUID } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { lineOf, mistaken, mistakes, onNode, program } from './consumer.ts';
import { installLocked, remove, temporaryFolder } from './install.ts';
import { run } from './run.ts';

const { project } = inject('package');
const folder = join(project, 'types');

/** The compilers, by where they are: the project's own, and others that are installed here. */
const others = await temporaryFolder();
const compilers = {
  'TypeScript 5.4': join(others, 'node_modules/typescript-5.4/bin/tsc'),
  'TypeScript 5.9': createRequire(import.meta.url).resolve('typescript/bin/tsc'),
  'TypeScript 7': join(others, 'node_modules/typescript-7/bin/tsc'),
};

/** The ways of TypeScript to find a module that read a package's `exports`. */
const resolutions = [
  { moduleResolution: 'node16', module: 'node16' },
  { moduleResolution: 'bundler', module: 'esnext' },
];

const cases = Object.entries(compilers).flatMap(([name, compiler]) =>
  resolutions.map((resolution) => ({ name, compiler, ...resolution })),
);

beforeAll(async () => {
  await mkdir(folder);
  await Promise.all([
    cp(fileURLToPath(new URL('compilers', import.meta.url)), others, { recursive: true }).then(() =>
      installLocked(others),
    ),
    writeFile(join(folder, 'program.ts'), program),
    writeFile(join(folder, 'mistakes.ts'), mistaken),
    writeFile(join(folder, 'on-node.ts'), onNode),
  ]);
});
afterAll(() => remove(others));

/** Compiles some files and returns the first line of each error. */
async function errorsOf(
  compiler: string,
  files: readonly string[],
  further: object,
): Promise<readonly string[]> {
  const name = `tsconfig.${randomUUID()}.json`;
  const compilerOptions = {
    target: 'es2022',
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    types: [],
    ...further,
  };
  await writeFile(join(folder, name), JSON.stringify({ compilerOptions, files }));
  const { stdout } = await run(process.execPath, [compiler, '-p', name, '--pretty', 'false'], folder);
  // Further lines of an error are indented.
  return stdout.split('\n').filter((line) => /^\S/.test(line));
}

describe.each(cases)(
  '$name with the module resolution $moduleResolution',
  ({ compiler, module, moduleResolution }) => {
    let errors: readonly string[];

    beforeAll(async () => {
      errors = await errorsOf(compiler, ['program.ts', 'mistakes.ts'], { module, moduleResolution });
    });

    it('accepts the declarations of the package, and a program that uses it', () => {
      expect(errors.filter((error) => !error.startsWith('mistakes.ts'))).toEqual([]);
    });

    it.each(Object.keys(mistakes))('refuses %s', (mistake) => {
      expect(errors).toContainEqual(expect.stringMatching(`^mistakes\\.ts\\(${lineOf(mistake)},`));
    });
  },
);

it.each(Object.entries(compilers))(
  '%s accepts a program that hands a video to Node’s own APIs',
  async (_, compiler) => {
    const types = { types: ['node'], typeRoots: [join(others, 'node_modules/@types')] };
    const resolution = { module: 'nodenext', moduleResolution: 'nodenext' };
    expect(await errorsOf(compiler, ['on-node.ts'], { ...resolution, ...types })).toEqual([]);
  },
);
