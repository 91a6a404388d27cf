/** Options for the fields of a request. They are made from the contracts. */

import { type Command, Help, Option } from 'commander';
import { type FieldType, fieldType, placeholderOf } from './field-type.ts';
import { type Field, nameOf, type Operation, optionOf } from './operations.ts';
import { parseFileName } from './option-parsers.ts';

/** The help heading of these options, which also identifies them. */
const heading = 'Options for the request:';

/** The option that reads the prompt from a file. */
export const promptFileOption = '--prompt-file';

/** The values of a command's request options, by option. Options other than switches collect texts. */
export function requestValues(command: Command): ReadonlyMap<string, boolean | readonly string[]> {
  const values = new Map<string, boolean | readonly string[]>();
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    // The parsers below produce nothing else.
    if (option.helpGroupHeading === heading && value !== undefined)
      values.set(option.long ?? '', value as boolean | readonly string[]);
  }
  return values;
}

/**
 * Adds an option for each field of some operations. Help and completion cover only the operations that match the
 * options so far: `create --gateway toapis --help`.
 */
export function addRequestOptions(command: Command, operations: readonly Operation[]): void {
  const names = new Set(operations.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const fieldOf = new Map<Option, string>();
  for (const name of names) {
    const type = typeOf(name, operations);
    const flags = optionOf(name) + (type.isSwitch ? '' : ` <${placeholderOf(type)}>`);
    const option = new Option(flags, describe(name, operations)).helpGroup(heading);
    fieldOf.set(option, name);
    if (!type.isSwitch) option.argParser(collect);
    command.addOption(option);
    // It must come second: alone or first, it would make the field true by default.
    if (type.isSwitch) command.addOption(new Option(`--no-${optionOf(name).slice(2)}`).hideHelp());
    if (name === 'prompt') command.addOption(promptFile());
  }
  const selected = () => selectedOperations(command, operations);
  const standard = new Help();
  command.configureHelp({
    ...command.configureHelp(),
    visibleOptions: (one) =>
      standard.visibleOptions(one).filter((option) => {
        const name = fieldOf.get(option);
        if (option.attributeName() === 'operation') option.argChoices = namesFor(command, operations);
        if (name === undefined) return true;
        // Completion offers the values of the option.
        const { suggestions } = typeOf(name, selected());
        if (suggestions.length > 0) option.argChoices = [...suggestions];
        return usesOf(name, selected()).length > 0;
      }),
    optionDescription: (option) => {
      const name = fieldOf.get(option);
      return name === undefined ? standard.optionDescription(option) : describe(name, selected());
    },
  });
}

function collect(text: string, before?: readonly string[]): readonly string[] {
  return [...(before ?? []), text];
}

function promptFile(): Option {
  return new Option(
    `${promptFileOption} <file>`,
    'read the prompt from a file; --prompt - reads standard input',
  )
    .helpGroup(heading)
    .argParser((text: string, before?: readonly string[]) => collect(parseFileName(text), before));
}

/** The operations that match the options so far. */
function selectedOperations(command: Command, operations: readonly Operation[]): readonly Operation[] {
  const { gateway, operation } = command.opts<{ gateway?: string; operation?: string }>();
  const left = operations.filter(
    (one) => (gateway ?? one.gateway) === one.gateway && (operation ?? one.id) === one.id,
  );
  return left.length > 0 ? left : operations;
}

/** The names of the operations of the selected gateway. */
function namesFor(command: Command, operations: readonly Operation[]): string[] {
  const { gateway } = command.opts<{ gateway?: string }>();
  const names = operations.filter((one) => (gateway ?? one.gateway) === one.gateway).map(({ id }) => id);
  return [...new Set(names)];
}

/** An operation that takes a field. */
interface Use {
  readonly operation: Operation;
  readonly field: Field;
}

function usesOf(name: string, operations: readonly Operation[]): Use[] {
  return operations.flatMap((operation) => {
    const field = operation.fields.find((one) => one.name === name);
    return field ? [{ operation, field }] : [];
  });
}

function typeOf(name: string, operations: readonly Operation[]): FieldType {
  return fieldType(usesOf(name, operations).flatMap(({ field }) => field.schemas));
}

/** The help text of a field. */
function describe(name: string, operations: readonly Operation[]): string {
  const uses = usesOf(name, operations);
  const description = uses[0]?.field.schemas[0]?.description ?? '';
  const { isList, isSwitch, choices } = typeOf(name, operations);
  const defaults = new Set(uses.map(({ field }) => fieldType(field.schemas).default));
  // Only if all of them have the same default.
  const [common] = defaults.size === 1 ? defaults : [];
  const isRequired = uses.every(({ field }) => field.isRequired && !fieldType(field.schemas).default);
  const remarks = [
    ...(choices?.length ? [choices.join(', ')] : []),
    ...(common === undefined ? [] : [`default: ${common}`]),
    ...(isList ? ['repeatable'] : []),
    ...(isSwitch ? [`or --no-${optionOf(name).slice(2)}`] : []),
    ...(isRequired && !isList ? ['required'] : []),
    ...(uses.length < operations.length ? [`only ${namesIn(uses, operations)}`] : []),
  ];
  return `${description} ${remarks.length > 0 ? `(${remarks.join('; ')})` : ''}`;
}

/** The names of the operations that take a field, without the gateway if all operations are of the same one. */
function namesIn(uses: readonly Use[], operations: readonly Operation[]): string {
  const isOne = new Set(operations.map(({ gateway }) => gateway)).size === 1;
  return uses.map(({ operation }) => (isOne ? operation.id : nameOf(operation))).join(', ');
}
