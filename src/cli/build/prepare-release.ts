/** A step of the release workflow: writes the addresses of the repository into `package.json`. */

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { releaseManifest } from './release-manifest.ts';

const root = new URL('../../../', import.meta.url);
const file = fileURLToPath(new URL('package.json', root));

const manifest = JSON.parse(await readFile(file, 'utf8'));
const changelog = await readFile(new URL('CHANGELOG.md', root), 'utf8');
await writeFile(file, `${JSON.stringify(releaseManifest(manifest, process.env, changelog), null, 2)}\n`);
