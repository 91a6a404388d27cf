/**
 * Assembles the files of the container image: the package, and the client of Valkey that its command line may load.
 *
 *   node deploy/image/assemble.ts FOLDER [TARBALL]
 *
 * Without a tarball, it packs this project.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const [target, given] = process.argv.slice(2);
if (target === undefined) throw new Error('Name the folder to assemble into');
const folder = resolve(target);

mkdirSync(folder, { recursive: true });
for (const name of ['package.json', 'package-lock.json'])
  cpSync(join(import.meta.dirname, name), join(folder, name));
run('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], folder);

const packed = mkdtempSync(join(tmpdir(), 'packed-'));
if (given === undefined) run('npm', ['pack', '--pack-destination', packed], root);
const tarball = given ?? join(packed, readdirSync(packed)[0] ?? '');
const installed = join(folder, 'node_modules/video-gateway-kit');
mkdirSync(installed, { recursive: true });
run('tar', ['-xzf', resolve(tarball), '-C', installed, '--strip-components=1', '--no-same-owner'], root);
rmSync(packed, { recursive: true });

function run(program: string, parameters: readonly string[], cwd: string): void {
  execFileSync(program, parameters, { cwd, stdio: 'inherit' });
}
