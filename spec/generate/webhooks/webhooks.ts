/** A contract's table of webhooks: its `x-webhook` and `x-task-event` extensions, and the examples of its events. */

import { type Contract, jsonOf, webhooksOf } from '../../contract.ts';
import { notice } from '../notice.ts';

/** The table, as the text of a module. Undefined if the gateway sends no webhooks. */
export function webhooksModule(contract: Contract): string | undefined {
  const events = webhooksOf(contract);
  // That of any event: the contract has one for all of them.
  const delivery = events[0]?.operation['x-webhook'];
  if (delivery === undefined) return undefined;
  const taskEvents = Object.fromEntries(
    events.flatMap(({ path, operation }) => {
      const event = operation['x-task-event'];
      return event ? [[path, event]] : [];
    }),
  );
  return `${notice}import type { Webhooks } from '../webhooks.ts';

/** The webhooks of the gateway. Times are in milliseconds, places are JSON pointers. */
export const webhooks = ${JSON.stringify({ ...delivery, taskEvents }, withoutProvenance, 2)} as const satisfies Webhooks;
`;
}

/** The example of each event, as the text of a module: of the end of a task, that of a video. */
export function webhookExamplesModule(contract: Contract): string {
  const examples = webhooksOf(contract).map(({ path, operation }) => {
    const values = Object.values(jsonOf(operation.requestBody)?.examples ?? {}).map(({ value }) => value);
    return [path, values.at(-1)];
  });
  return `${notice}/** An example of each event, by its type. That of a task's end is of a video. */
export const webhookExamples: Readonly<Record<string, unknown>> = ${JSON.stringify(Object.fromEntries(examples), null, 2)};
`;
}

function withoutProvenance(key: string, value: unknown): unknown {
  return key === 'x-provenance' ? undefined : value;
}
