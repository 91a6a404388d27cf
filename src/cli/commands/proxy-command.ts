/** `video-gateway proxy`: passes requests on to the live gateway, and checks both directions. */

import { type Command, Option } from 'commander';
import { usageError } from '../exit-codes.ts';
import { invocation } from '../invocation.ts';
import { gatewayNames } from '../request/known-gateways.ts';
import { parseBaseUrl, parsePort } from '../request/option-parsers.ts';
import type { ServeProxyOptions } from '../servers/serve-proxy.ts';

/** Adds the command. */
export function addProxyCommand(program: Command): void {
  program
    .command('proxy')
    .summary('pass requests on to a gateway, and check them')
    .description(
      'Forwards each request to the live gateway, once, and its answer back, byte for byte. Checks both against ' +
        'the contract, logs deviations with the source of the rule, and shows them in the console. Submits through it ' +
        'cost money.',
    )
    .addOption(
      new Option('-g, --gateway <name>', 'the gateway')
        .choices(gatewayNames)
        .env('VIDEO_GATEWAY')
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--base-url <url>', 'another server than its own, such as the mock')
        .env('VIDEO_GATEWAY_BASE_URL')
        .argParser(parseBaseUrl),
    )
    .option('--port <number>', 'the port to listen on; 0 for any free port', parsePort, 4010)
    .option('--host <address>', 'the address to bind to; the default is for this machine only', '127.0.0.1')
    .option('--strict', 'refuse requests that break the contract, before they cost money')
    .option('--inject-key', 'replace the caller’s API key with that of the environment')
    .option('--record <folder>', 'record requests and answers, without keys and personal data')
    .option('--record-videos', 'keep the videos that the gateway sends, too')
    .option('--redact <names...>', 'also hide the values of these headers, fields and parameters')
    .option('--control-token <text>', 'a token that callers of the control API must send')
    .option('--json', 'log one JSON object per line, for programs')
    .addHelpText(
      'after',
      `
Examples:
  $ ${invocation()} proxy --gateway octopusx
  $ ${invocation()} proxy --gateway toapis --strict
  $ ${invocation()} proxy --gateway toapis --record recording
  $ ${invocation()} proxy --gateway octopusx --port 4011 \\
      --base-url http://127.0.0.1:4010/octopusx

Each caller sends its own API key. With --inject-key it is
${gatewayNames.map((name) => `${name.toUpperCase()}_API_KEY`).join(' or ')}, by the gateway,
or VIDEO_GATEWAY_API_KEY.`,
    )
    .action(async (options: ServeProxyOptions) => {
      checkRecording(options);
      // Only this command loads the proxy.
      const { serveProxy } = await import('../servers/serve-proxy.ts');
      await serveProxy(options);
    });
}

/** @throws CommandError if an option needs --record and it is missing */
function checkRecording({ record, recordVideos, redact }: ServeProxyOptions): void {
  if (record !== undefined) return;
  const flag = (recordVideos && '--record-videos') || (redact && '--redact');
  if (flag) throw usageError(`${flag} needs a recording: name its folder with --record.`);
}
