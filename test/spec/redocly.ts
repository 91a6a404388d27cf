/** Runs Redocly's command as a person would, on a folder of contracts. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of our contracts. */
export const spec = fileURLToPath(new URL('../../spec', import.meta.url));

const command = fileURLToPath(new URL('../../node_modules/@redocly/cli/bin/cli.js', import.meta.url));

/** A problem that linting found. */
export interface Problem {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
}

/** Every problem of all contracts in a folder, warnings too. */
export async function lint(folder: string): Promise<Problem[]> {
  const results = await run(['lint', '--config', join(folder, 'redocly.yaml'), '--format', 'json']);
  const problems = results.flatMap(({ problems }) => problems);
  return problems.map(({ ruleId, severity, message, location }: LintedProblem) => {
    return { ruleId, severity, message, file: location[0]?.source.ref ?? '' };
  });
}

interface LintedProblem extends Omit<Problem, 'file'> {
  readonly location: readonly { readonly source: { readonly ref: string } }[];
}

/** How well people and programs can work with a contract, from 0 to 100. */
export async function score(gateway: string): Promise<number> {
  const contract = join(spec, gateway, 'openapi.yaml');
  const [result] = await run(['score', contract, '--format', 'json']);
  return result?.agentReadiness;
}

/** The JSON that the command prints, an object for each contract; linting ends with 1 where it finds something. */
function run(args: string[]) {
  return new Promise<ReturnType<typeof JSON.parse>[]>((resolve, reject) => {
    execFile(
      process.execPath,
      [command, ...args],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        try {
          // Nothing stands between the objects.
          resolve(stdout.split(/(?<=^\})(?=\{)/m).map((text) => JSON.parse(text)));
        } catch {
          reject(error ?? new Error(stderr));
        }
      },
    );
  });
}
