/** Writes the report of a verification, in the format of the file extension. */

import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { CommandError, messageOf, usageError } from '../exit-codes.ts';
import { problemOfFile } from '../output/writable-file.ts';
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
 * Checks a report file, before anything is sent.
 *
 * @throws CommandError if its extension is not supported, or it cannot be written
 */
export function assertReportFile(file: string): void {
  formOf(file);
  const problem = problemOfFile(file);
  if (problem !== undefined)
    throw usageError(`The report "${file}" cannot be written: ${problem}. Nothing was sent.`);
}

/**
 * Writes the report.
 *
 * @throws CommandError if its extension is not supported, or it cannot be written
 */
export async function writeReport(verification: Verification, file: string): Promise<void> {
  const form = formOf(file);
  try {
    await writeFile(file, form(verification));
  } catch (cause) {
    throw new CommandError(`"${file}" cannot be written: ${messageOf(cause)}`, { cause });
  }
}

function formOf(file: string): (verification: Verification) => string {
  const form = forms[extname(file).toLowerCase()];
  if (form !== undefined) return form;
  throw usageError(
    `"${file}" cannot be a report: it must end in .md, .html, .json, or .xml for JUnit. Nothing was sent.`,
  );
}
