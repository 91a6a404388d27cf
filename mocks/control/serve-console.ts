/** Serves the console, the page at the mock's root. */

import { assetFolder } from '../asset-folder.ts';
import type { HttpRequest, HttpResponse } from '../http/http-message.ts';
import { answerOtherMethod } from '../http/read-only.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import { loadAsset } from '../media/load-asset.ts';

/** Answers a request for the page or its files. Undefined for any other request. */
export type Console = (request: HttpRequest) => MaybePromise<HttpResponse> | undefined;

/** Options of the console. */
export interface ConsoleOptions {
  /**
   * The folder of its files: a `file:` or `http(s):` URL that ends with `/`. A program that bundles this module without
   * those files must set it.
   *
   * @default `console/` next to this module
   */
  readonly folder?: URL;
}

/** Path of the files that the page loads. */
const filesPath = '/__mock/console/';

/** The served files, with their media types. */
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
 * Restrictions of the page. It contains no secrets, so anyone may load it: its data comes from the control API, which
 * restricts its callers. It must not be framed, or another page could trick users into pressing its buttons.
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

/** Creates the console. Its files are read on demand. */
export function createConsole({ folder = assetFolder('console') }: ConsoleOptions = {}): Console {
  async function file(name: string, type: string): Promise<HttpResponse> {
    const advice =
      'Copy the folder mocks/console next to the code, or pass its URL: createConsole({ folder })';
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
