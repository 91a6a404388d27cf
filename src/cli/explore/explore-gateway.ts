/** An exploration of one gateway, from the steps that its contract allows to the outcome. */

import { CommandError } from '../exit-codes.ts';
import type { CalledContract, CalledOperation } from '../verify/called-contract.ts';
import { GatewayCalls, type GatewayConnection } from '../verify/gateway-calls.ts';
import { type ExploreOptions, type ExploreOutcome, explore } from './explore.ts';
import { SubmitBudget, targetOf } from './explore-target.ts';
import { sequenceOf, stepsOf } from './sequences.ts';
import { submitRequestsOf } from './submit-request.ts';

/** Prompts with directives for the mock: how a task ends, and when. */
const mockPrompts = ['a cat', '[fail] a cat', '[instant] a cat', '[slow 5m] a cat'];

/** Pauses at the mock, in seconds. They take no real time. The longest exceeds the lifetime of a video. */
const mockPauses = [1, 5, 20, 60, 300, 90_000];

/** Pauses at any other server, in seconds. */
const pauses = [2, 15, 60];

/** The most steps of a sequence. */
const longestSequence = { mock: 20, other: 10 };

/** Options of {@link exploreGateway}. */
export interface ExploreGatewayOptions extends Pick<ExploreOptions, 'runs' | 'seed' | 'onDeviation'> {
  readonly contract: CalledContract;
  /** Connects to the gateway for one sequence. */
  readonly connect: () => GatewayConnection;
  /** True for the mock, which bills nothing and whose clock can be moved. */
  readonly isMock: boolean;
  /** Maximum number of submits, including those of shrinking. Ignored for the mock. */
  readonly budget: number;
  /** Called for each task that was created. */
  readonly onTask?: (operation: string, id: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The outcome for a gateway. */
export interface ExploredGatewayOutcome extends ExploreOutcome {
  readonly gateway: string;
  /** The submits that were sent. */
  readonly submits: number;
}

/**
 * Explores a gateway.
 *
 * @throws NoAnswerError if a request has no answer
 * @throws CommandError if the answer to a submit is lost, or the API key is refused
 * @throws the signal's reason, if it is aborted
 */
export async function exploreGateway(options: ExploreGatewayOptions): Promise<ExploredGatewayOutcome> {
  const { contract, connect, isMock, budget: most, onTask, ...rest } = options;
  const budget = new SubmitBudget(isMock ? Number.POSITIVE_INFINITY : most);
  const { gateway } = contract;
  if (!isMock) await assertKeyIsTaken(contract, connect());
  const steps = stepsOf({
    submits: submitRequestsOf(contract),
    prompts: isMock ? mockPrompts : ['a cat'],
    pauses: isMock ? mockPauses : pauses,
    reads: readsOf(contract).map((operation) => ({ gateway, operation })),
  });
  const outcome = await explore({
    ...rest,
    sequence: sequenceOf(steps, isMock ? longestSequence.mock : longestSequence.other),
    begin: () => targetOf(contract, connect(), budget, onTask),
  });
  return { ...outcome, gateway, submits: budget.taken };
}

/**
 * Checks that the gateway accepts the API key. Otherwise it would refuse every request.
 *
 * @throws CommandError if it is refused
 */
async function assertKeyIsTaken(contract: CalledContract, connection: GatewayConnection): Promise<void> {
  const operation = contract.modelList;
  if (operation === undefined) return;
  const { response } = await new GatewayCalls(connection).send({ operation });
  if (response.status !== 401) return;
  const message = `It could not be explored: ${operation.method} ${operation.path} refuses the API key with 401.`;
  throw new CommandError(message, { exitCode: 8 });
}

/** The operations that belong to no task and need no parameters. */
export function readsOf({
  operations,
  lifecycles: { queries, contents },
}: CalledContract): CalledOperation[] {
  return [...operations.values()].filter(
    ({ id, method, path }) =>
      method === 'GET' && !path.includes('{') && !(id in queries) && !(id in contents),
  );
}
