/** `npm run verification -- report.json`: fills the table of `docs/verification.md` from the JSON report of a run. */

import { readFile, writeFile } from 'node:fs/promises';
import { fillVerificationTable } from './verification-table.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new TypeError('Name the JSON report: npm run verification -- report.json');
const page = new URL('../../verification.md', import.meta.url);
const report = JSON.parse(await readFile(file, 'utf8'));
const { markdown, filled } = fillVerificationTable(await readFile(page, 'utf8'), report);
await writeFile(page, markdown);
console.log(
  filled.length > 0
    ? `Filled: ${filled.join(', ')}`
    : 'Nothing to fill: none of the five operations was seen to succeed at the gateway itself.',
);
