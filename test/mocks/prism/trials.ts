/** Requests and answers that are judged twice, by our components and by Prism's own. */

import type { IHttpRequest } from '@stoplight/prism-http';
import type { GatewayName } from '../../../generated/contracts.ts';
import { gateways } from '../../../generated/gateways.ts';
import { mockGateways } from '../../../generated/mock-gateways.ts';
import { isAuthorized } from '../../../mocks/core/contract/authenticate.ts';
import { checkInput } from '../../../mocks/core/contract/check-request.ts';
import { answerFaults } from '../../../mocks/core/contract/check-response.ts';
import { type Operation, operationsOf } from '../../../mocks/core/contract/operation.ts';
import { Rejection } from '../../../mocks/core/contract/rejection.ts';
import { Router } from '../../../mocks/core/contract/router.ts';
import { readBody } from '../../../mocks/http/body/read-body.ts';
import { FetchRequest } from '../../../mocks/http/fetch-handler.ts';
import { createStockComponents } from './stock-components.ts';

/** A request, as both take it from the wire. */
export interface Trial {
  /** In lower case. */
  readonly method: string;
  /** As a URL has it: percent-encoded, without the query. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  /** The body; empty means that there is none. */
  readonly text: string;
}

/** The result of checking a request. */
export interface Verdict {
  /** `post /v1/videos`, or the status without one. */
  readonly route: string;
  /** Absent where there is no route. */
  readonly security?: 'ok' | '401';
  /** `415` is a body of a wrong type; `throws` is an error that no caller could do anything about. */
  readonly request?: 'valid' | 'invalid' | '415' | 'throws';
}

/** An answer, as both take it. */
export interface AnswerTrial {
  readonly operation: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Judges requests and answers of one gateway. */
export interface Judge {
  readonly operations: readonly Operation[];
  request(trial: Trial): Promise<Verdict>;
  answer(trial: AnswerTrial): 'valid' | 'invalid';
}

/** Our components, and Prism's, on the same contract. */
export async function judgesOf(gateway: GatewayName): Promise<{ ours: Judge; stock: Judge }> {
  const { contract } = gateways[gateway];
  const { table, lifecycles } = mockGateways[gateway];
  const operations = operationsOf(table, lifecycles);
  return { ours: ourJudge(operations), stock: await stockJudge(contract, operations) };
}

function ourJudge(operations: readonly Operation[]): Judge {
  const router = new Router(operations);

  async function bodyOf({ method, contentType, text }: Trial) {
    if (method === 'get' || method === 'head' || text === '') return undefined;
    const headers = contentType === undefined ? {} : { 'content-type': contentType };
    // Which method it is makes no difference to how a body is read.
    const init = { method: 'POST', headers, body: new TextEncoder().encode(text) };
    return readBody(new FetchRequest(new Request('http://mock', init)), 2 ** 20);
  }

  return {
    operations,
    async request(trial) {
      const { method, path, query, authorization } = trial;
      const found = router.find(method.toUpperCase(), path);
      // A path that cannot be decoded is refused before anything else looks at it; Prism routes it all the same.
      if (found instanceof Rejection && found.status !== 400) return { route: String(found.status) };
      if (found instanceof Rejection) return undecodable(trial);
      const { operation, parameters } = found;
      const security = isAuthorized(operation, authorization ?? null) ? 'ok' : '401';
      const verdict = (request: Verdict['request'] & string): Verdict => ({
        route: nameOf(operation),
        security,
        request,
      });
      try {
        const body = await bodyOf(trial);
        checkInput(operation, {
          body,
          query: Object.fromEntries(new URLSearchParams(query)),
          path: parameters,
        });
        return verdict('valid');
      } catch (error) {
        if (error instanceof Rejection) return verdict(error.status === 415 ? '415' : 'invalid');
        throw error;
      }
    },
    answer({ operation: id, status, headers, body }) {
      const operation = operations.find((one) => one.id === id);
      if (operation === undefined) throw new Error(`There is no operation ${id}`);
      return answerFaults(operation, { status, headers, body }).length === 0 ? 'valid' : 'invalid';
    },
  };

  /** The verdict on a path that cannot be decoded: what it would have been routed to, were it plain. */
  async function undecodable({ method, path, authorization }: Trial): Promise<Verdict> {
    const found = router.find(method.toUpperCase(), path.split('/').map(decodable).join('/'));
    if (found instanceof Rejection) return { route: String(found.status) };
    const security = isAuthorized(found.operation, authorization ?? null) ? 'ok' : '401';
    return { route: nameOf(found.operation), security, request: 'invalid' };
  }
}

/** A segment of a path that can be decoded: itself, or another in its place. */
function decodable(segment: string): string {
  try {
    return decodeURIComponent(segment) && segment;
  } catch {
    return 'x';
  }
}

async function stockJudge(contract: object, ours: readonly Operation[]): Promise<Judge> {
  const stock = await createStockComponents(contract);
  return {
    operations: ours,
    async request(trial) {
      const input = prismRequestOf(trial);
      const routed = stock.route({ resources: stock.operations, input });
      if (routed._tag === 'Left') {
        // Prism's own errors are problem documents.
        const { status }: Error & { status?: number } = routed.left;
        if (status === undefined) throw routed.left;
        return { route: String(status) };
      }
      const resource = routed.right;
      const secured = stock.validateSecurity({ resource, element: input });
      const security = secured._tag === 'Right' ? 'ok' : '401';
      const verdict = (request: Verdict['request'] & string): Verdict => ({
        route: nameOf(resource),
        security,
        request,
      });
      try {
        const body = stockBodyOf(trial);
        const found = stock.validateInput({ resource, element: { ...input, body } });
        if (found._tag === 'Right') return verdict('valid');
        return verdict(found.left.some(({ code }) => code === 415) ? '415' : 'invalid');
      } catch (error) {
        return verdict(error instanceof SyntaxError ? 'invalid' : 'throws');
      }
    },
    answer({ operation, status, headers, body }) {
      const resource = stock.operations.find(({ iid }) => iid === operation);
      if (resource === undefined) throw new Error(`There is no operation ${operation}`);
      const element = { statusCode: status, headers: { ...headers }, body };
      const found = stock.validateOutput({ resource, element });
      // A warning, as of an error that the contract does not describe, is no verdict.
      const isValid = found._tag === 'Right' || found.left.every(({ severity }) => severity !== 0);
      return isValid ? 'valid' : 'invalid';
    },
  };
}

function nameOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path}`;
}

/** A request as Prism's own server hands it on, but for its body. */
function prismRequestOf({ method, path, query, authorization, contentType, text }: Trial): IHttpRequest {
  const parameters = new URLSearchParams(query);
  const queries = [...new Set(parameters.keys())].map((name) => {
    const values = parameters.getAll(name);
    return [name, values.length === 1 ? (values[0] ?? '') : values] as const;
  });
  return {
    // The router compares it with the contract's methods and refuses any other.
    method: method as 'get',
    url: { path, query: Object.fromEntries(queries) },
    headers: {
      ...(authorization !== undefined && { authorization }),
      ...(contentType !== undefined && { 'content-type': contentType }),
      ...(text !== '' && { 'content-length': String(new TextEncoder().encode(text).length) }),
    },
  };
}

/** A body as Prism's own server reads it. */
function stockBodyOf({ contentType = '', text }: Trial): unknown {
  if (text === '') return null;
  return /^application\/(?:json|[^;\s/]+\+json)\s*(?:;|$)/i.test(contentType) ? JSON.parse(text) : text;
}
