/** Compiles schemas into functions that need nothing at run time: no import, no `eval`. */

import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats/dist/formats.js';
import { rolldown } from 'rolldown';
import { notice } from '../notice.ts';

const { 'date-time': dateTime, uri } = formats.fastFormats;

/**
 * The formats that are checked, by their form and not by their meaning: the 30th of February passes. Expressions
 * become a part of the code. An `int64` is an integer, which its type says; of a `binary` file nothing is read.
 */
const checked: Record<string, RegExp | true> = {
  // Both are expressions in the fast form; their own type is that of all formats.
  'date-time': (dateTime as { validate: RegExp }).validate,
  uri: uri as RegExp,
  int64: true,
  binary: true,
};

/** Schemas by name, without references to anything else. */
export type Schemas = Readonly<Record<string, object>>;

/** Options of validators. */
export interface ValidatorOptions {
  /** Set to false to stop at the first deviation. All are found by default. */
  readonly allErrors?: boolean;
  /** Set to true to take text that reads as a number for one. */
  readonly coerceTypes?: boolean;
}

/** A file that would stand here: from there, Ajv's own parts are found. */
const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * The validators, each by its schema's name, as the text of a JavaScript module.
 *
 * @param json schemas of JSON values
 * @param texts schemas of values that came as text, as a form's fields do: a number may be written out. The names
 *   differ from those of the others
 * @throws if a schema has a keyword or a format that is not checked
 */
export async function validatorsModule(
  json: Schemas,
  texts: Schemas = {},
  { allErrors = true }: ValidatorOptions = {},
): Promise<string> {
  const entry = fileOf('validators.js');
  const modules = new Map([
    [fileOf('json.js'), standalone(json, { allErrors, coerceTypes: false })],
    [fileOf('texts.js'), standalone(texts, { allErrors, coerceTypes: true })],
  ]);
  const parts = [...modules.keys()].map((file) => `export * from ${JSON.stringify(file)};`);
  modules.set(entry, parts.join('\n'));
  // Some keywords call functions of Ajv's own; bundled, they are a part of the code too.
  const build = await rolldown({
    input: entry,
    platform: 'neutral',
    // Without the names of files.
    experimental: { attachDebugInfo: 'none' },
    plugins: [
      {
        name: 'generated code',
        resolveId: (specifier) => (modules.has(specifier) ? specifier : null),
        load: (file) => modules.get(file) ?? null,
      },
    ],
  });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  // Ajv's functions say how else they could be had, which nothing here reads.
  const code = output[0].code.replaceAll(/^\s*\w+\.code = "require\(.*\n/gm, '');
  // Their types are in a file of their own.
  return `${notice}// @ts-nocheck\n\n${code}`;
}

/** The code of the validators of some schemas. */
function standalone(schemas: Schemas, options: ValidatorOptions): string {
  const names = Object.keys(schemas);
  return standaloneCode.default(
    createAjv(schemas, options),
    Object.fromEntries(names.map((name) => [name, name])),
  );
}

/**
 * Makes what compiles some schemas, each by its name.
 *
 * @throws if a schema has a keyword or a format that is not checked
 */
export function createAjv(
  schemas: Schemas,
  { allErrors = true, coerceTypes = false }: ValidatorOptions,
): Ajv2020 {
  if (JSON.stringify(schemas).includes('"unevaluated'))
    throw new Error('Validators are compiled without the book-keeping that `unevaluated…` keywords need');
  const ajv = new Ajv2020({
    schemas: { ...schemas },
    formats: checked,
    allErrors,
    // Deviations are put into words where they are shown.
    messages: false,
    // A property may be of several types.
    strictTypes: false,
    coerceTypes,
    code: { source: true, esm: true, lines: true },
    // The linter holds the schemas to those of their draft, which take longer to compile than a contract's.
    meta: false,
    validateSchema: false,
  });
  // The class sets it, whatever its options say. No contract needs it, and it is a tenth of the code.
  ajv.opts.unevaluated = false;
  return ajv;
}

/** The types of that module. */
export function validatorsTypes(schemas: Schemas): string {
  const names = Object.keys(schemas).map((name) => `export declare const ${name}: Validator;\n`);
  return `${notice}import type { Validator } from '../statements.ts';\n\n${names.join('')}`;
}
