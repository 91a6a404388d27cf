/** `npm run drift`: reads the pages that the contracts rest on, and tells which statements may have changed. */

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkDrift, exitCodes } from './drift/check-drift.ts';
import { markdownReport, terminalReport } from './drift/report.ts';
import { bundledContracts } from './openapi/bundle.ts';

const usage = `Usage: npm run drift -- [options]

Compares the pages that the contracts name as sources with their quotes and fingerprints.

  --update         keep the fingerprints of the pages as they are now
  --report <file>  write the report as Markdown, too

Exit codes: 0 nothing changed, 1 someone has to read a page, 2 wrong arguments, 3 a page could not be read.
`;

/** The file of a gateway's contract. */
function fileOf(gateway: string, file: string): string {
  return fileURLToPath(new URL(`${gateway}/${file}`, import.meta.url));
}

function argumentsOf(args: readonly string[]) {
  const options = {
    update: { type: 'boolean', default: false },
    report: { type: 'string' },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exitCode = exitCodes.usage;
    return undefined;
  }
}

const values = argumentsOf(process.argv.slice(2));
if (values?.help) process.stdout.write(usage);
else if (values !== undefined) {
  const contracts = (await bundledContracts()).filter(({ name }) => name !== 'mock');
  const { verdicts, exitCode } = await checkDrift({
    contracts: contracts.map((one) => ({
      ...one,
      quotesFile: fileOf(one.name, 'quotes.yaml'),
      fingerprintsFile: fileOf(one.name, 'fingerprints.yaml'),
    })),
    update: values.update,
    today: new Date().toISOString().slice(0, 10),
    timeout: 20_000,
    maxBytes: 2_000_000,
    signal: AbortSignal.timeout(600_000),
  });
  process.stdout.write(terminalReport(verdicts));
  if (values.report !== undefined) await writeFile(values.report, markdownReport(verdicts));
  process.exitCode = exitCode;
}
