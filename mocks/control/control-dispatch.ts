/** Answers requests to the control API: a contract of its own, whose requests are checked as those of the gateways are. */

import { table } from '../../generated/mock/operations.ts';
import type { components } from '../../generated/mock/types.ts';
import { type Answer, json } from '../core/answer.ts';
import { checkInput } from '../core/contract/check-request.ts';
import { endpointOf, type Operation, operationsOf } from '../core/contract/operation.ts';
import { answerOf, Rejection } from '../core/contract/rejection.ts';
import { type Route, Router } from '../core/contract/router.ts';
import { mostSimilar } from '../core/text/did-you-mean.ts';
import { beginningOf } from '../core/text/short-text.ts';
import { readBody } from '../http/body/read-body.ts';
import type { HttpRequest, HttpResponse } from '../http/http-message.ts';
import { andThen, type MaybePromise, recovering } from '../maybe-promise.ts';
import type { ChangeStreams } from './change-stream.ts';
import { type ControlAccess, isOtherPage, refusalOf, refusalOfCaller } from './control-access.ts';
import type { ControlAction, ControlCall } from './control-call.ts';

/** Answers a request to the control API; the path is that below its mount. */
export type Control = (request: HttpRequest, path: string) => MaybePromise<HttpResponse>;

/** A control API, or the part of it that a server has. */
export interface ControlDispatch {
  /** The path that goes before those of its operations. */
  readonly mount: string;
  readonly access: ControlAccess;
  /** The action of each operation that the server has, by its id. */
  readonly actions: Readonly<Record<string, ControlAction>>;
  /** The changes that a caller may follow; undefined if there are none. */
  readonly streams?: ChangeStreams;
  /**
   * Runs an action on the newest state, and keeps what it changes; it may have to run it more than once. Defaults to
   * running it.
   */
  readonly transact?: Transact | undefined;
}

/** Runs an action on the newest state, and keeps what it changes. */
export type Transact = <T>(act: () => T) => MaybePromise<T>;

/** The operations of the control API. */
export const controlOperations: readonly Operation[] = operationsOf(table, {
  submits: {},
  queries: {},
  contents: {},
});

/** The operation that is answered with a stream, and the one that lists them all. */
const streamed = 'followChanges';
const listed = 'listEndpoints';

/** The largest body of a request, in bytes. */
const bodyLimit = 64 * 1024;

/** Puts the control API of a server together. */
export function createControlDispatch({
  mount,
  access,
  actions: own,
  streams,
  transact = (act) => act(),
}: ControlDispatch): Control {
  const operations = controlOperations.filter(
    ({ id }) => Object.hasOwn(own, id) || id === listed || (id === streamed && streams !== undefined),
  );
  const router = new Router(operations, mount);
  const actions: Readonly<Record<string, ControlAction>> = {
    ...own,
    [listed]: (): components['schemas']['EndpointList'] => ({
      endpoints: operations.map(({ id, method, path }) => ({
        method: method.toUpperCase(),
        path: path === '/' ? mount : mount + path,
        operation: id,
      })),
    }),
  };
  const [any] = operations;

  function act(route: Route, call: ControlCall): MaybePromise<Answer> {
    const { operation, parameters: path } = route;
    checkNames(operation, call.query);
    checkInput(operation, { body: call.body, query: call.query, path });
    return andThen(
      transact(() => actions[operation.id]?.(call)),
      (result) => json(200, result),
    );
  }

  function answered(request: HttpRequest, path: string): MaybePromise<HttpResponse> {
    const { method, origin, search } = request;
    const route = router.findInHttp(method, path === '' ? '/' : path);
    const isStream = !(route instanceof Rejection) && route.operation.id === streamed;
    // An application is a page of another origin. It may follow the changes, and learns no ids of tasks.
    const refusal = (isStream ? refusalOfCaller : refusalOf)(request, access);
    if (refusal !== undefined) throw new Rejection(403, refusal);
    if (method === 'OPTIONS') {
      const methods = router.methodsAt(path);
      if (methods.length > 0) return { status: 204, headers: { ...unstored, allow: methods.join(', ') } };
    }
    if (route instanceof Rejection) throw route;
    const { parameters } = route;
    const query = Object.fromEntries(new URLSearchParams(search));
    if (isStream && streams) {
      checkNames(route.operation, query);
      return streams.answer(request, !isOtherPage(request));
    }
    return andThen(method === 'GET' || method === 'HEAD' ? undefined : readBody(request, bodyLimit), (body) =>
      recovering(
        () => andThen(act(route, { origin, query, parameters, body }), written),
        (error) => refuse(error, route),
      ),
    );
  }

  /** @throws any error that is no rejection */
  function refuse(error: unknown, route?: Route): HttpResponse {
    if (error instanceof Rejection) return written(answerOf(error, route?.operation ?? any));
    throw error;
  }

  return (request, path) => recovering(() => answered(request, path), refuse);
}

/** The headers of what is true at this moment alone. */
const unstored = { 'cache-control': 'no-store' };

function written({ status, headers, body }: Answer): HttpResponse {
  return { status, headers: { ...headers, ...unstored }, body: JSON.stringify(body) };
}

/**
 * Checks that a query has no parameter but those of the contract: a filter that is misspelt would let everything through.
 *
 * @throws Rejection that says what is allowed
 */
function checkNames(operation: Operation, query: ControlCall['query']): void {
  const { queryNames: known } = operation;
  const name = Object.keys(query).find((one) => !known.includes(one));
  if (name === undefined) return;
  const meant = mostSimilar(name, known);
  const allowed = known.length === 0 ? 'it takes none' : `it takes ${known.join(', ')}`;
  const hint = meant === undefined ? allowed : `did you mean "${meant}"?`;
  const endpoint = endpointOf(operation);
  throw new Rejection(400, `${endpoint} has no parameter "${beginningOf(name, 60)}"; ${hint}`, {
    field: name,
  });
}
