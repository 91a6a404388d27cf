/** One gateway's edge: reads a request, sends it through the pipeline, and writes the answer down. */

import type { Lifecycles } from '../generated/lifecycle.ts';
import { Account } from './account.ts';
import { readBody, UnreadableBodyError } from './body.ts';
import { CallerIds } from './caller-ids.ts';
import type { createClips } from './clips.ts';
import type { Clock } from './clock.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import { type Fault, spoilt } from './control/faults.ts';
import type { Scenario } from './control/scenario.ts';
import { allow, allowing } from './cross-origin.ts';
import type { Answered, Call, Note, Sent } from './exchange.ts';
import { exampleTasks } from './fixtures.ts';
import { type Draft, draftOf, type Ledger } from './ledger.ts';
import { type Contract, type Operation, operationsOf } from './operation.ts';
import type { Plan } from './plan.ts';
import { preferenceOf } from './preference.ts';
import { createPipeline, type Outcome } from './prism.ts';
import type { Random } from './random.ts';
import { Buckets, ofGroup, rateLimitHeaders } from './rate-limit.ts';
import { refuse, refuseRoute } from './refusal.ts';
import { createResponder } from './respond.ts';
import { createRoutes, RouteError } from './route.ts';
import { validateSecurity } from './security.ts';
import { serveBytes } from './serve-bytes.ts';
import { endOf, expiryOf, hasKind, stateOf, type Task } from './task.ts';
import { Tasks } from './tasks.ts';
import { Uploads } from './uploads.ts';
import { createValidateInput } from './validate-request.ts';
import { validateOutput } from './validate-response.ts';

/** What a gateway is made from. */
export interface GatewayOptions {
  readonly name: string;
  /** The bundled contract and its lifecycle table. */
  readonly contract: Contract;
  readonly lifecycles: Lifecycles;
  readonly clock: Clock;
  readonly random: Random;
  readonly ledger: Ledger;
  /** The videos; shared between gateways, which serve the same ones. */
  readonly clips: ReturnType<typeof createClips>;
  /** What is asked of the next submits through the control API. */
  readonly scenario: Pick<Scenario, 'wish' | 'use'>;
  /** The number of the next task; shared between gateways. */
  readonly nextNumber: () => number;
  /** What is to go wrong with a request to an operation, if anything. */
  readonly takeFault: (operationOf: () => string | undefined) => Fault | undefined;
  /** The largest request body that is read, in bytes. */
  readonly bodyLimit: number;
  /** The most finished tasks that are kept. */
  readonly finishedLimit: number;
  /** Whether requests are counted against the published limits; those of a group of accounts, if it is named. */
  readonly rateLimit: boolean | string;
}

/** A gateway that is served. */
export interface Gateway {
  readonly name: string;
  readonly tasks: Tasks;
  /** The state of a task now, and when it ends and expires. */
  describe(task: Task): {
    readonly state: ReturnType<typeof stateOf>;
    readonly end: number;
    readonly expiry: number;
    /** How a task of its pipeline may end. */
    readonly outcomes: readonly Plan['outcome'][];
  };
  /** The groups of accounts that its contract gives limits of their own. */
  readonly rateLimitGroups: readonly string[];
  /** The ids of the operations of its contract. */
  readonly operations: readonly string[];
  /** A request to try it with, from its contract. */
  readonly sample: Sample | undefined;
  /**
   * Answers a request.
   *
   * @param path the path below the gateway's base URL
   * @throws ConnectionLostError if the caller asked for a connection that drops, or a fault of the mock itself,
   *   which is in the ledger with the status 500
   */
  answer(request: Request, url: URL, path: string): Promise<Response>;
}

/** A request that a contract shows. */
export interface Sample {
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  readonly json: unknown;
}

const outcomes = ['completed', 'failed', 'cancelled'] as const;

/** Where a gateway serves its videos, below its base URL. */
const filesPath = '/files/';

