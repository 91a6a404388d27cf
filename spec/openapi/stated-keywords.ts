/** Every statement of a contract, each with its effective provenance: a keyword, or one element of its list. */

import {
  type Contract,
  type Fetch,
  type Label,
  type Link,
  type MediaType,
  memberPointer,
  type Operation,
  operationsOf,
  type Parameter,
  type Provenance,
  type Query,
  type Reference,
  type Response,
  resolve,
  restatesCondition,
  type Schema,
  type Statement,
  type Submit,
  webhooksOf,
} from '../contract.ts';
import { elementName, provenanceOf } from './effective-provenance.ts';

/** A statement of a contract. */
export interface StatedKeyword {
  /** The operation that it is about. Empty for a statement about all of them. */
  readonly operationId: string;
  /** The part of the operation: `request application/json`, `responses/200 headers/Retry-After`. Empty for itself. */
  readonly part: string;
  /** The place in that part's schema, as a JSON pointer whose references are followed. Empty outside a schema. */
  readonly pointer: string;
  readonly keyword: string;
  /** The element of the keyword that is stated, if it lists several. */
  readonly element?: string;
  readonly value: unknown;
  readonly provenance: Provenance;
}

/** The provenance of what says nothing of its own. The lint rule leaves nothing without. */
const unstated: Provenance = { level: 'inferred', source: 'Nothing says where this comes from.' };

/** Keywords of a schema that explain and state nothing. */
const explaining = new Set(['title', 'description']);

/** Keywords of a schema whose values or names are statements of their own. */
const listing = new Set(['type', 'enum', 'required', 'x-extensible-enum', 'examples']);

/** Keywords of a schema that hold a schema, or several. */
const nesting = new Set([
  'items',
  'not',
  'if',
  'then',
  'else',
  'anyOf',
  'allOf',
  'oneOf',
  'additionalProperties',
]);

/** Every statement of a contract, in its order. */
export function statedKeywordsOf(contract: Contract): StatedKeyword[] {
  return new StatementCollector(contract).collect();
}

/** The place of a statement. */
type Place = Pick<StatedKeyword, 'operationId' | 'part' | 'pointer'>;

class StatementCollector {
  readonly #contract: Contract;
  readonly #found: StatedKeyword[] = [];

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  collect(): StatedKeyword[] {
    for (const server of this.#contract.servers) {
      this.#add({ operationId: '', part: 'servers', pointer: '' }, 'url', server.url, server, unstated);
    }
    for (const [name, scheme] of Object.entries(this.#contract.components.securitySchemes ?? {})) {
      const place = { operationId: '', part: `securitySchemes/${name}`, pointer: '' };
      // A component of that kind is an object.
      this.#addMembers(place, scheme as Statement, unstated);
    }
    for (const { method, path, operation } of operationsOf(this.#contract)) {
      this.#addOperation(`${method.toUpperCase()} ${path}`, operation);
    }
    for (const { path: event, operation } of webhooksOf(this.#contract)) this.#addOperation(event, operation);
    return this.#found;
  }

  /** Adds a keyword of an object. */
  #add(
    place: Place,
    keyword: string,
    value: unknown,
    node: Statement,
    enclosing: Provenance,
    element?: string,
  ) {
    this.#found.push({
      ...place,
      keyword,
      ...(element !== undefined && { element }),
      value,
      provenance: provenanceOf(node, enclosing, keyword, element),
    });
  }

  /** Adds every member of an object, but what explains it. */
  #addMembers(place: Place, node: Statement, enclosing: Provenance) {
    for (const [keyword, value] of Object.entries(node)) {
      if (!explaining.has(keyword) && keyword !== 'x-provenance')
        this.#add(place, keyword, value, node, enclosing);
    }
  }

