/** HTTP proxies from environment variables. Node uses them only if configured, and not in every version. */

import { messageOf, usageError } from '../exit-codes.ts';
import { tell } from '../output/streams.ts';

/** True for a URL of this machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Proxy support of a version of Node. */
export interface ProxySupport {
  /** True if proxies were turned on at the start. */
  readonly isOn: boolean;
  /** True if proxies can be turned on at the start. */
  readonly canBeOn: boolean;
  /** Turns proxies on now. Undefined if that is not possible. */
  readonly turnOn: (() => void) | undefined;
}

/** Proxy support of the running Node. */
async function proxySupport(): Promise<ProxySupport> {
  const flag = '--use-env-proxy';
  const { env, execArgv } = process;
  const canBeOn = process.allowedNodeEnvironmentFlags.has(flag);
  const isAsked =
    env.NODE_USE_ENV_PROXY === '1' || [...execArgv, ...(env.NODE_OPTIONS ?? '').split(' ')].includes(flag);
  // Imported only if there is a proxy, since it takes a quarter of the startup time. Node 20 lacks the function.
  const { setGlobalProxyFromEnv }: Partial<typeof import('node:http')> = await import('node:http');
  return {
    isOn: canBeOn && isAsked,
    canBeOn,
    turnOn: setGlobalProxyFromEnv && (() => void setGlobalProxyFromEnv()),
  };
}

/**
 * Routes requests through the proxy that the environment names, or warns that they are not. A server on this machine is
 * called directly.
 *
 * @throws CommandError if the environment names no usable proxy
 */
export async function applyProxy(
  url: string,
  environment = process.env,
  supported?: ProxySupport,
): Promise<void> {
  const variable = isLoopback(url) ? undefined : proxyVariable(new URL(url), environment);
  if (variable === undefined) return;
  const support = supported ?? (await proxySupport());
  if (support.isOn) return;
  if (support.turnOn) {
    try {
      support.turnOn();
    } catch (cause) {
      throw usageError(`The proxy that ${variable} names cannot be used: ${messageOf(cause)}`, { cause });
    }
    return;
  }
  const advice = support.canBeOn
    ? 'set NODE_USE_ENV_PROXY=1 to use it'
    : 'Node 24 can use it, and Node 22.21 with NODE_USE_ENV_PROXY=1';
  tell(
    `warning: ${variable} is set, but Node ${process.versions.node} does not use it: connecting directly (${advice}).`,
  );
}

/** The variable that names the proxy for a URL. Undefined if there is none. */
export function proxyVariable(
  { protocol, hostname, port }: URL,
  environment = process.env,
): string | undefined {
  const upper = protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const variable = [upper.toLowerCase(), upper].find((name) => environment[name]);
  const exceptions = (environment.no_proxy || environment.NO_PROXY || '').toLowerCase();
  const isException = exceptions.split(/[\s,]+/).some((entry) => {
    const [, host = '', onlyPort] = /^(?:\*\.|\.)?(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (entry === '' || (onlyPort !== undefined && onlyPort !== port)) return false;
    return host === '*' || hostname === host || hostname.endsWith(`.${host}`);
  });
  return isException ? undefined : variable;
}
