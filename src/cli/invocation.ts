/** The command as the user typed it, for hints that can be copied. */

import { basename } from 'node:path';

/**
 * The words that start this program. If it is installed in a project, or run by `npx`, `video-gateway` is not on the
 * user's path, and `npx video-gateway` would look for another package. In that case it is `npx video-gateway-kit`.
 *
 * @param file the file that was started: a link in `node_modules/.bin`, or on Windows the file in the package
 * @param environment npm sets `npm_command` to `exec` for `npx`
 */
export function invocation(file = process.argv[1] ?? '', environment = process.env): string {
  const isLink = /[\\/]node_modules[\\/]\.bin[\\/]/.test(file);
  const isInPackage = /[\\/]node_modules[\\/]video-gateway-kit[\\/]/.test(file);
  if (isLink || (isInPackage && environment.npm_command === 'exec')) return 'npx video-gateway-kit';
  return basename(file).startsWith('video-gateway-kit') ? 'video-gateway-kit' : 'video-gateway';
}
