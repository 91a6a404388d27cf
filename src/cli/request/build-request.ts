/** Builds a request from the options of a command. */

import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { parseJsonOrText } from '../../bodies/json.ts';
import { messageOf, usageError } from '../exit-codes.ts';
import { type FieldType, fieldType } from './field-type.ts';
import { type Field, fieldsFor, nameOf, type Operation, optionOf } from './operations.ts';
import { promptFileOption, requestValues } from './request-options.ts';
import { readStandardInput, withoutLastLineBreak } from './standard-input.ts';

/** The body of a request, or the part of it that is kept with the task. */
export type RequestBody = Readonly<Record<string, unknown>>;

/** Fields that a new video shares with its source, even where they are optional. */
const inherited = new Set(['model', 'size', 'aspect_ratio']);

/** Media types of images, by file extension. The client treats others as PNG. */
const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  heic: 'image/heic',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  webp: 'image/webp',
};

/** Values of options, by option. */
type Values = ReturnType<typeof requestValues>;

/**
 * Builds the body of a request.
 *
 * @param source the request that made the source task, if it is known: required fields without an option are taken from
 *   it
 * @throws CommandError if the operation has no such option, or a required one is missing
 */
export async function buildRequest(
  command: Command,
  operation: Operation,
  source: RequestBody = {},
): Promise<RequestBody> {
  const values = requestValues(command);
  refuseUnknown(values, operation);
  const body: Record<string, unknown> = {};
  for (const field of operation.fields) {
    const value = await fieldValue(field, values);
    if (value !== undefined) body[field.name] = value;
  }
  const { body: complete, missing } = completeRequest(body, operation, source);
  if (missing.length === 0) return complete;
  const options = missing.map(({ name, remark }) => optionOf(name) + remark);
  throw usageError(`${nameOf(operation)} needs ${options.join(', ')}.`);
}

/** The part of a request that is kept with its task: everything except files, which may be large. */
export function withoutFiles(operation: Operation, body: RequestBody): RequestBody {
  const kept = operation.fields.filter(
    ({ name, schemas }) => body[name] !== undefined && !fieldType(schemas).takesFiles,
  );
  return Object.fromEntries(kept.map(({ name }) => [name, body[name]]));
}

function refuseUnknown(values: Values, operation: Operation): void {
  const known = operation.fields.map(({ name }) => optionOf(name));
  for (const option of values.keys()) {
    if (option !== promptFileOption && !known.includes(option))
      throw usageError(`${nameOf(operation)} has no ${option}. Its options: ${known.join(', ')}.`);
  }
}

/** The value of a field, in the form that the client accepts. Undefined if there is none. */
async function fieldValue(field: Field, values: Values): Promise<unknown> {
  const option = optionOf(field.name);
  const value = values.get(option);
  if (field.name === 'prompt') return promptOf(value, values.get(promptFileOption));
  if (value === undefined || typeof value === 'boolean') return value;
  const type = fieldType(field.schemas);
  if (value.length > 1 && !type.isList) throw usageError(`${option} can be given only once.`);
  const parsed = await Promise.all(value.map((text) => parseValue(text, option, type)));
  // If one form of the request accepts a single value, all forms do.
  return type.isList && !(type.isText && parsed.length === 1) ? parsed : parsed[0];
}

async function parseValue(text: string, option: string, type: FieldType): Promise<unknown> {
  const { isNumber, isText, isObject, takesFiles, suggestions } = type;
  if (text === '') throw usageError(`${option} is empty.`);
  if (takesFiles && !/^(https?|data):/i.test(text)) return readImage(text, option);
  if (isNumber) {
    const isDecimal = /^-?\d+(\.\d+)?$/.test(text);
    if (!isDecimal && !isText) throw usageError(`${option} is a number, not "${text}".`);
    // If both are allowed, the documents use text, except for numbers that they list.
    if (isDecimal && (!isText || suggestions.includes(text))) return Number(text);
  }
  if (isObject) {
    const value = parseJsonOrText(text);
    if (typeof value !== 'object') throw usageError(`${option} is a JSON object, not '${text}'.`);
    return value;
  }
  return text;
}

