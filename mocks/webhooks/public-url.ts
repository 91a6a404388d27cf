/** The addresses that the gateway delivers to, and those that it refuses: HTTPS, and nothing that is not public. */

import ipaddr from 'ipaddr.js';
import { problemOfUrl } from '../core/text/receiver-url.ts';

/** Finds the addresses of a host. */
export type Lookup = (host: string) => Promise<readonly string[]>;

/** The part of IPv6 from which public addresses are assigned. @see https://www.rfc-editor.org/rfc/rfc4291#section-2.4 */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** Tells an address that everybody can reach: none of a private network, this machine, or a reserved range. */
function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const isGlobal = parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
  return isGlobal && parsed.range() === 'unicast';
}

/** Reason for which the gateway refuses a URL; undefined if it takes it. A name is judged by its addresses, later. */
export function strictProblemOfUrl(text: string): string | undefined {
  const problem = problemOfUrl(text);
  if (problem !== undefined) return problem;
  const { protocol, hostname } = new URL(text);
  if (protocol !== 'https:') return 'the gateway delivers by https only';
  const address = literalAddress(hostname);
  const isPublic = address === undefined ? !isLoopbackName(hostname) : isPublicAddress(address);
  return isPublic ? undefined : `the gateway does not deliver to ${hostname}, which is not public`;
}

/**
 * Checks the addresses that a URL's host has now.
 *
 * @throws Error if one of them is not public, or there are none
 */
export async function checkAddresses(text: string, lookup: Lookup): Promise<void> {
  const { hostname } = new URL(text);
  if (literalAddress(hostname) !== undefined) return;
  const addresses = await lookup(hostname);
  if (addresses.length === 0) throw new Error(`${hostname} has no address`);
  const inner = addresses.find((address) => !isPublicAddress(address));
  if (inner !== undefined) throw new Error(`${hostname} leads to ${inner}, which is not public`);
}

/** The address that a host is, if it is no name. `URL` has written decimal, octal and hexadecimal forms in full. */
function literalAddress(hostname: string): string | undefined {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(address) ? address : undefined;
}

/** Tells a name of this machine, with or without the dot of the root. */
function isLoopbackName(hostname: string): boolean {
  return /^(?:.+\.)?localhost\.?$/.test(hostname);
}
