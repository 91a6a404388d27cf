/** Writes the report of a verification, in the format of the file extension. */

import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { CommandError, messageOf, usageError } from '../exit-codes.ts';
import type { Verification } from '../verify/verification.ts';
import { htmlReport } from './html-report.ts';
import { jsonReport } from './json-report.ts';
import { junitReport } from './junit-report.ts';
import { markdownReport } from './markdown-report.ts';

/** The formats of a report, by file extension. */
const forms: Readonly<Record<string, (verification: Verification) => string>> = {
  '.html': htmlReport,
  '.json': jsonReport,
  '.md': markdownReport,
  '.xml': junitReport,
};

/**
 * Checks the name of a report file, before anything is sent.
 *
 * @throws CommandError if its extension is not supported
 */
export function assertReportFile(file: string): void {
  if (forms[extname(file).toLowerCase()] !== undefined) return;
  throw usageError(
    `"${file}" cannot be a report: it must end in .md, .html, .json, or .xml for JUnit. Nothing was sent.`,
  );
}

/**
 * Writes the report.
 *
 * @throws CommandError if its extension is not supported, or it cannot be written
 */
export async function writeReport(verification: Verification, file: string): Promise<void> {
  assertReportFile(file);
  const text = forms[extname(file).toLowerCase()]?.(verification) ?? '';
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw new CommandError(`"${file}" cannot be written: ${messageOf(cause)}`, { cause });
  }
}
