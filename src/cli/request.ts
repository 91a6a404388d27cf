/** The request that the options of a command make. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { parsed } from '../answer.ts';
import { CommandError } from './exit.ts';
import { kindOf } from './field-kind.ts';
import { type Field, nameOf, type Operation, optionOf } from './operations.ts';
import { requestHeading } from './request-options.ts';

/**
 * The body of a request, from the options of a command.
 *
 * @throws CommandError if the operation does not take what is given, or needs more
 */
export async function requestOf(command: Command, operation: Operation): Promise<object> {
  const given = new Map<string, unknown>();
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    if (option.helpGroupHeading === requestHeading && value !== undefined)
      given.set(option.long ?? '', value);
  }
  const taken = operation.fields.map(({ name }) => optionOf(name));
  for (const option of given.keys()) {
    if (!taken.includes(option))
      throw wrong(`${nameOf(operation)} takes no ${option}, but ${taken.join(', ')}.`);
  }
  const body: Record<string, unknown> = {};
  const missing: string[] = [];
  for (const field of operation.fields) {
    const value = given.get(optionOf(field.name));
    const { isList, isText, isSwitch, standard } = kindOf(field.schemas);
    if (value === undefined) {
      if (!field.isRequired) continue;
      if (standard !== undefined) body[field.name] = standard;
      else if (isList) body[field.name] = [];
      else missing.push(optionOf(field.name));
    } else if (isSwitch) body[field.name] = value;
    else {
      // An option that is no switch collects texts.
      const texts = value as string[];
      if (texts.length > 1 && !isList) throw wrong(`${optionOf(field.name)} can be given only once.`);
      const values = await Promise.all(texts.map((text) => sendable(text, field, operation)));
      // Where a form of the request takes a single one, all forms do.
      body[field.name] = isList && !(isText && values.length === 1) ? values : values[0];
    }
  }
  if (missing.length > 0) throw wrong(`${nameOf(operation)} needs ${missing.join(', ')}.`);
  return body;
}

/** A value as the client takes it. */
async function sendable(text: string, field: Field, operation: Operation): Promise<unknown> {
  const { choices, isNumber, isText, isObject, takesFiles } = kindOf(field.schemas);
  const option = optionOf(field.name);
  if (choices && !choices.includes(text))
    throw wrong(`${option} of ${nameOf(operation)} is one of ${choices.join(', ')}, not "${text}".`);
  if (takesFiles && !/^(https?|data):/i.test(text)) {
    if (!existsSync(text)) throw wrong(`${option}: "${text}" is neither a file nor an address.`);
    return readFile(text);
  }
  if (isNumber) {
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    if (!isText) throw wrong(`${option} is a number, not "${text}".`);
  }
  if (isObject) {
    const value = parsed(text);
    if (typeof value !== 'object') throw wrong(`${option} is a JSON object, not '${text}'.`);
    return value;
  }
  return text;
}

function wrong(message: string): CommandError {
  return new CommandError(message, { exitCode: 2 });
}
