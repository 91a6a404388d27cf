/** Serves the contract of a gateway, for tools that load it from a URL. */

import { withCors } from './cors.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import { type ServedFile, serveFile } from './serve-file.ts';

/** The path below the gateway's base URL. */
export const contractPath = '/openapi.json';

/** A server of a contract. */
interface Server {
  readonly url: string;
}

/**
 * Answers a request for the contract. The mock is the first of its servers, so that tools send their requests here, where
 * nothing is billed.
 *
 * @param baseUrl the address of the gateway on this mock
 */
export async function serveContract(
  request: HttpRequest,
  loadContract: () => Promise<{ readonly servers?: unknown }>,
  baseUrl: string,
): Promise<HttpResponse> {
  const contract = await loadContract();
  return withCors(serveFile(request, fileOf({ ...contract, servers: serversAt(contract.servers, baseUrl) })));
}

/** The servers of a contract, with the mock first, under its actual address. */
function serversAt(servers: unknown, url: string): readonly Server[] {
  // A valid contract lists objects with a URL.
  const known = (Array.isArray(servers) ? servers : []) as Server[];
  const mock = known.find((server) => isLocal(server));
  return [{ ...mock, url }, ...known.filter((server) => server !== mock)];
}

function isLocal({ url }: Server): boolean {
  return URL.canParse(url) && new URL(url).hostname === '127.0.0.1';
}

function fileOf(document: object): ServedFile {
  const text = JSON.stringify(document);
  return { bytes: new TextEncoder().encode(text), type: 'application/json', etag: `"${hashOf(text)}"` };
}

/** A short, non-cryptographic hash of a text. */
function hashOf(text: string): string {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (hash * 31 + text.charCodeAt(index)) | 0;
  return `${text.length}-${(hash >>> 0).toString(16)}`;
}
