/** A request under the address that the caller used, before a proxy forwarded it. */

import type { MaybePromise } from '../../maybe-promise.ts';
import type { Bytes } from '../../media/bytes.ts';
import type { HttpRequest } from '../http-message.ts';
import type { PublicAddress } from './public-address.ts';

/** A request with the proxy's address. */
export class ProxiedRequest implements HttpRequest {
  readonly #request: HttpRequest;
  /** The public URL of the mock's root, including a prefix of the path. */
  readonly origin: string;
  /** The path below the mock's root. A proxy may keep or remove the prefix. */
  readonly path: string;

  constructor(request: HttpRequest, { origin, prefix }: PublicAddress) {
    this.#request = request;
    this.origin = origin + prefix;
    const hasPrefix = prefix !== '' && `${request.path}/`.startsWith(`${prefix}/`);
    this.path = hasPrefix ? request.path.slice(prefix.length) : request.path;
  }

  get method(): string {
    return this.#request.method;
  }

  get search(): string {
    return this.#request.search;
  }

  get remoteAddress(): string | undefined {
    return this.#request.remoteAddress;
  }

  get decoders(): HttpRequest['decoders'] {
    return this.#request.decoders;
  }

  header(name: string): string | null {
    return this.#request.header(name);
  }

  readBody(limit: number): MaybePromise<Bytes> {
    return this.#request.readBody(limit);
  }

  aborted(signal?: AbortSignal): Promise<void> {
    return this.#request.aborted(signal);
  }
}
