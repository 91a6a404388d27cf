/** Sends a submit. It cannot be interrupted between the request and the answer, which may be paid for. */

import { GatewayError, NotSentError, SubmitUnconfirmedError } from '../../index.ts';
import type { CallOptions, Task, TaskHandle } from '../../types.ts';
import { CommandError, usageError } from '../exit-codes.ts';
import { formatError } from '../format-error.ts';
import type { Interrupts } from '../output/interrupts.ts';
import type { Reporter } from '../output/reporter.ts';
import { tell } from '../output/streams.ts';
import type { RequestBody } from '../request/build-request.ts';
import {
  type AnyGateway,
  knownGateways,
  resumeTask,
  type SourceTask,
  type SubmitMethod,
} from '../request/known-gateways.ts';
import type { Operation } from '../request/operations.ts';
import type { GivenTask } from './given-task.ts';
import type { TaskFile } from './task-file.ts';
import { adviceAfterUnconfirmed } from './unconfirmed-submit.ts';

/** Statuses of a server that does not take submits at this address. */
const wrongAddress = [404, 405];

/** A request to submit. */
export interface SubmitRequest {
  readonly operation: Operation;
  readonly body: RequestBody;
  /** The task that the new one is made from. */
  readonly source: GivenTask | undefined;
}

/** The interruptions of a submit. Between the request and the answer they are put off. */
export type SubmitInterrupts = Pick<Interrupts, 'signal' | 'error' | 'putOff' | 'resume'>;

/** Options of a {@link SubmitOnce}. */
export interface SubmitOnceOptions {
  readonly operation: Operation;
  readonly interrupts: SubmitInterrupts;
  readonly reporter: Pick<Reporter, 'retrying' | 'hasShown'>;
  /**
   * Sends the requests.
   *
   * @default the global `fetch`
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** One submit, with the uploads before it. */
export class SubmitOnce {
  readonly #operation: Operation;
  readonly #interrupts: SubmitInterrupts;
  readonly #reporter: Pick<Reporter, 'retrying' | 'hasShown'>;
  readonly #fetch: (request: Request) => Promise<Response>;
  #wasSent = false;

  constructor({ operation, interrupts, reporter, fetch }: SubmitOnceOptions) {
    this.#operation = operation;
    this.#interrupts = interrupts;
    this.#reporter = reporter;
    this.#fetch = fetch ?? ((request) => globalThis.fetch(request));
  }

  /** Sends a request of the client. From the submit on, an interruption waits for the answer. */
  readonly fetch = (request: Request): Promise<Response> => {
    if (request.method === 'POST' && !this.#isUpload(request)) {
      this.#wasSent = true;
      this.#interrupts.putOff(() =>
        tell('', 'Waiting for the answer to the submit, so that no task is lost …'),
      );
    }
    return this.#fetch(request);
  };

  /**
   * Submits. Deletes the task file if certainly nothing was accepted.
   *
   * @throws CommandError if it may have been accepted, or was interrupted before
   * @throws GatewayError if it was refused or not sent
   */
  async send(gateway: AnyGateway, request: SubmitRequest, file: TaskFile): Promise<Task> {
    const { signal } = this.#interrupts;
    const onRetry: CallOptions['onRetry'] = (event) => {
      // Nothing is under way during the pause.
      this.#interrupts.resume();
      if (!signal.aborted) this.#reporter.retrying(event);
    };
    let announced: TaskHandle | undefined;
    const onHandle = (handle: TaskHandle) => {
      file.announce(handle);
      announced = handle;
    };
    try {
      return await submitMethod(gateway, request)(request.body, { signal, onRetry, onHandle });
    } catch (error) {
      const isUnconfirmed = error instanceof SubmitUnconfirmedError;
      const isCertain = error instanceof GatewayError || error === signal.reason;
      // An error of this program after sending proves nothing.
      if (isUnconfirmed || (this.#wasSent && !isCertain)) {
        file.leave();
        const { baseUrl } = gateway;
        throw unconfirmed(error, request, file, { baseUrl, handle: announced });
      }
      file.delete();
      // A file is too large, or has a type that is not accepted.
      if (error instanceof TypeError) throw usageError(error.message, { cause: error });
      // The task file could not be written.
      if (error instanceof NotSentError && error.cause instanceof CommandError) throw error.cause;
      // After an interruption, the refusal does not matter.
      throw this.#interrupts.error ?? this.#withAdvice(error, request);
    } finally {
      this.#interrupts.resume();
    }
  }

  /** Adds advice that depends on the request, and omits hints that were shown. */
  #withAdvice(error: unknown, { operation }: SubmitRequest): unknown {
    if (!(error instanceof GatewayError)) return error;
    const { message, hints, exitCode } = formatError(error, operation.verb === 'create');
    const others = hints.filter((hint) => !this.#reporter.hasShown(hint));
    return new CommandError(message, { cause: error, exitCode, hints: others });
  }

  /** Recognizes an upload, which costs nothing: an interruption ends it at once. */
  #isUpload({ url }: Request): boolean {
    const { uploads = {} } = knownGateways[this.#operation.gateway].tasks;
    return Object.values(uploads).some(({ path }) => new URL(url).pathname.endsWith(path));
  }
}

function submitMethod(gateway: AnyGateway, { operation, source }: SubmitRequest): SubmitMethod {
  const { id, gateway: name, verb, query } = operation;
  if (verb === 'create' || query === undefined || source === undefined) {
    const [, method] = Object.entries(gateway).find(([key]) => key === id) ?? [];
    // A gateway has a method for each of its submits.
    return method as SubmitMethod;
  }
  const { baseUrl } = gateway;
  const handle = source.handle ?? { version: 1, gateway: name, baseUrl, locators: [[query, source.id]] };
  const task: SourceTask = resumeTask(gateway, handle);
  const method = task[verb];
  if (!method) throw new TypeError(`${name} has no ${verb}`);
  return method.bind(task);
}

/** @param sent has the handle in the task file, if the gateway finds tasks by an id of the caller's own */
function unconfirmed(
  error: unknown,
  { operation }: SubmitRequest,
  file: TaskFile,
  sent: { readonly baseUrl: string; readonly handle: TaskHandle | undefined },
): CommandError {
  const known = error instanceof GatewayError ? formatError(error) : undefined;
  const message = known?.message ?? 'The submit broke off. It may have been accepted and billed.';
  const isElsewhere = error instanceof GatewayError && wrongAddress.includes(error.status ?? 0);
  const advice = adviceAfterUnconfirmed({ ...sent, gateway: operation.gateway }, file.video);
  return new CommandError(message, {
    cause: error,
    exitCode: 5,
    hints: [
      ...(isElsewhere ? ['Is --base-url right?'] : []),
      ...(known?.hints ?? []),
      `The request is kept in "${file.path}".`,
      ...advice,
    ],
  });
}
