/** Options for the fields of a request, and the request that they make. Both come from the contract. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Command, Help, Option } from 'commander';
import { parsed } from '../answer.ts';
import { CommandError } from './exit.ts';
import { type Field, nameOf, type Operation, optionOf, type Schema } from './operations.ts';

/** The heading of these options in the help. */
const heading = 'Options for the request:';

/**
 * Adds an option for each field that one of some operations takes. The help tells of those operations alone
 * that the options before `--help` leave: `create --gateway toapis --help`.
 */
export function addRequestOptions(command: Command, operations: readonly Operation[]): void {
  const names = new Set(operations.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const fieldOf = new Map<Option, string>();
  for (const name of names) {
    const kind = kindOf(usesOf(name, operations).flatMap(({ field }) => field.schemas));
    const flags = optionOf(name) + (kind.isSwitch ? '' : ` <${placeholderOf(kind)}>`);
    const option = new Option(flags, describe(name, operations));
    fieldOf.set(option, name);
    // Only for the completion: what an operation takes is checked once it is known which one is meant.
    if (kind.choices) option.choices(kind.choices);
    if (!kind.isSwitch) option.argParser((text: string, before?: string[]) => [...(before ?? []), text]);
    command.addOption(option.helpGroup(heading));
    // It comes second: alone, or first, it would make the field true by default.
    if (kind.isSwitch) command.addOption(new Option(`--no-${optionOf(name).slice(2)}`).hideHelp());
  }
  const selected = () => {
    const { gateway, operation } = command.opts<{ gateway?: string; operation?: string }>();
    const left = operations.filter(
      (one) => (gateway ?? one.gateway) === one.gateway && (operation ?? one.id) === one.id,
    );
    return left.length > 0 ? left : operations;
  };
  const standard = new Help();
  command.configureHelp({
    ...command.configureHelp(),
    visibleOptions: (one) =>
      standard.visibleOptions(one).filter((option) => {
        const name = fieldOf.get(option);
        return name === undefined || usesOf(name, selected()).length > 0;
      }),
    optionDescription: (option) => {
      const name = fieldOf.get(option);
      return name === undefined ? standard.optionDescription(option) : describe(name, selected());
    },
  });
}

/**
 * The body of a request, from the options of a command.
 *
 * @throws CommandError if the operation does not take what is given, or needs more
 */
export async function requestOf(command: Command, operation: Operation): Promise<object> {
  const given = new Map<string, unknown>();
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    if (option.helpGroupHeading === heading && value !== undefined) given.set(option.long ?? '', value);
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

/** What kind of value a field takes, by all that the contract says of it. */
function kindOf(schemas: readonly Schema[]) {
  const types = new Set(schemas.flatMap(({ type }) => type ?? []));
  const isList = types.has('array');
  const single = schemas.map((schema) => schema.items ?? schema);
  return {
    isList,
    isAddress: single.every(({ format }) => format === 'uri'),
    isSwitch: types.has('boolean'),
    isNumber: types.has('integer') || types.has('number'),
    isText: types.has('string'),
    isObject: types.has('object'),
    // The bytes of a file, or texts that need not be addresses: the contracts have these for images alone.
    takesFiles: single.some(
      ({ format, pattern, enum: values }) =>
        format === 'binary' || (isList && !format && !pattern && !values),
    ),
    /** The values that there are; undefined if some form of the request takes others, too. */
    choices: single.every((schema) => schema.enum)
      ? [...new Set(single.flatMap((schema) => schema.enum?.map(String) ?? []))]
      : undefined,
    standard: schemas.find((schema) => schema.default !== undefined)?.default,
  };
}

/** What stands for a value in the help. */
function placeholderOf({ takesFiles, isAddress, isObject, isNumber }: ReturnType<typeof kindOf>): string {
  if (takesFiles) return 'file-or-url';
  if (isAddress) return 'url';
  if (isObject) return 'json';
  return isNumber ? 'number' : 'text';
}

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

interface Use {
  readonly operation: Operation;
  readonly field: Field;
}

/** Which of some operations take a field. */
function usesOf(name: string, operations: readonly Operation[]): Use[] {
  return operations.flatMap((operation) => {
    const field = operation.fields.find((one) => one.name === name);
    return field ? [{ operation, field }] : [];
  });
}

/** What the help says of a field. */
function describe(name: string, operations: readonly Operation[]): string {
  const uses = usesOf(name, operations);
  const schemas = uses.flatMap(({ field }) => field.schemas);
  const { isList, isSwitch, choices } = kindOf(schemas);
  const standards = new Set(uses.map(({ field }) => kindOf(field.schemas).standard));
  // Only what is the same for all.
  const [standard] = standards.size === 1 ? standards : [];
  const isRequired = uses.every(({ field }) => field.isRequired && !kindOf(field.schemas).standard);
  const remarks = [
    ...(choices ? [choices.join(', ')] : []),
    ...(standard === undefined ? [] : [`default: ${standard}`]),
    ...(isList ? ['repeatable'] : []),
    ...(isSwitch ? [`or --no-${optionOf(name).slice(2)}`] : []),
    ...(isRequired && !isList ? ['required'] : []),
    ...(uses.length < operations.length
      ? [`only ${uses.map(({ operation }) => nameOf(operation)).join(', ')}`]
      : []),
  ];
  return `${schemas[0]?.description} ${remarks.length > 0 ? `(${remarks.join('; ')})` : ''}`;
}

function wrong(message: string): CommandError {
  return new CommandError(message, { exitCode: 2 });
}