  #addOperation(path: string, operation: Operation) {
    const place = { operationId: operation.operationId, part: '', pointer: '' };
    const own = provenanceOf(operation, unstated);
    this.#add(place, 'path', path, operation, unstated);
    for (const reference of operation.parameters ?? []) {
      this.#addParameter(place, resolve<Parameter>(this.#contract, reference), own);
    }
    const { requestBody, responses, 'x-lifecycle': lifecycle, ...members } = operation;
    if (requestBody) {
      this.#add(
        { ...place, part: 'request' },
        'required',
        requestBody.required ?? false,
        operation,
        unstated,
      );
    }
    for (const [type, media] of Object.entries(requestBody?.content ?? {})) {
      this.#addMediaType({ ...place, part: `request ${type}` }, media, own);
    }
    for (const [status, reference] of Object.entries(responses)) {
      this.#addResponse({ ...place, part: `responses/${status}` }, status, reference, own);
    }
    if (lifecycle) this.#addLifecycle({ ...place, part: 'x-lifecycle' }, lifecycle, own);
    for (const [part, extension] of Object.entries<unknown>(members)) {
      const isExtension = part.startsWith('x-') && part !== 'x-provenance';
      if (isExtension && isObject(extension)) this.#addMembers({ ...place, part }, extension, own);
    }
  }

  #addParameter(place: Place, parameter: Parameter, enclosing: Provenance) {
    const part = `parameters/${parameter.name}`;
    for (const keyword of ['name', 'in', 'required', 'example'] as const) {
      const value = parameter[keyword];
      if (value !== undefined) this.#add({ ...place, part }, keyword, value, parameter, enclosing);
    }
    this.#addSchema({ ...place, part }, parameter.schema, provenanceOf(parameter, enclosing, 'schema'));
  }

  #addMediaType(place: Place, media: MediaType, enclosing: Provenance) {
    this.#add(place, 'content', place.part.split(' ').at(-1), media, enclosing);
    const own = provenanceOf(media, enclosing);
    for (const [name, example] of Object.entries(media.examples)) {
      const named = { ...place, part: `${place.part} examples/${name}` };
      this.#add(named, 'value', example.value, example, own);
    }
    this.#addSchema(place, media.schema, own);
  }

  #addResponse(place: Place, status: string, reference: Response | Reference, enclosing: Provenance) {
    const response = resolve<Response>(this.#contract, reference);
    const own = provenanceOf(response, enclosing);
    this.#add(place, 'status', status, response, enclosing);
    for (const [name, node] of Object.entries(response.headers ?? {})) {
      this.#addHeader({ ...place, part: `${place.part} headers/${name}` }, node, own);
    }
    for (const [type, media] of Object.entries(response.content ?? {})) {
      this.#addMediaType({ ...place, part: `${place.part} ${type}` }, media, own);
    }
    for (const [name, link] of Object.entries(response.links ?? {})) {
      this.#addLink({ ...place, part: `${place.part} links/${name}` }, link, own);
    }
  }

  #addHeader(place: Place, node: unknown, enclosing: Provenance) {
    // A header has the form of a parameter without a name.
    const header = resolve<Parameter>(this.#contract, node as Parameter | Reference);
    this.#add(place, 'name', place.part.split('/').at(-1), header, enclosing);
    if (header.example !== undefined) this.#add(place, 'example', header.example, header, enclosing);
    this.#addSchema(place, header.schema, provenanceOf(header, enclosing, 'schema'));
  }

  #addLink(place: Place, link: Link, enclosing: Provenance) {
    this.#add(place, 'operationId', link.operationId, link, enclosing);
    this.#add(place, 'parameters', link.parameters, link, enclosing);
  }

  /** Adds a lifecycle: its members, and the entries of those that have names. */
  #addLifecycle(place: Place, lifecycle: Submit | Query | Fetch, enclosing: Provenance) {
    const { 'x-provenance': _, ...members } = lifecycle;
    for (const [keyword, value] of Object.entries<unknown>(members)) {
      if (keyword === 'notAccepted') this.#addNotAccepted(place, lifecycle as Submit, enclosing);
      else if (keyword === 'starts' || !isObject(value) || labelOf(value)) {
        const node = isObject(value) && labelOf(value) ? value : lifecycle;
        this.#add(place, keyword, value, node, provenanceOf(lifecycle, enclosing));
      } else {
        for (const [element, member] of Object.entries(value))
          this.#add(place, keyword, member, lifecycle, enclosing, element);
      }
    }
    if ('states' in lifecycle) {
      for (const keyword of ['kind', 'next'])
        this.#add(place, keyword, lifecycle.states, lifecycle, enclosing);
    }
  }

  #addNotAccepted(place: Place, lifecycle: Submit, enclosing: Provenance) {
    const { message, answers } = lifecycle.notAccepted;
    this.#add(place, 'notAccepted', message, lifecycle, enclosing);
    for (const answer of answers) {
      const element = [answer.status, answer.code].filter(Boolean).join(' ');
      const own = provenanceOf(lifecycle, enclosing, 'notAccepted');
      this.#found.push({
        ...place,
        keyword: 'notAccepted',
        element,
        value: answer,
        provenance: provenanceOf(answer, own),
      });
    }
  }

  #addSchema(place: Place, reference: Schema | Reference, enclosing: Provenance) {
    const schema = resolve<Schema>(this.#contract, reference);
    const at = (...keys: string[]) => ({
      ...place,
      pointer: memberPointer(place.pointer, ...keys),
    });
    for (const [keyword, value] of Object.entries<unknown>({ ...schema })) {
      if (explaining.has(keyword) || keyword === 'x-provenance') continue;
      if (keyword === 'properties') {
        for (const [name, property] of Object.entries(schema.properties ?? {})) {
          const own = provenanceOf(schema, enclosing, 'properties', name);
          this.#add(place, keyword, name, resolve<Schema>(this.#contract, property), own, name);
          this.#addSchema(at(keyword, name), property, own);
        }
      } else if (listing.has(keyword)) {
        for (const element of [value].flat())
          this.#add(place, keyword, element, schema, enclosing, elementName(element));
      } else {
        this.#add(place, keyword, value, schema, enclosing);
        // The branches of a condition are stated where the condition is.
        const isRestated = keyword === 'anyOf' && restatesCondition(schema);
        if (nesting.has(keyword) && !isRestated)
          this.#addNested(at(keyword), value, provenanceOf(schema, enclosing, keyword));
      }
    }
  }

  /** Adds the schema, or each of the schemas, that a keyword holds. */
  #addNested(place: Place, value: unknown, enclosing: Provenance) {
    if (Array.isArray(value)) {
      for (const [index, branch] of value.entries())
        this.#addSchema({ ...place, pointer: `${place.pointer}/${index}` }, branch, enclosing);
    } else if (isObject(value)) this.#addSchema(place, value, enclosing);
  }
}

function labelOf(node: Statement): Label | undefined {
  return node['x-provenance'];
}

function isObject(value: unknown): value is Statement & Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
