/** Finds the operation of a request: a table that is compiled once. */

import { left, right } from './either.ts';
import type { Operation } from './operation.ts';
import type { Components } from './prism.ts';

/** No operation takes a request. */
export class RouteError extends Error {
  override readonly name = 'RouteError';
  /** The HTTP status: 404 for a path that does not exist, 405 for a method that it does not take. */
  readonly status: 404 | 405;
  /** The methods that the path takes, in upper case. */
  readonly methods: readonly string[];

  constructor(message: string, methods: readonly string[]) {
    super(message);
    this.status = methods.length === 0 ? 404 : 405;
    this.methods = methods;
  }
}

/** A path template of the contract. */
interface Template {
  /** Its segments; undefined stands for a parameter. */
  readonly segments: readonly (string | undefined)[];
  readonly names: readonly string[];
  readonly byMethod: Map<string, Operation>;
}

/** Finds operations and the values of their path parameters. */
export interface Routes {
  readonly route: Components['route'];
  /** The path parameters of a request that an operation takes, decoded. */
  parametersOf(operation: Operation, path: string): Record<string, string>;
}

/** Compiles the routes of a contract. A literal segment goes before a parameter. */
export function createRoutes(operations: readonly Operation[]): Routes {
  const literal = new Map<string, Template>();
  const templates: Template[] = [];
  const byPath = new Map<string, Template>();
  for (const operation of operations) {
    let template = byPath.get(operation.path);
    if (template === undefined) {
      const parts = operation.path
        .split('/')
        .map((part) => /^\{(.+)\}$/.exec(part)?.[1] ?? { literal: part });
      template = {
        segments: parts.map((part) => (typeof part === 'string' ? undefined : part.literal)),
        names: parts.map((part) => (typeof part === 'string' ? part : '')),
        byMethod: new Map(),
      };
      byPath.set(operation.path, template);
      if (template.segments.includes(undefined)) templates.push(template);
      else literal.set(operation.path, template);
    }
    template.byMethod.set(operation.method, operation);
  }
  // Where two templates match, the one whose literal segments come first is meant.
  const rank = ({ segments }: Template) =>
    segments.map((segment) => (segment === undefined ? '1' : '0')).join('');
  templates.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));

  return {
    route({ input: { method, path } }) {
      const plain = path.includes('%') ? evenlyEncoded(path) : path;
      const known = literal.get(plain);
      const found = known?.byMethod.get(method);
      if (found) return right(found);
      const segments = plain.split('/');
      const matching = templates.filter((template) => matches(template, segments));
      for (const { byMethod } of matching) {
        const operation = byMethod.get(method);
        if (operation) return right(operation);
      }
      const methods = [known, ...matching].flatMap((template) => [...(template?.byMethod.keys() ?? [])]);
      const upper = [...new Set(methods)].map((name) => name.toUpperCase());
      const message =
        upper.length === 0
          ? `There is no endpoint ${method.toUpperCase()} ${path}`
          : `${path} does not take ${method.toUpperCase()}, but ${upper.join(' and ')}`;
      return left(new RouteError(message, upper));
    },

    parametersOf({ path: template }, path) {
      if (literal.has(template)) return {};
      const segments = path.split('/');
      const names = byPath.get(template)?.names ?? [];
      const parameters: Record<string, string> = {};
      for (const [index, name] of names.entries()) {
        if (name !== '') parameters[name] = decodeURIComponent(segments[index] ?? '');
      }
      return parameters;
    },
  };
}

function matches({ segments }: Template, path: readonly string[]): boolean {
  if (segments.length !== path.length) return false;
  return segments.every((segment, index) =>
    segment === undefined ? path[index] !== '' : segment === path[index],
  );
}

/** A path in which nothing is encoded that need not be: `%76ideos` is `videos`. What cannot be decoded stays. */
function evenlyEncoded(path: string): string {
  const segments = path.split('/').map((segment) => {
    try {
      return encodeURIComponent(decodeURIComponent(segment));
    } catch {
      return segment;
    }
  });
  return segments.join('/');
}
