/** Free requests, according to the contract: lists, the balance, and refusals of the key and of unknown tasks. */

import { parseJsonOrText, valueAt } from '../../bodies/json.ts';
import { CommandError } from '../exit-codes.ts';
import type { CalledOperation } from './called-contract.ts';
import { NoAnswerError } from './gateway-calls.ts';
import { unknownIdLike, wrongKey } from './probe-ids.ts';
import type { VerifyContext } from './verify-context.ts';

/**
 * Checks that the gateway can be called, before anything else is sent.
 *
 * @throws CommandError if nothing answers, or the API key is refused
 */
export async function assertCallable(context: VerifyContext): Promise<void> {
  const operation = context.contract.modelList ?? readersOf(context)[0];
  if (operation === undefined) return;
  const failure = (reason: string) => new CommandError(`verify could not be run: ${reason}`, { exitCode: 8 });
  try {
    const { response } = await context.calls.send({ operation, parameters: parametersOf(operation) });
    if (response.status !== 401) return;
    throw failure(`${operation.method} ${operation.path} refuses the API key with 401.`);
  } catch (error) {
    if (error instanceof NoAnswerError && error.isUnsent) throw failure(`${error.message}.`);
    if (!(error instanceof NoAnswerError)) throw error;
  }
}

/** Sends every free request of the selected operations. */
export async function probeForFree(context: VerifyContext): Promise<void> {
  const asked = readersOf(context).filter(({ id }) => context.isAsked(id));
  for (const operation of asked) {
    if (isAboutTasks(context, operation)) await probeUnknownTask(context, operation);
    else await probeList(context, operation);
    await context.ask({ operation, parameters: parametersOf(operation), apiKey: undefined });
  }
  await probeWrongKey(context);
}

/** Reads the remaining balance, in US dollars. Undefined if the gateway does not report it, or the key has no limit. */
export async function readBalance(context: VerifyContext): Promise<number | undefined> {
  for (const operation of context.contract.operations.values()) {
    // The finest unit shows the smallest change.
    const [place] = Object.entries(operation.remaining).sort(([, one], [, other]) => other - one);
    if (place === undefined) continue;
    const [pointer, unitsToDollar] = place;
    const body = parseJsonOrText((await context.ask({ operation }))?.response.text ?? '');
    const left = valueAt(body, pointer);
    const isUnlimited =
      Object.values(Object(body)).some((part) => hasUnlimitedQuota(part)) || hasUnlimitedQuota(body);
    if (typeof left === 'number' && left >= 0 && !isUnlimited) return left / unitsToDollar;
  }
  return undefined;
}

function hasUnlimitedQuota(value: unknown): boolean {
  return valueAt(value, '/unlimited_quota') === true;
}

/** Queries a task that does not exist. */
async function probeUnknownTask(context: VerifyContext, operation: CalledOperation): Promise<void> {
  const parameters = parametersOf(operation);
  for (const id of Object.values(parameters)) context.conformance.expectUnknownTask(id);
  await context.ask({ operation, parameters });
}

/** Reads a list, or the first item of a related list and an item that is not in it. */
async function probeList(context: VerifyContext, operation: CalledOperation): Promise<void> {
  const [inPath] = operation.parameters.filter(({ in: place }) => place === 'path');
  if (inPath === undefined) {
    await context.ask({ operation, parameters: parametersOf(operation) });
    return;
  }
  const list = [...context.contract.operations.values()].find(
    ({ path, method }) => method === 'GET' && `${path}/{${inPath.name}}` === operation.path,
  );
  const models = list && (await context.ask({ operation: list }))?.response.text;
  const first = valueAt(parseJsonOrText(models ?? ''), '/data/0/id');
  if (typeof first === 'string') await context.ask({ operation, parameters: { [inPath.name]: first } });
  await context.ask({ operation, parameters: parametersOf(operation) });
}

/** Sends a wrong key once: some gateways lock out callers who send many. */
async function probeWrongKey(context: VerifyContext): Promise<void> {
  const operation = context.contract.modelList;
  if (operation === undefined) return;
  expectWrongKeyRefused(context);
  const exchange = await context.ask({ operation, parameters: parametersOf(operation), apiKey: wrongKey });
  context.refusesWrongKey = exchange?.response.status === 401;
}

/** A server other than the gateway's own, such as the mock, may accept any key. */
export function expectWrongKeyRefused({ conformance, connection, contract }: VerifyContext): void {
  const isOwn = connection.baseUrl.replace(/\/+$/, '') === contract.tasks.baseUrl;
  if (isOwn) conformance.expectRefusedKey(wrongKey);
}

/** The operations that read. */
function readersOf({ contract }: VerifyContext): CalledOperation[] {
  return [...contract.operations.values()].filter(({ method }) => method === 'GET');
}

function isAboutTasks({ contract }: VerifyContext, { id }: CalledOperation): boolean {
  const { queries, contents } = contract.lifecycles;
  return Object.hasOwn(queries, id) || Object.hasOwn(contents, id);
}

/** Values for the parameters. Required ids do not exist. */
function parametersOf({ parameters }: CalledOperation): Record<string, string> {
  return Object.fromEntries(
    parameters.map(({ name, isRequired, example }) => [name, isRequired ? unknownIdLike(example) : example]),
  );
}
