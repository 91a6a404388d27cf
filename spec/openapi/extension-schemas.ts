/** The JSON Schemas of our extensions of OpenAPI, in `spec/shared`. */

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Schema } from '../contract.ts';

const folder = new URL('../shared/', import.meta.url);

/** The JSON Schema of an extension. Its identifier is `urn:video-gateway-kit:` and the extension's name. */
export interface ExtensionSchema extends Schema {
  readonly $id: string;
  readonly $schema: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The names of the extensions that have a schema, such as `x-lifecycle`, in alphabetical order. */
export const extensionNames: readonly string[] = readdirSync(folder)
  .flatMap((file) => /^(x-.+)\.schema\.yaml$/.exec(file)?.[1] ?? [])
  .sort();

/** The JSON Schema of an extension. It refers to the others by their identifiers. */
export function readExtensionSchema(name: string): ExtensionSchema {
  return parse(readFileSync(new URL(`${name}.schema.yaml`, folder), 'utf8'));
}
