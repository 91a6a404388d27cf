/** Answers requests to the control API, which has its own contract, and checks them like those to a gateway. */

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

/** Answers a request to the control API. The path is relative to its mount. */
export type Control = (request: HttpRequest, path: string) => MaybePromise<HttpResponse>;

/** The parts of a server's control API. */
export interface ControlDispatch {
  /** Prefix of the operations' paths. */
  readonly mount: string;
  readonly access: ControlAccess;
  /** The actions of the server's operations, by `operationId`. */
  readonly actions: Readonly<Record<string, ControlAction>>;
  /** Streams of changes. Undefined if the server has none. */
  readonly streams?: ChangeStreams;
  /** Runs an action on the latest state, and commits its changes. It may run the action more than once. */
  readonly transact?: Transact | undefined;
}

/** Runs an action on the latest state, and commits its changes. */
export type Transact = <T>(act: () => T) => MaybePromise<T>;

/** The operations of the control API. */
export const controlOperations: readonly Operation[] = operationsOf(table, {
  submits: {},
  queries: {},
  contents: {},
});

/** The operations that the dispatch answers itself: one with a stream, and one with a list of all. */
const streamed = 'followChanges';
const listed = 'listEndpoints';

/** Maximum size of a request body, in bytes. */
const bodyLimit = 64 * 1024;

/** Creates the control API of a server. */
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

  function handle(request: HttpRequest, path: string): MaybePromise<HttpResponse> {
    const { method, origin, search } = request;
    const route = router.findInHttp(method, path === '' ? '/' : path);
    const isStream = !(route instanceof Rejection) && route.operation.id === streamed;
    // The page of an application has another origin. It may follow changes, but without the tasks' ids.
    const refusal = (isStream ? refusalOfCaller : refusalOf)(request, access);
    if (refusal !== undefined) throw new Rejection(403, refusal);
    if (method === 'OPTIONS') {
      const methods = router.methodsAt(path);
      if (methods.length > 0) return { status: 204, headers: { ...noStore, allow: methods.join(', ') } };
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
        () => andThen(act(route, { origin, query, parameters, body }), toResponse),
        (error) => refuse(error, route),
      ),
    );
  }

  /** @throws the error itself if it is not a rejection */
  function refuse(error: unknown, route?: Route): HttpResponse {
    if (error instanceof Rejection) return toResponse(answerOf(error, route?.operation ?? any));
    throw error;
  }

  return (request, path) => recovering(() => handle(request, path), refuse);
}

/** Headers of answers that must not be cached. */
const noStore = { 'cache-control': 'no-store' };

function toResponse({ status, headers, body }: Answer): HttpResponse {
  return { status, headers: { ...headers, ...noStore }, body: JSON.stringify(body) };
}

/**
 * Refuses unknown query parameters, since a misspelled filter would match everything.
 *
 * @throws Rejection if there is one
 */
function checkNames(operation: Operation, query: ControlCall['query']): void {
  const { queryNames: known } = operation;
  const name = Object.keys(query).find((one) => !known.includes(one));
  if (name === undefined) return;
  const meant = mostSimilar(name, known);
  const allowed = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`;
  const hint = meant === undefined ? allowed : `did you mean "${meant}"?`;
  const endpoint = endpointOf(operation);
  throw new Rejection(400, `${endpoint} has no parameter "${beginningOf(name, 60)}"; ${hint}`, {
    field: name,
  });
}
