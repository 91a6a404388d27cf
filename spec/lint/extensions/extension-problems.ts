/** Validators of our extensions, compiled from their JSON Schemas in `spec/shared`. */

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { extensionNames, readExtensionSchema } from '../../openapi/extension-schemas.ts';

const ajv = addFormats.default(new Ajv2020({ allErrors: true, strict: false }));
for (const name of extensionNames) ajv.addSchema(readExtensionSchema(name), name);

/**
 * The problems of the value of an extension, in sentences.
 *
 * @param name the extension, whose schema is `spec/shared/<name>.schema.yaml`
 * @param definition a part of that schema, by its name under `$defs`
 */
export function extensionProblems(name: string, value: unknown, definition?: string): string[] {
  const schema = definition === undefined ? name : `${name}#/$defs/${definition}`;
  if (ajv.validate(schema, value)) return [];
  return (ajv.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, message, params }) => {
      const allowed = 'allowedValues' in params ? `: ${params.allowedValues.join(', ')}` : '';
      return `\`${name}${instancePath}\` ${message}${allowed}.`;
    });
}
