/**
 * A plugin for Vite: `vite dev` serves the mock. Production builds do not contain it.
 *
 * ```ts
 * export default defineConfig({ plugins: [videoGatewayMock()] });
 * ```
 *
 * ```ts
 * const gateway = toapis({ apiKey: 'any-key', baseUrl: import.meta.env.VITE_TOAPIS_URL });
 * ```
 */

import type { Plugin } from 'vite';
import { createMock } from '../create-mock.ts';
import type { HttpRequest } from '../http/http-message.ts';
import { ProxiedRequest } from '../http/proxy/proxied-request.ts';
import { requestListener } from '../http/request-listener.ts';
import type { Mock } from '../mock.ts';
import type { MockOptions } from '../options/mock-options.ts';
import { placeholderKey } from './caught-gateways.ts';

/** Options of the plugin: those of the mock, and its path. */
export interface VideoGatewayMockOptions extends MockOptions {
  /**
   * The path of the mock on the development server.
   *
   * @default `/api/video`
   */
  readonly path?: string;
  /**
   * An existing mock.
   *
   * @default one with these options
   */
  readonly mock?: Mock;
}

/**
 * Creates a plugin that serves the mock and its console at a path of the development server. Requests need no API key.
 * It sets `import.meta.env.VITE_OCTOPUSX_URL` and `VITE_TOAPIS_URL` to the gateways' base URLs. In a production build
 * and in tests it does not change them.
 *
 * @throws RangeError if the path does not begin with a slash, or ends with one
 * @throws the errors of `createMock`, if an option of the mock cannot be used
 */
export function videoGatewayMock(options: VideoGatewayMockOptions = {}): Plugin {
  const { path = '/api/video', mock: given, ...mockOptions } = options;
  if (!/^\/[\w./-]*[\w-]$/.test(path))
    throw new RangeError(
      `The path must begin with a slash and end without one, as in /api/video, not "${path}"`,
    );
  const mock = given ?? createMock(mockOptions);
  const definitions = mock.gateways.map(({ name, mount }) => [
    `import.meta.env.VITE_${name.toUpperCase()}_URL`,
    JSON.stringify(path + mount),
  ]);
  return {
    name: 'video-gateway-mock',
    apply: (_, { command, mode, isPreview }) => command === 'serve' && mode !== 'test' && isPreview !== true,
    config: () => ({ define: Object.fromEntries(definitions) }),
    configureServer(server) {
      const isSecure = server.config.server.https !== undefined;
      const handle = (request: HttpRequest) => mock.fetch.handle(new DevRequest(request, path, isSecure));
      const listener = requestListener({ fetch: Object.assign(mock.fetch.bind(undefined), { handle }) });
      server.middlewares.use(path, listener);
      const print = server.printUrls;
      server.printUrls = () => {
        print();
        for (const url of server.resolvedUrls?.local ?? [])
          server.config.logger.info(`  ➜  Mock:    ${new URL(`${path}/`, url)}`);
      };
    },
  };
}

/** A request to the development server, with a placeholder API key if it has none. */
class DevRequest extends ProxiedRequest {
  constructor(request: HttpRequest, path: string, isSecure: boolean) {
    const origin = isSecure ? request.origin.replace(/^http:/, 'https:') : request.origin;
    super(request, { origin, prefix: path });
  }

  override header(name: string): string | null {
    return super.header(name) ?? (name === 'authorization' ? placeholderKey : null);
  }
}
