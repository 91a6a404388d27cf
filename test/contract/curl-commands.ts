/** The curl commands of the documents, templates too, as they are pasted. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { documents } from './documents.ts';

const run = promisify(execFile);

/** A template's values are words for types, most of which are refused: the fields that the mock names. */
const refusedFields: Readonly<Record<string, readonly string[]>> = {
  'octopusx: Create Video': ['aspect_ratio', 'size', 'duration'],
  'octopusx: Video Remix (unified)': ['size', 'aspect_ratio'],
  // It has texts alone, and any will do. Its source is a word as well, which only a mock with tasks can tell.
  'octopusx: Video Remix (Veo)': [],
  'octopusx: Video Extend': ['images', 'size'],
};

/** The templates of the documents of octopusx, with the fields of each that the mock refuses. */
export const templates = Object.entries(documents).flatMap(([name, { gateway, server, lines }]) => {
  const from = lines.findIndex((line) => line.startsWith('curl --request'));
  const to = lines.indexOf("'", from);
  // The document of toapis has its example in that place.
  if (!(name in refusedFields)) return [];
  const command = lines.slice(from, to + 1).join('\n');
  return [{ name, gateway, server, command, fields: refusedFields[name] ?? [] }];
});

/** The examples of all documents. */
export const examples = Object.entries(documents).map(([name, document]) => ({ name, ...document }));

/** Runs a command against another server. */
export async function sendByCurl(command: string, from: string, to: string) {
  const pasted = `${command.replace(from, to)} --silent --write-out '\n%{http_code}'`;
  const { stdout } = await run('bash', ['-c', pasted]);
  const [status = '', ...body] = stdout.split('\n').reverse();
  return { status: Number(status), body: JSON.parse(body.reverse().join('\n')) };
}