/** Puts a gateway together. */
export function createGateway(options: GatewayOptions): Gateway {
  const { name, contract, lifecycles, clock, random, ledger, clips, takeFault, bodyLimit } = options;
  const operations = operationsOf(contract, lifecycles);
  const queries = Object.values(lifecycles.queries);
  const queryOf = (task: Task) => {
    const query = lifecycles.queries[task.readBy];
    if (query === undefined) throw new Error(`${name} has no query ${task.readBy}`);
    return query;
  };
  const tasks = new Tasks({
    endOf: (task) => endOf(task, queryOf(task)),
    retention: Math.max(...queries.map(({ result }) => result.lifetime)),
    finishedLimit: options.finishedLimit,
  });
  for (const task of exampleTasks(name, operations, clock.now())) tasks.addPermanent(task);

  const routes = createRoutes(operations);
  const { scenario, nextNumber, rateLimit } = options;
  const group = typeof rateLimit === 'string' ? rateLimit : undefined;
  const uploads = new Uploads(random);
  const mock = createResponder({
    name,
    operations,
    routes,
    tasks,
    callerIds: new CallerIds((task, now) => tasks.get(task.id, now) === task),
    account: new Account(),
    uploads,
    queryOf,
    random,
    scenario,
    nextNumber,
  });
  const validateInput = createValidateInput(routes);
  const pipeline = createPipeline({
    route: routes.route,
    validateSecurity,
    validateInput,
    mock,
    validateOutput,
  });
  const buckets = new Buckets();
  // Where no operation is meant, the form of a refusal is that of any.
  const [anyOperation] = operations;

  /** Reads a request and sends it through the pipeline. */
  async function answered(request: Request, url: URL, path: string, call: Call): Promise<Answered> {
    try {
      checkPath(path);
      // HTTP gives a body no meaning here, and a template of one gateway sends one all the same.
      const isBodiless = request.method === 'GET' || request.method === 'HEAD';
      const read = isBodiless ? undefined : await readBody(request, limitAt(request, path));
      const sent = sentBy(request, url, path, read);
      const limited = rateLimit ? overLimit(sent, call) : undefined;
      return limited?.refusal ?? sound(await pipeline.request(sent, operations, call), limited?.headers);
    } catch (error) {
      return refusedUpload(error, request, path, call) ?? refusedFor(error, call);
    }
  }

  /** The largest body that is read: of an upload, room for the largest file and the rest of its form. */
  function limitAt(request: Request, path: string): number {
    const upload = operationAt(request, path)?.upload;
    return upload ? upload.maxSize + 64 * 1024 : bodyLimit;
  }

  /** The answer to an upload that is larger than what is read. */
  function refusedUpload(
    error: unknown,
    request: Request,
    path: string,
    { note }: Call,
  ): Answered | undefined {
    if (!(error instanceof UnreadableBodyError) || error.status !== 413) return undefined;
    const operation = operationAt(request, path);
    if (operation?.upload === undefined) return undefined;
    note.operation = operation.id;
    note.refusal = error.message;
    return closing(refuse(operation, operation.upload.refusals.tooLarge));
  }

  /**
   * The answer to a request that cannot be read, or that no operation takes.
   *
   * @throws any other error as it is
   */
  function refusedFor(error: unknown, { note }: Call): Answered {
    if (error instanceof RouteError) {
      note.refusal = error.message;
      return refuseRoute(anyOperation, error);
    }
    if (!(error instanceof UnreadableBodyError || error instanceof PathError)) throw error;
    const { status, message } = error;
    note.refusal = message;
    const refusal = refuse(anyOperation, { status, message });
    return status === 413 ? closing(refusal) : refusal;
  }

  /** Counts a request against its bucket. What the gateway would not have routed is not counted. */
  function overLimit(
    sent: Sent,
    { now, note }: Call,
  ): { headers: Record<string, string>; refusal?: Answered } | undefined {
    const routed = routes.route({ resources: [], input: sent });
    if (routed._tag === 'Left' || routed.right.rateLimit === undefined) return undefined;
    const taken = buckets.take(ofGroup(routed.right.rateLimit, group), now);
    const headers = rateLimitHeaders(taken);
    if (taken.isAllowed) return { headers };
    note.operation = routed.right.id;
    note.refusal = `rate limit of ${taken.limit.category}`;
    const refusal = refuse(routed.right, { status: 429 });
    return { headers, refusal: { ...refusal, headers: { ...refusal.headers, ...headers } } };
  }

  function operationAt(request: Request, path: string): Operation | undefined {
    const routed = routes.route({
      resources: [],
      input: { method: request.method.toLowerCase(), path } as Sent,
    });
    return routed._tag === 'Right' ? routed.right : undefined;
  }

  /** The answer to a request that a fault keeps from being accepted. */
  function refusedBy(
    { status = 503, retry_after }: Fault,
    request: Request,
    path: string,
    { note }: Call,
  ): Answered {
    const operation = operationAt(request, path);
    if (operation) note.operation = operation.id;
    note.refusal = `fault: ${status}`;
    const refusal = refuse(operation ?? anyOperation, { status });
    // The contract's example has a Retry-After; a fault has the one that it was given.
    const { 'retry-after': _, ...others } = refusal.headers;
    const headers = { ...others, ...(retry_after !== undefined && { 'retry-after': String(retry_after) }) };
    return { ...refusal, headers };
  }

  /** A file that the URL of a finished task leads to. */
  async function file(request: Request, fileName: string, now: number): Promise<Response> {
    const uploaded = uploads.get(decoded(fileName));
    if (uploaded) {
      const bytes = new Uint8Array(await uploaded.arrayBuffer());
      return allow(serveBytes(request, { bytes, type: uploaded.type, etag: `"${decoded(fileName)}"` }));
    }
    const [, id = '', ending = ''] = /^(.+)\.(mp4|jpg)$/.exec(decoded(fileName)) ?? [];
    const task = tasks.get(id, now);
    if (task === undefined || stateOf(task, queryOf(task), now).kind !== 'completed') {
      return written(refuse(anyOperation, { status: 404, message: `There is no file ${fileName}` }));
    }
    if (expiryOf(task, queryOf(task)) <= now) {
      return written(refuse(anyOperation, { status: 410, message: `The file ${fileName} has expired` }));
    }
    const bytes = await (ending === 'mp4' ? clips.load(task.request) : clips.still(task.request));
    return allow(serveBytes(request, bytes));
  }

  return {
    name,
    tasks,
    operations: operations.map(({ id }) => id),
    rateLimitGroups: [
      ...new Set(operations.flatMap((operation) => Object.keys(operation.rateLimit?.groups ?? {}))),
    ],
    sample: sampleOf(operations),
    describe(task) {
      const query = queryOf(task);
      return {
        state: stateOf(task, query, clock.now()),
        end: endOf(task, query),
        expiry: expiryOf(task, query),
        outcomes: outcomes.filter((kind) => hasKind(query, kind)),
      };
    },
    async answer(request, url, path) {
      const now = clock.now();
      if (path.startsWith(filesPath)) return file(request, path.slice(filesPath.length), now);
      const note = draftOf({ at: now, gateway: name, method: request.method, path });
      const call = callOf(request, url, path, note);
      const fault = takeFault(() => operationAt(request, path)?.id);
      note.fault = fault?.kind;
      let response: Response;
      try {
        const answer =
          fault && isRefusal(fault)
            ? refusedBy(fault, request, path, call)
            : await answered(request, url, path, call);
        note.status = isDropped(note) ? undefined : answer.statusCode;
        response = answer.video
          ? allow(serveBytes(request, await clips.load(answer.video)))
          : written(answer);
      } catch (error) {
        note.refusal = error instanceof Error ? error.message : String(error);
        note.status = 500;
        ledger.add(note);
        throw error;
      }
      ledger.add(note);
      if (note.lost || note.fault === 'reset') throw new ConnectionLostError();
      return fault ? allow(await spoilt(response, fault, request)) : response;
    },
  };
}

