/** The clips that the browser build of the mock contains. */

import { readdir, readFile } from 'node:fs/promises';
import { notice } from '../notice.ts';

const folder = new URL('../../../mocks/clips/', import.meta.url);

/** A module with the shortest video and the picture of each aspect ratio, as base64 by their names. */
export async function containedClipsModule(): Promise<string> {
  const names = (await readdir(folder)).filter((name) => /-01s\.mp4$|\.jpg$/.test(name)).sort();
  const entries = await Promise.all(
    names.map(async (name) => `  '${name}': '${await readFile(new URL(name, folder), 'base64')}',\n`),
  );
  return `${notice}/** Clips as base64, by the names of their files. */
export const clips: Readonly<Record<string, string>> = {
${entries.join('')}};
`;
}
