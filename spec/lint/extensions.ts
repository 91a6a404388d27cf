/** Validators of our extensions, compiled from their JSON Schemas in `spec/shared`. */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const ajv = addFormats.default(new Ajv2020({ allErrors: true, strict: false }));
for (const name of ['x-provenance', 'x-lifecycle', 'x-rate-limit', 'x-upload', 'x-balance', 'x-webhook']) {
  const file = `${name}.schema.yaml`;
  ajv.addSchema(parse(readFileSync(new URL(`../shared/${file}`, import.meta.url), 'utf8')), file);
}

/**
 * What is wrong with the value of an extension, in sentences; empty if nothing is.
 *
 * @param name the extension, whose schema is `spec/shared/<name>.schema.yaml`
 * @param definition a part of that schema, by its name under `$defs`
 */
export function extensionProblems(name: string, value: unknown, definition?: string): string[] {
  const schema = `${name}.schema.yaml${definition === undefined ? '' : `#/$defs/${definition}`}`;
  if (ajv.validate(schema, value)) return [];
  return (ajv.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, message, params }) => {
      const allowed = 'allowedValues' in params ? `: ${params.allowedValues.join(', ')}` : '';
      return `\`${name}${instancePath}\` ${message}${allowed}.`;
    });
}
