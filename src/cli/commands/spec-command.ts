/** `video-gateway spec`: prints or writes the contract of a gateway. */

import { writeFile } from 'node:fs/promises';
import { Argument, type Command, Option } from 'commander';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { mostSimilar } from '../../../mocks/core/text/did-you-mean.ts';
import { CommandError, messageOf, usageError } from '../exit-codes.ts';
import { invocation } from '../invocation.ts';
import { writeOut } from '../output/streams.ts';
import { gatewayNames, isGatewayName } from '../request/known-gateways.ts';
import { parseFileName } from '../request/option-parsers.ts';

/** Options of the command. */
interface SpecOptions {
  readonly gateway?: GatewayName;
  readonly output?: string;
  readonly yaml?: true;
}

/** Adds the command. */
export function addSpecCommand(program: Command): void {
  program
    .command('spec')
    .summary("print a gateway's OpenAPI contract")
    .description("Prints a gateway's contract: one OpenAPI 3.1 document, as JSON or YAML.")
    .addArgument(gatewayArgument())
    .addOption(
      new Option('-g, --gateway <name>', 'the gateway, in place of the argument')
        .choices(gatewayNames)
        .env('VIDEO_GATEWAY'),
    )
    .option('-o, --output <file>', 'write it to a file', parseFileName)
    .option('--yaml', 'as YAML')
    .addHelpText(
      'after',
      `
Examples:
  $ ${invocation()} spec octopusx
  $ ${invocation()} spec toapis --yaml --output toapis.yaml`,
    )
    .action(async (argument: GatewayName | undefined, options: SpecOptions, command: Command) => {
      const { output, yaml } = options;
      const contract = contracts[gatewayOf(argument, options, command)];
      const text = yaml ? await formatYaml(contract) : `${JSON.stringify(contract, null, 2)}\n`;
      if (output === undefined || output === '-') await writeOut(text);
      else await write(output, text);
    });
}

/** The argument, with an error that suggests a name. */
function gatewayArgument(): Argument {
  const argument = new Argument('[gateway]', 'whose contract').choices(gatewayNames);
  return argument.argParser((text: string) => {
    if (isGatewayName(text)) return text;
    const meant = mostSimilar(text, gatewayNames);
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
    throw usageError(`There is no gateway "${text}".${hint} The gateways are ${gatewayNames.join(', ')}.`);
  });
}

/** The gateway that the argument or the option names. */
function gatewayOf(
  argument: GatewayName | undefined,
  { gateway }: SpecOptions,
  command: Command,
): GatewayName {
  // An environment variable is only a default.
  const isNamed = command.getOptionValueSource('gateway') === 'cli';
  if (argument !== undefined && isNamed && gateway !== argument)
    throw usageError(`The argument names ${argument}, and --gateway ${gateway}. Leave one out.`);
  const named = argument ?? gateway;
  if (named === undefined) throw usageError(`Which gateway? Name one: ${gatewayNames.join(', ')}.`);
  return named;
}

async function formatYaml(contract: object): Promise<string> {
  const { stringify } = await import('yaml');
  // Without anchors and line folding, values and sentences can be searched for.
  return stringify(contract, { aliasDuplicateObjects: false, lineWidth: 0 });
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw new CommandError(`"${file}" cannot be written: ${messageOf(cause)}`, { cause });
  }
}