function callOf(request: Request, { origin, pathname }: URL, path: string, note: Draft): Call {
  return {
    now: note.at,
    preference: preferenceOf(request.headers.get('prefer')),
    filesUrl: () => `${origin}${pathname.slice(0, -path.length)}${filesPath}`,
    note,
  };
}

/** An answer after which no other request can follow on the same connection: the rest of a large body is not read. */
function closing(answered: Answered): Answered {
  return { ...answered, headers: { ...answered.headers, connection: 'close' } };
}

/** A path that cannot be decoded. */
class PathError extends Error {
  readonly status = 400;
}

function checkPath(path: string): void {
  // What is decoded is compared, not dropped: bundlers take a call for its error alone to be without effect.
  if (path.includes('%') && decoded(path) === '')
    throw new PathError(`The path ${path} has a % that two hexadecimal digits do not follow`);
}

function sentBy(request: Request, url: URL, path: string, body: Sent['body']): Sent {
  return {
    method: request.method.toLowerCase(),
    path,
    query: Object.fromEntries(url.searchParams),
    authorization: request.headers.get('authorization'),
    body,
  };
}

/**
 * What came out of the pipeline, with further headers.
 *
 * @throws if it breaks the contract
 */
function sound({ answered, faults }: Outcome, headers?: Answered['headers']): Answered {
  if (faults.length > 0)
    throw new Error(`the answer breaks the contract: ${faults.map(({ message }) => message).join('; ')}`);
  return headers ? { ...answered, headers: { ...answered.headers, ...headers } } : answered;
}

/** A part of a path, decoded; one that cannot be decoded names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Whether the connection ends in place of an answer. */
function isDropped({ lost, fault }: Note): boolean {
  return lost === true || fault === 'reset' || fault === 'lost' || fault === 'silent';
}

/** Whether a fault keeps a request from being accepted. */
function isRefusal({ kind }: Fault): boolean {
  return kind === 'status' || kind === 'reset';
}

function written({ statusCode, headers, body }: Answered): Response {
  // A plain object, complete from the start: a server writes it down as it is.
  return new Response(JSON.stringify(body), { status: statusCode, headers: allowing(headers) });
}

function sampleOf(operations: readonly Operation[]): Sample | undefined {
  for (const { method, path, bodies } of operations) {
    const example = bodies.get('application/json')?.examples[0];
    if (example !== undefined) return { method: method.toUpperCase(), path, json: example };
  }
  return undefined;
}
