/** Options for the fields of a request. They come from the contract. */

import { type Command, Help, Option } from 'commander';
import { kindOf, placeholderOf } from './field-kind.ts';
import { type Field, nameOf, type Operation, optionOf } from './operations.ts';

/** The heading of these options in the help, by which they are known. */
export const requestHeading = 'Options for the request:';

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
    command.addOption(option.helpGroup(requestHeading));
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
