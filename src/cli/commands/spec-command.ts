/** `video-gateway spec`: prints or writes the contract of a gateway. */

import { writeFile } from 'node:fs/promises';
import { Argument, type Command } from 'commander';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { CommandError, messageOf } from '../exit-codes.ts';
import { invocation } from '../invocation.ts';
import { writeOut } from '../output/streams.ts';
import { gatewayNames } from '../request/known-gateways.ts';
import { parseFileName } from '../request/option-parsers.ts';

/** Adds the command. */
export function addSpecCommand(program: Command): void {
  program
    .command('spec')
    .summary("print a gateway's OpenAPI contract")
    .description("Prints a gateway's contract: one OpenAPI 3.1 document, as JSON or YAML.")
    .addArgument(new Argument('<gateway>', 'whose contract').choices(gatewayNames))
    .option('-o, --output <file>', 'write it to a file', parseFileName)
    .option('--yaml', 'as YAML')
    .addHelpText(
      'after',
      `
Examples:
  $ ${invocation()} spec octopusx
  $ ${invocation()} spec toapis --yaml --output toapis.yaml`,
    )
    .action(async (gateway: GatewayName, { output, yaml }: { output?: string; yaml?: true }) => {
      const contract = contracts[gateway];
      const text = yaml ? await formatYaml(contract) : `${JSON.stringify(contract, null, 2)}\n`;
      if (output === undefined || output === '-') await writeOut(text);
      else await write(output, text);
    });
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
