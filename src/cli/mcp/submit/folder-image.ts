/** Images of the folder that a request names. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { knownGateways } from '../../request/known-gateways.ts';
import type { Field, Operation, Schema } from '../../request/operations.ts';
import type { TaskFolder } from '../task-folder.ts';
import { ToolError } from '../tool-errors.ts';

/** The first bytes of each type of image that gateways accept, in hexadecimal. */
const imageTypes: Readonly<Record<string, RegExp>> = {
  'image/png': /^89504e470d0a1a0a/,
  'image/jpeg': /^ffd8ff/,
  'image/gif': /^474946383[79]61/,
  'image/webp': /^52494646.{8}57454250/,
};

/** Most bytes that are read to find the type. */
const longestStart = 16;

/**
 * Reads an image.
 *
 * @param name its path in the folder
 * @throws ToolError if it is not an image, or is not for requests
 */
export async function readFolderImage(
  folder: TaskFolder,
  name: string,
  { gateway }: Operation,
  field: Field,
): Promise<File> {
  const refuse = (reason: string) =>
    new ToolError(
      `${field.name}: ${reason}`,
      `Nothing was sent. Give ${imageValues(field.schemas)}, and no other file.`,
    );
  const { path, size } = folder.fileFor(name, refuse);
  const upload = knownGateways[gateway].tasks.uploads?.[uploadOf(field.schemas) ?? ''];
  if (upload && size > upload.maxSize)
    throw refuse(`"${name}" has ${size} bytes. ${gateway} takes at most ${upload.maxSize}.`);
  const bytes = await readFile(path).catch(() => {
    throw refuse(`"${name}" cannot be read.`);
  });
  const start = bytes.subarray(0, longestStart).toString('hex');
  const [type] = Object.entries(imageTypes).find(([, pattern]) => pattern.test(start)) ?? [];
  if (type === undefined || (upload && !upload.mediaTypes.includes(type)))
    throw refuse(`"${name}" is not an image (PNG, JPEG, WebP or GIF).`);
  return new File([bytes], basename(path), { type });
}

/** The values that a field for images takes, as its contract says. */
export function imageValues(schemas: readonly Schema[]): string {
  const texts = schemas.map((schema) => schema.items ?? schema).filter(({ format }) => format !== 'binary');
  const takes = (example: string) =>
    texts.some(({ pattern }) => pattern === undefined || new RegExp(pattern).test(example));
  const takesData = texts.some((schema) => schema['x-data-uri']) && takes('data:image/png;base64,AAAA');
  const file = 'the name of an image in the folder of the server (PNG, JPEG, WebP or GIF)';
  const others = [
    ...(takes('https://example.com/cat.png') ? ['an http(s) URL'] : []),
    ...(takesData ? ['a data URI'] : []),
  ];
  return others.length === 0 ? file : `${others.join(', ')} or ${file}`;
}

/** The upload that makes a URL of a file. Undefined if the field takes the file itself. */
function uploadOf(schemas: readonly Schema[]): string | undefined {
  return schemas.map((schema) => (schema.items ?? schema)['x-uploaded-by']).find(Boolean);
}
