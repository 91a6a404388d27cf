/** Serves the console: the page at the mock's root, for whoever builds a screen beside it. */

import { assetFolder } from '../asset-folder.ts';
import type { HttpRequest, HttpResponse } from '../http/http-message.ts';
import { answerOtherMethod } from '../http/read-only.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import { loadAsset } from '../media/load-asset.ts';

/** Answers a request for the page or for what it is made of; nothing if it is for something else. */
export type Console = (request: HttpRequest) => MaybePromise<HttpResponse> | undefined;

/** Options of the console. */
export interface ConsoleOptions {
  /**
   * The folder with its files, a `file:` or `http(s):` URL that ends with `/`. Defaults to `console/` beside
   * this module; a program that bundles the module without those files has to name it.
   */
  readonly folder?: URL;
}

/** The folder of the files that the page loads. */
const filesPath = '/__mock/console/';

/** The files, each with its media type. No other is served. */
const types: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'console.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  ...Object.fromEntries(
    [
      'clock',
      'console',
      'faults',
      'gateways',
      'lib/address',
      'lib/control-api',
      'lib/copy',
      'lib/elements',
      'lib/form',
      'lib/format',
      'lib/notice',
      'lib/poll',
      'lib/server',
      'plan',
      'requests',
      'scenario',
      'submit',
      'tasks',
      'webhook-faults',
      'webhooks',
      'worlds',
    ].map((name) => [`${name}.js`, 'text/javascript; charset=utf-8']),
  ),
};

/**
 * Permissions of the page. It has no secret, so it is served to whoever asks; what it shows comes from the control
 * API, which answers callers on this machine alone. It must not be framed, or a page around it could have its
 * buttons pressed.
 */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Opens the console; nothing is read yet. */
export function createConsole({ folder = assetFolder('console') }: ConsoleOptions = {}): Console {
  async function file(name: string, type: string): Promise<HttpResponse> {
    const advice =
      'Copy the folder mocks/console to where the code is, or name its place: createConsole({ folder })';
    const bytes = await loadAsset(new URL(name, folder), advice);
    return { status: 200, headers: { ...headers, 'content-type': type }, body: bytes };
  }

  return (request) => {
    const { path } = request;
    if (path !== '/' && !path.startsWith(filesPath)) return undefined;
    const name = path === '/' ? 'index.html' : path.slice(filesPath.length);
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    return type === undefined ? undefined : (answerOtherMethod(request) ?? file(name, type));
  };
}
