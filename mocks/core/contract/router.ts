/** Finds the operation of a request, in tables compiled from the contract. */

import { mostSimilar } from '../text/did-you-mean.ts';
import { beginningOf } from '../text/short-text.ts';
import type { Operation } from './operation.ts';
import { Rejection } from './rejection.ts';

/** The operation of a request, and the values of its path parameters. */
export interface Route {
  readonly operation: Operation;
  /** Decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

const none: Route['parameters'] = {};

/** A path template of the contract. */
interface Template {
  /** Its segments. Undefined stands for a parameter. */
  readonly segments: readonly (string | undefined)[];
  /** The name of each segment's parameter. Empty for a literal segment. */
  readonly names: readonly string[];
  /** A route for each method, without parameters. */
  readonly byMethod: Map<string, Route>;
}

/** The routes of a contract. A literal segment takes precedence over a parameter. */
export class Router {
  readonly #literal = new Map<string, Template>();
  readonly #templates: Template[] = [];
  readonly #base: string;
  readonly #paths: readonly string[];

  /** @param base prefix of the paths in messages */
  constructor(operations: readonly Operation[], base = '') {
    this.#base = base;
    const byPath = new Map<string, Template>();
    for (const operation of operations) {
      const template = byPath.get(operation.path) ?? templateOf(operation.path);
      byPath.set(operation.path, template);
      template.byMethod.set(operation.method, { operation, parameters: none });
    }
    this.#paths = [...byPath.keys()];
    for (const [path, template] of byPath) {
      if (template.segments.includes(undefined)) this.#templates.push(template);
      else this.#literal.set(path, template);
    }
    // If two templates match, the one whose literal segments come first wins.
    this.#templates.sort((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
  }

  /**
   * The route of a request, or a rejection if there is none.
   *
   * @param method in upper case
   * @param path as sent, without decoding
   */
  find(method: string, path: string): Route | Rejection {
    const isEncoded = path.includes('%');
    if (isEncoded && !isDecodable(path)) {
      return new Rejection(400, `The path ${path} contains a malformed percent-encoding`);
    }
    const plain = isEncoded ? normalizeEncoding(path) : path;
    const name = method.toLowerCase();
    const literal = this.#literal.get(plain);
    const route = literal?.byMethod.get(name);
    if (route) return route;
    const segments = plain.split('/');
    const matching = this.#templates.filter((template) => matches(template, segments));
    for (const template of matching) {
      const found = template.byMethod.get(name);
      if (found) return { operation: found.operation, parameters: parametersOf(template, path) };
    }
    const others = [...(literal ? [literal] : []), ...matching];
    return others.length === 0 ? this.#unknown(method, path) : rejectionOf(method, this.#base + path, others);
  }

  /** The refusal of an unknown path, which lists the known ones. */
  #unknown(method: string, path: string): Rejection {
    if (path === '' || path === '/') {
      return new Rejection(
        404,
        `This is the base URL, not an endpoint; the paths below it are ${this.#paths.join(', ')}`,
      );
    }
    const meant = mostSimilar(path, this.#paths);
    const hint = meant === undefined ? '; the' : `; did you mean ${this.#base}${meant}? The`;
    const paths = this.#paths.map((one) => this.#base + one).join(', ');
    const given = `${method} ${beginningOf(this.#base + path, 200)}`;
    return new Rejection(404, `There is no endpoint ${given}${hint} paths are ${paths}`);
  }

  /** The route of a request. By HTTP's rules, HEAD has the route of GET. */
  findInHttp(method: string, path: string): Route | Rejection {
    const route = method === 'HEAD' ? this.find('GET', path) : undefined;
    return route === undefined || route instanceof Rejection ? this.find(method, path) : route;
  }

  /** The methods of a path, in upper case. Empty for an unknown path. */
  methodsAt(path: string): readonly string[] {
    if (!isDecodable(path)) return [];
    const plain = normalizeEncoding(path);
    const segments = plain.split('/');
    const matching = this.#templates.filter((template) => matches(template, segments));
    const literal = this.#literal.get(plain);
    const methods = methodsOf([...(literal ? [literal] : []), ...matching]);
    return methods.length === 0 ? methods : withImplied(methods);
  }
}

function templateOf(path: string): Template {
  const parts = path.split('/').map((part) => /^\{(.+)\}$/.exec(part)?.[1] ?? { literal: part });
  return {
    segments: parts.map((part) => (typeof part === 'string' ? undefined : part.literal)),
    names: parts.map((part) => (typeof part === 'string' ? part : '')),
    byMethod: new Map(),
  };
}

function rankOf({ segments }: Template): string {
  return segments.map((segment) => (segment === undefined ? '1' : '0')).join('');
}

function matches({ segments }: Template, path: readonly string[]): boolean {
  if (segments.length !== path.length) return false;
  return segments.every((segment, index) =>
    segment === undefined ? path[index] !== '' : segment === path[index],
  );
}

function parametersOf({ names }: Template, path: string): Record<string, string> {
  const segments = path.split('/');
  const parameters: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    if (name !== '') parameters[name] = decodeURIComponent(segments[index] ?? '');
  }
  return parameters;
}

/** The methods of some templates, in upper case. */
function methodsOf(templates: readonly Template[]): string[] {
  const names = new Set(templates.flatMap(({ byMethod }) => [...byMethod.keys()]));
  return [...names].map((name) => name.toUpperCase());
}

/** Adds HEAD, if there is GET, and OPTIONS. */
function withImplied(methods: readonly string[]): string[] {
  return [...methods.flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name])), 'OPTIONS'];
}

function rejectionOf(method: string, path: string, templates: readonly Template[]): Rejection {
  const known = methodsOf(templates);
  return new Rejection(405, `${path} does not accept ${method}, only ${known.join(' and ')}`, {
    headers: { allow: withImplied(known).join(', ') },
  });
}

function isDecodable(path: string): boolean {
  try {
    // Use the result: bundlers drop a call whose result is unused.
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

/** Removes unnecessary percent-encoding: `%76ideos` becomes `videos`. */
function normalizeEncoding(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
    .join('/');
}
