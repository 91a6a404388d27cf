/** `video-gateway mcp`: serves tools for an AI agent on standard input and output. */

import type { Command } from 'commander';
import { Option } from 'commander';
import type { GatewayName } from '../../../generated/contracts.ts';
import { messageOf, usageError } from '../exit-codes.ts';
import { invocation } from '../invocation.ts';
import { makeFolder } from '../mcp/make-folder.ts';
import { keyHelp } from '../request/connection-options.ts';
import { gatewayNames } from '../request/known-gateways.ts';
import { parseBaseUrl, parseCount, parseFileName, parseSeconds } from '../request/option-parsers.ts';
import type { ServeMcpOptions } from '../servers/serve-mcp.ts';

/** Options of the command. */
interface McpOptions {
  readonly gateway?: GatewayName;
  readonly baseUrl?: string;
  readonly mock?: true;
  readonly outputDir: string;
  readonly budget: number;
  readonly yes?: true;
  /** In seconds. */
  readonly pollEvery?: number;
}

/** Default budget of submits. */
const usualBudget = 10;

/** Adds the command. */
export function addMcpCommand(program: Command): void {
  program
    .command('mcp')
    .summary('serve the tools of an AI agent (MCP)')
    .description(
      'Serves an agent the tools submit, status, wait, download, resume and recover, by the Model Context Protocol on ' +
        'standard input and output. The host of the agent starts it. The user is asked before each submit to a gateway; a mock ' +
        'on this machine bills nothing and needs no answer.',
    )
    .addOption(
      new Option('-g, --gateway <name>', 'offer this gateway alone')
        .choices(gatewayNames)
        .env('VIDEO_GATEWAY'),
    )
    .addOption(
      new Option('--base-url <url>', 'another server than its own, such as the mock; needs --gateway')
        .env('VIDEO_GATEWAY_BASE_URL')
        .argParser(parseBaseUrl),
    )
    .option('--mock', 'use a new mock in this process; its tasks are lost when it ends')
    .option(
      '--output-dir <folder>',
      'the folder for videos and task files; nothing outside is touched',
      parseFileName,
      '.',
    )
    .option(
      '--budget <number>',
      'maximum number of submits to a gateway, until the server ends',
      parseCount,
      usualBudget,
    )
    .option('--yes', 'do not ask before each submit within --budget')
    .option('--poll-every <seconds>', 'how often to query the state', parseSeconds)
    .addHelpText(
      'after',
      `${keyHelp}

Examples:
  $ ${invocation()} mcp --mock --output-dir videos
  $ ${invocation()} mcp --output-dir videos --budget 3
  $ ${invocation()} mcp -g toapis --output-dir videos \\
      --base-url http://127.0.0.1:4010/toapis`,
    )
    .action(async (options: McpOptions, command: Command) => {
      const settings = settingsOf(options, command);
      // Only this command loads the protocol.
      const { serveMcp } = await import('../servers/serve-mcp.ts');
      await serveMcp(settings);
    });
}

function settingsOf(options: McpOptions, command: Command): ServeMcpOptions {
  const { gateway, baseUrl, mock, outputDir, budget, yes, pollEvery } = options;
  if (mock && command.getOptionValueSource('baseUrl') === 'cli')
    throw usageError('--mock is a mock in this process: leave out --base-url, or --mock.');
  if (!mock && baseUrl !== undefined && gateway === undefined)
    throw usageError('--base-url is the server of one gateway: add --gateway.');
  if (yes && command.getOptionValueSource('budget') !== 'cli')
    throw usageError('--yes submits without asking: limit the number of submits with --budget.');
  try {
    makeFolder(outputDir);
  } catch (cause) {
    throw usageError(`--output-dir: "${outputDir}" cannot be created: ${messageOf(cause)}`, { cause });
  }
  return {
    gateways: gateway === undefined ? gatewayNames : [gateway],
    baseUrl: mock ? undefined : baseUrl,
    isMock: mock === true,
    folder: outputDir,
    budget,
    asks: yes !== true,
    pollEvery: pollEvery === undefined ? undefined : pollEvery * 1000,
  };
}
