/** The command as the user typed it, for hints that can be copied. */

import { basename } from 'node:path';

/**
 * The words that start this program. Through `npx` there is no `video-gateway` on the user's path, and
 * `npx video-gateway` would look for another package: there it is `npx video-gateway-kit`.
 *
 * @param file the file that was started
 * @param environment npm sets `npm_command` to `exec` for `npx`
 */
export function invocation(file = process.argv[1], environment = process.env): string {
  const isLocal = /[\\/]node_modules[\\/]\.bin[\\/]/.test(file ?? '');
  if (isLocal || environment.npm_command === 'exec') return 'npx video-gateway-kit';
  return basename(file ?? '').startsWith('video-gateway-kit') ? 'video-gateway-kit' : 'video-gateway';
}
