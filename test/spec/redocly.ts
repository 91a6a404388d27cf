/** Runs Redocly on a folder of contracts. */

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { lint as lintContract, loadConfig } from '@redocly/openapi-core';
import { parse } from 'yaml';

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
  const configPath = join(folder, 'redocly.yaml');
  const config = await loadConfig({ configPath });
  // The compiler takes long for the type that the loaded configuration has for the same.
  const { apis }: { readonly apis: object } = parse(await readFile(configPath, 'utf8'));
  const names = Object.keys(apis);
  const problems = await Promise.all(
    names.map((name) =>
      lintContract({ ref: join(folder, name, 'openapi.yaml'), config: config.forAlias(name) }),
    ),
  );
  return problems
    .flat()
    .filter(({ ignored }) => !ignored)
    .map(({ ruleId, severity, message, location }) => {
      return { ruleId, severity, message, file: location[0]?.source.absoluteRef ?? '' };
    });
}

/** Scores for the ease of working with a contract, for people and for programs. */
interface Score {
  /** From 0 to 100. */
  readonly agentReadiness: number;
  /** From 0 to 1, by what is looked at. */
  readonly subscores: Readonly<Record<string, number>>;
}

/** The score of a contract. There is a command for it, and no function. */
export async function score(gateway: string): Promise<Score> {
  const contract = join(spec, gateway, 'openapi.yaml');
  const args = [command, 'score', contract, '--format=json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}