/**
 * Reads a picture.
 *
 * @param field the field that it is for, for messages
 * @throws CommandError if it cannot be read
 */
async function readImage(file: string, field: string): Promise<File> {
  if (!existsSync(file)) throw usageError(`${field}: "${file}" is neither a file nor a URL.`);
  const bytes = await readFile(file).catch((cause) => {
    throw usageError(`${field}: "${file}" cannot be read: ${messageOf(cause)}`, { cause });
  });
  const ending = extname(file).slice(1).toLowerCase();
  return new File([bytes], basename(file), { type: mediaTypes[ending] ?? '' });
}

/** The prompt: from the option, from the standard input for `-`, or from a file. */
async function promptOf(value: Value, file: Value): Promise<string | undefined> {
  const texts = typeof value === 'object' ? value : [];
  const files = typeof file === 'object' ? file : [];
  if (texts.length + files.length > 1)
    throw usageError(`Give one prompt: --prompt or ${promptFileOption}, once.`);
  let [prompt] = texts;
  if (prompt === '-') prompt = await readStandardInput('the prompt');
  if (files[0] !== undefined) prompt = readPromptFile(files[0]);
  if (prompt?.trim() === '') throw usageError('The prompt is empty.');
  return prompt;
}

type Value = boolean | readonly string[] | undefined;

function readPromptFile(file: string): string {
  try {
    // An image given by mistake is not text.
    return withoutLastLineBreak(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (cause) {
    const reason = cause instanceof TypeError ? 'It is not UTF-8 text.' : messageOf(cause);
    throw usageError(`${promptFileOption} "${file}" cannot be read: ${reason}`, { cause });
  }
}

/** A field that a request lacks. */
export interface MissingField {
  readonly name: string;
  /** The values to choose from, in parentheses, if the source's own is none of them. Otherwise empty. */
  readonly remark: string;
}

/**
 * Fills in the required fields that a request leaves out: from the source's request, or a default of the contract.
 *
 * @param source the request that the source task was made with; empty without one
 * @returns the request, and the fields that it still lacks
 */
export function completeRequest(
  given: RequestBody,
  operation: Operation,
  source: RequestBody,
): { readonly body: RequestBody; readonly missing: readonly MissingField[] } {
  const body: Record<string, unknown> = { ...given };
  // The model comes first: the form of the request may depend on it.
  const [model] = operation.fields.filter(({ name }) => name === 'model');
  const missing = model ? addMissing(body, model, source) : [];
  for (const field of fieldsFor(operation, body.model)) {
    if (field.name !== 'model') missing.push(...addMissing(body, field, source));
  }
  return { body, missing };
}

/** True for a field that need not be given: the contract has a default, or the source of the new video has a value. */
export function isFilledIn({ name, schemas }: Field, hasSource: boolean): boolean {
  const { isList, default: usual } = fieldType(schemas);
  return usual !== undefined || isList || (hasSource && inherited.has(name));
}

/** Adds a value for a field that has none, if that is possible. Otherwise returns the field. */
function addMissing(body: Record<string, unknown>, field: Field, source: RequestBody): MissingField[] {
  const { name, schemas, isRequired } = field;
  if (body[name] !== undefined) return [];
  const { choices, isList, default: usual } = fieldType(schemas);
  const old = name === 'prompt' ? undefined : source[name];
  const isUsable = old !== undefined && (!choices || choices.includes(String(old)));
  if (isUsable && (isRequired || inherited.has(name))) body[name] = old;
  else if (!isRequired) return [];
  else if (usual !== undefined) body[name] = usual;
  else if (isList) body[name] = [];
  else if (old === undefined) return [{ name, remark: '' }];
  else return [{ name, remark: ` (${choices?.join(', ')}; the source has ${old})` }];
  return [];
}
