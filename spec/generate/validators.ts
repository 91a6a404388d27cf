/** Compiles schemas into functions that need nothing at run time: no import, no `eval`. */

import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats/dist/formats.js';
import { rolldown } from 'rolldown';
import { notice } from './notice.ts';

const { 'date-time': dateTime, uri } = formats.fastFormats;

/**
 * The formats that are checked, by their form and not by their meaning: the 30th of February passes. Expressions
 * become a part of the code. An `int64` is an integer, which its type says.
 */
const checked: Record<string, RegExp | true> = {
  // Both are expressions in the fast form; their own type is that of all formats.
  'date-time': (dateTime as { validate: RegExp }).validate,
  uri: uri as RegExp,
  int64: true,
};

/** Where the code would stand that is bundled: from there, Ajv's own parts are found. */
const entry = fileURLToPath(new URL('validators.js', import.meta.url));

/**
 * The validators, each by its schema's name, as the text of a JavaScript module.
 *
 * @param schemas without references to anything else
 * @throws if a schema has a keyword or a format that is not checked
 */
export async function validatorsModule(schemas: Readonly<Record<string, object>>): Promise<string> {
  const names = Object.keys(schemas);
  const ajv = new Ajv2020({
    schemas: Object.fromEntries(names.map((name) => [name, schemas[name]])),
    formats: checked,
    allErrors: true,
    // A property may be of several types.
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
  // Some keywords call functions of Ajv's own; bundled, they are a part of the code too.
  const build = await rolldown({
    input: entry,
    platform: 'neutral',
    // Without the names of files.
    experimental: { attachDebugInfo: 'none' },
    plugins: [
      {
        name: 'generated code',
        resolveId: (specifier) => (specifier === entry ? entry : null),
        load: (file) => (file === entry ? code : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  // Their types are in a file of their own.
  return `${notice}// @ts-nocheck\n\n${output[0].code}`;
}

/** The types of that module. */
export function validatorsTypes(schemas: Readonly<Record<string, object>>): string {
  const names = Object.keys(schemas).map((name) => `export declare const ${name}: Validator;\n`);
  return `${notice}import type { Validator } from '../answers.ts';\n\n${names.join('')}`;
}
