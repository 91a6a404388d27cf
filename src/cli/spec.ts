/** `video-gateway spec`: prints or writes a gateway's contract. */

import { readFile, writeFile } from 'node:fs/promises';
import { Argument, type Command } from 'commander';
import { contracts } from '../../generated/contracts.ts';
import { CommandError } from './exit.ts';

/** Adds the command. */
export function addSpec(program: Command): void {
  program
    .command('spec')
    .summary("print a gateway's OpenAPI contract")
    .description("Prints a gateway's contract: one OpenAPI 3.1 document, as JSON or YAML.")
    .addArgument(new Argument('<gateway>', 'whose contract').choices(Object.keys(contracts)))
    .option('-o, --output <file>', 'write it to a file')
    .option('--yaml', 'as YAML')
    .addHelpText(
      'after',
      `
Examples:
  $ video-gateway spec octopusx
  $ video-gateway spec toapis --yaml --output toapis.yaml`,
    )
    .action(async (gateway: string, { output, yaml }: { output?: string; yaml?: true }) => {
      const json = await readFile(
        new URL(`../../generated/${gateway}/openapi.json`, import.meta.url),
        'utf8',
      );
      const text = yaml ? await asYaml(json) : json;
      if (output === undefined) process.stdout.write(text);
      else await write(output, text);
    });
}

async function asYaml(json: string): Promise<string> {
  const { stringify } = await import('yaml');
  // Without aliases: a reader of the contract looks for a value, not for an anchor.
  return stringify(JSON.parse(json), { aliasDuplicateObjects: false });
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`"${file}" cannot be written: ${reason}`, { cause });
  }
}
