/** Every way to change one statement of a contract about requests. */

import { type Contract, operationsOf } from '../../../spec/contract.ts';

/** A change to a contract, which is made in place. */
export interface Mutation {
  readonly name: string;
  readonly apply: (contract: Contract) => void;
}

/** A node of a contract that may be changed. */
type Node = Record<string, unknown>;

/** Every change of one statement about a request: in the schemas of bodies, in parameters, and in the security. */
export function mutationsOf(contract: Contract): Mutation[] {
  const schemas = Object.keys(contract.components.schemas ?? {}).filter((name) => name.endsWith('Request'));
  const mutations = schemas.flatMap((name) => {
    const root = ['components', 'schemas', name];
    return pathsInto(at(contract, root), root).flatMap((path) => schemaMutations(contract, path));
  });
  mutations.push({
    name: 'the whole contract without its security',
    apply: (copy) => delete at(copy, []).security,
  });
  for (const { method, path, operation } of operationsOf(contract)) {
    for (const [index, parameter] of (operation.parameters ?? []).entries()) {
      if ('$ref' in parameter || parameter.in !== 'query') continue;
      const place = ['paths', path, method, 'parameters', String(index)];
      if ('enum' in parameter.schema) {
        const withoutEnum = (copy: Contract) => delete at(copy, [...place, 'schema']).enum;
        mutations.push({ name: `${operation.operationId} with any ${parameter.name}`, apply: withoutEnum });
      }
      if (!parameter.required) continue;
      const apply = (copy: Contract) => {
        at(copy, place).required = false;
      };
      mutations.push({ name: `${operation.operationId} with ${parameter.name} optional`, apply });
    }
    for (const type of Object.keys(operation.requestBody?.content ?? {})) {
      const content = ['paths', path, method, 'requestBody', 'content'];
      const apply = (copy: Contract) => {
        at(copy, content)['text/plain'] = at(copy, [...content, type]);
      };
      mutations.push({ name: `${operation.operationId} with its ${type} body as text/plain`, apply });
    }
  }
  return mutations;
}

/**
 * Mutations that cannot be noticed, because something else in the contract says the same: patterns of their
 * names.
 */
const equivalent = [
  // The values of an enum have a type themselves.
  /\/(aspect_ratio|orientation|size|resolution|duration) without its type/,
  // Nothing but objects and text comes out of a form.
  /^(GrokGenerateVideo|Upload(Image|Video))Request( |\/(model|prompt|input_reference|file|purpose) )without its type/,
  // A text that is no address has not the form of one with a scheme either.
  /\/(callback_url|image) without its format/,
  // A URL of another form is not that of the webhook that there is.
  /\/callback_url without its pattern/,
  // An upload itself asks for its file.
  /^Upload(Image|Video)Request required without file/,

  // The `if` that leads to this schema has looked at the model already.
  /^(GrokRemix|VeoCreate|ImagineGenerate)VideoRequest(\/model without its type| required without model)/,
  // The condition and its branches each have the type.
  /^(Grok|Veo)(Create|Remix)VideoRequest without its type/,
  /^(Imagine|Veo)GenerateVideoRequest without its type/,
  /^(CreateVideo|RemixVideoById)Request without its type/,
  // Its `not`, or that of a branch, refuses whatever is no object.
  /^GenerateVideoRequest without its type/,
  // What matches the pattern of an item has passed as an URL.
  /\/items without its format/,
];

/** Every change of one keyword of the schema at a place. */
function schemaMutations(contract: Contract, path: string[]): Mutation[] {
  // What an `if` or a `not` looks at is changed as a whole.
  if (path.includes('if') || path.includes('not')) return [];
  const schema = at(contract, path);
  const place = path.slice(2).join('/').replaceAll('/properties/', '/');
  const mutations: Mutation[] = [];
  const change = (what: string, keyword: string, value: unknown) => {
    const apply = (copy: Contract) => {
      if (value === undefined) delete at(copy, path)[keyword];
      else at(copy, path)[keyword] = value;
    };
    mutations.push({ name: `${place} ${what}`, apply });
  };
  for (const keyword of ['enum', 'required']) {
    const values = schema[keyword];
    if (!Array.isArray(values)) continue;
    for (const value of values) {
      const others = values.filter((other) => other !== value);
      change(`${keyword} without ${value}`, keyword, others);
    }
  }
  for (const keyword of ['minimum', 'maximum', 'minItems', 'maxItems']) {
    const limit = schema[keyword];
    if (typeof limit !== 'number') continue;
    change(`${keyword} ${limit + 1}`, keyword, limit + 1);
    change(`${keyword} ${limit - 1}`, keyword, limit - 1);
  }
  for (const keyword of ['type', 'enum', 'format', 'pattern', 'if', 'not']) {
    const isStated = schema[keyword] !== undefined && schema.format !== 'binary';
    if (isStated) change(`without its ${keyword}`, keyword, undefined);
  }
  return mutations.filter(({ name }) => !equivalent.some((pattern) => pattern.test(name)));
}

/** The place of a schema and of every schema inside it, references not followed. */
function pathsInto(schema: unknown, path: string[]): string[][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, items, if: condition, not } = schema as Node;
  const inner = Object.entries({ items, if: condition, not }).flatMap(([key, value]) =>
    pathsInto(value, [...path, key]),
  );
  const members = Object.entries((properties ?? {}) as Node).flatMap(([name, value]) =>
    pathsInto(value, [...path, 'properties', name]),
  );
  return [path, ...inner, ...members];
}

function at(contract: Contract, path: string[]): Node {
  // Every place was found by walking the same document.
  return path.reduce((node, key) => node[key] as Node, contract as unknown as Node);
}
