/** Failures that prove that no byte of the request was sent. */

import { valueAt } from '../bodies/json.ts';

/** Error codes of a failed connection. A retry may help. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  // Bun's.
  'ConnectionRefused',
  'FailedToOpenSocket',
]);

/** Error codes that prove it only while connecting: they also occur on an open connection. */
const whileConnecting = new Set([
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'EACCES',
  'EPERM',
]);

/** Error codes of a TLS handshake that the client rejects before anything is sent. A retry does not help. */
const cannotBeSent = [
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|HOSTNAME_MISMATCH|INVALID_CA|UNABLE_TO_\w+|CERT_\w+)$/,
  /^ERR_TLS_CERT_ALTNAME_INVALID$/,
];

/** Error codes of a server without TLS, or with an unsupported version of it. */
const noTls =
  /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNSUPPORTED_PROTOCOL|TLSV1_ALERT_PROTOCOL_VERSION)$/;

/** Messages of undici, Node's TLS and Deno that prove it without a code. */
const provenByMessage = [
  /^bad port$/,
  /^unknown scheme$/,
  /before secure TLS connection was established/,
  /when HTTP Tunneling/,
  /client error \(Connect\)/,
  /^Fetch failed: Requests to port \d+ are blocked/,
];

/** A failure before anything was sent. */
export interface NotSent {
  /** True if the same request may get through later. */
  readonly isTransient: boolean;
  /** The reason in words, if the error's message does not show it. */
  readonly explanation?: string;
}

/** A `fetch` treated the request as an address, since it knows only the `Request` class of its own package. */
const foreignRequest: NotSent = {
  isTransient: false,
  explanation:
    "the given fetch does not know the runtime's Request class. Wrap it, as in (request) => fetch(request.url, request)",
};

/**
 * Recognizes a failure of `fetch` before anything was sent. This works only in Node, Bun and Deno: in a browser, all
 * network failures look the same.
 */
export function notSent(error: unknown): NotSent | undefined {
  // A chain of causes may be circular.
  for (let cause = error, depth = 0; cause && depth < 10; depth += 1) {
    const several = valueAt(cause, '/errors');
    if (Array.isArray(several) && several.length > 0) {
      // One for each address of the host.
      const all = several.map(notSent);
      return all.every((one) => one !== undefined)
        ? { isTransient: all.some((one) => one?.isTransient) }
        : undefined;
    }
    const found = recognize(cause);
    if (found) return found;
    cause = valueAt(cause, '/cause');
  }
  return undefined;
}

function recognize(error: unknown): NotSent | undefined {
  const code = String(valueAt(error, '/code'));
  if (neverConnected.has(code)) return { isTransient: true };
  if (whileConnecting.has(code) && valueAt(error, '/syscall') === 'connect') return { isTransient: true };
  const message = error instanceof Error ? error.message : '';
  // The base URL is valid. This is node-fetch's message, version 2.
  if (valueAt(error, '/input') === '[object Request]' || message === 'Only absolute URLs are supported') {
    return foreignRequest;
  }
  if (noTls.test(code)) {
    // OpenSSL's message begins with numbers of its own.
    const reason = String(valueAt(error, '/reason'));
    return { isTransient: false, explanation: `no TLS connection, as https needs it (${reason})` };
  }
  const isProven =
    cannotBeSent.some((pattern) => pattern.test(code)) ||
    provenByMessage.some((pattern) => pattern.test(message));
  return isProven ? { isTransient: false } : undefined;
}
