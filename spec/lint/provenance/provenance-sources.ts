/** The sources of a contract's statements: pages of its gateway, and no folders. */

import type { Label, Provenance } from '../../contract.ts';
import { labelledKeywords } from '../../openapi/effective-provenance.ts';
import { isObject, type Location } from '../redocly.ts';

/** A problem with a source, and its place. */
interface SourceProblem {
  readonly message: string;
  readonly location: Location;
}

/** Every address that a contract names as the source of what its gateway says. */
export class SourceList {
  readonly #sources: { readonly address: string; readonly location: Location }[] = [];

  /** Adds what a valid `x-provenance` names. */
  add(label: object, location: Location) {
    // Its JSON Schema has been checked.
    const own = label as Label;
    this.#addOne(own, location.child(['source']));
    for (const { keyword, element, provenance } of labelledKeywords(own)) {
      const keys = element === undefined ? [keyword] : [keyword, element];
      this.#addOne(provenance, location.child(['keywords', ...keys, 'source']));
    }
  }

  #addOne({ level, source }: Provenance, location: Location) {
    if (level !== 'inferred') this.#sources.push({ address: source, location });
  }

  /** The problems of a document's sources. */
  problems(root: unknown): SourceProblem[] {
    const host = serverHostOf(root);
    return this.#sources.flatMap(({ address, location }) => {
      const message = this.#problemOf(address, host);
      return message === undefined ? [] : [{ message, location }];
    });
  }

  #problemOf(address: string, host: string): string | undefined {
    const page = URL.canParse(address) ? new URL(address) : undefined;
    if (page === undefined) return undefined;
    if (![`docs.${host}`, `doc.${host}`].includes(page.host))
      return `\`${address}\` is no page of the documentation of ${host}.`;
    const inside = this.#sources.find((other) => other.address.startsWith(`${address.replace(/\/$/, '')}/`));
    if (page.pathname.endsWith('/') || inside !== undefined)
      return `\`${address}\` is a folder: name the page.`;
    return undefined;
  }
}

/** The host of a document's first server, which is the gateway's. */
function serverHostOf(root: unknown): string {
  const [server] = isObject(root) && Array.isArray(root.servers) ? root.servers : [];
  const url = isObject(server) ? String(server.url) : '';
  return URL.canParse(url) ? new URL(url).host : '';
}
