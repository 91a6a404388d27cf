/** A request as its caller has sent it, before a proxy passed it on. */

import type { MaybePromise } from '../../maybe-promise.ts';
import type { Bytes } from '../../media/bytes.ts';
import type { HttpRequest } from '../http-message.ts';
import type { PublicAddress } from './public-address.ts';

/** A request whose address is that of the proxy. */
export class ProxiedRequest implements HttpRequest {
  readonly #request: HttpRequest;
  /** The address of the mock's root, with the path before those of the mock. */
  readonly origin: string;
  /** The path below the mock's root. A proxy may pass the prefix on, or take it away. */
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
