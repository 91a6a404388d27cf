/** The gateway's rules for receivers: HTTPS, at a public address. */

import ipaddr from 'ipaddr.js';
import { problemOfUrl } from '../core/text/receiver-url.ts';

/** Resolves a host to its addresses. */
export type Lookup = (host: string) => Promise<readonly string[]>;

/** The global unicast range of IPv6. @see https://www.rfc-editor.org/rfc/rfc4291#section-2.4 */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** True for a public address: not one of a private network, of this machine, or of a reserved range. */
function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const isGlobal = parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
  return isGlobal && parsed.range() === 'unicast';
}

/** Why the gateway refuses a URL; undefined if it does not. `checkAddresses` checks the addresses of a host name. */
export function strictProblemOfUrl(text: string): string | undefined {
  const problem = problemOfUrl(text);
  if (problem !== undefined) return problem;
  const { protocol, hostname } = new URL(text);
  if (protocol !== 'https:') return 'the gateway delivers only to https URLs';
  const address = literalAddress(hostname);
  const isPublic = address === undefined ? !isLoopbackName(hostname) : isPublicAddress(address);
  return isPublic ? undefined : `the gateway does not deliver to ${hostname}, which is not public`;
}

/**
 * Resolves the host of a URL and checks its addresses.
 *
 * @throws Error if one is not public, or there are none
 */
export async function checkAddresses(text: string, lookup: Lookup): Promise<void> {
  const { hostname } = new URL(text);
  if (literalAddress(hostname) !== undefined) return;
  const addresses = await lookup(hostname);
  if (addresses.length === 0) throw new Error(`${hostname} has no address`);
  const inner = addresses.find((address) => !isPublicAddress(address));
  if (inner !== undefined) throw new Error(`${hostname} resolves to ${inner}, which is not public`);
}

/** The host if it is an address. `URL` has already normalized decimal, octal and hexadecimal forms. */
function literalAddress(hostname: string): string | undefined {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(address) ? address : undefined;
}

/** True for `localhost` and its subdomains, with or without a trailing dot. */
function isLoopbackName(hostname: string): boolean {
  return /^(?:.+\.)?localhost\.?$/.test(hostname);
}
