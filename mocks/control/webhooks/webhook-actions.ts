/** The operations of the control API on webhooks. */

import type { components, paths } from '../../../generated/mock/types.ts';
import { Rejection } from '../../core/contract/rejection.ts';
import type { GatewayModel } from '../../core/gateway-model.ts';
import { endOf } from '../../core/tasks/task-state.ts';
import type { Clock } from '../../mock-clock.ts';
import type { TaskTable } from '../../store/memory/task-table.ts';
import type { MockWebhooks } from '../../webhooks/mock-webhooks.ts';
import type { WebhookDelivery } from '../../webhooks/webhook-delivery.ts';
import { bodyOf, type ControlAction, type ControlCall, filterOf, refusing } from '../control-call.ts';
import type { WebhookView } from './webhook-view.ts';

type Schemas = components['schemas'];
type OverviewFilter = NonNullable<paths['/webhooks']['get']['parameters']['query']>;

/** A gateway whose tasks are told of. */
export interface WebhookTaskOwner {
  readonly model: Pick<GatewayModel, 'name' | 'queryOf'>;
  readonly store: { readonly tasks: TaskTable };
}

/** Parts of a mock that those operations need. */
export interface WebhookActionOptions {
  readonly webhooks: MockWebhooks;
  readonly view: WebhookView;
  readonly gateways: readonly WebhookTaskOwner[];
  readonly clock: Clock;
}

/** The action of each operation on webhooks. */
export function webhookActions({
  webhooks,
  view,
  gateways,
  clock,
}: WebhookActionOptions): Readonly<Record<string, ControlAction>> {
  /** @throws Rejection if no webhook is configured, which says how */
  function needWebhook(): void {
    if (webhooks.url !== undefined) return;
    const [gateway] = webhooks.gateways;
    const names = gateways.map(({ model }) => model.name).join(' and ');
    throw new Rejection(
      400,
      gateway === undefined
        ? `There are no webhooks: ${names} sends none`
        : 'No webhook is configured: start the mock with --webhook-url URL, or createMock({ webhooks: { url } })',
    );
  }

  /** The delivery that a path names. */
  function named({ parameters }: ControlCall): WebhookDelivery {
    const delivery = webhooks.delivery(Number(parameters.number));
    if (delivery === undefined)
      throw new Rejection(404, `There is no delivery ${parameters.number}, or it is kept no longer`);
    return delivery;
  }

  /** The task that a fault is meant for: one whose end is still to be told. */
  function idOf(id: string): string {
    const now = clock.now();
    for (const { model, store } of gateways) {
      const task = webhooks.gateways.includes(model.name) ? store.tasks.get(id, now) : undefined;
      if (task === undefined) continue;
      if (endOf(task, model.queryOf(task)) <= now)
        throw new Rejection(400, `Task ${id} has ended already: send its delivery again with the fault`);
      return task.id;
    }
    throw new Rejection(400, `${webhooks.gateways.join(' and ')} has no task ${id}`);
  }

  const actions: Readonly<Record<string, ControlAction>> = {
    listDeliveries: ({ query }) => view.list(filterOf(query)),
    getDelivery: (call) => view.describe(named(call)),
    resendDelivery(call) {
      const { number } = named(call);
      const sending = bodyOf<Schemas['WebhookSending'] | undefined>(call.body);
      return view.describe(refusing(() => webhooks.resend(number, sending)));
    },
    sendTestEvent({ body }) {
      const sending = bodyOf<Schemas['WebhookSending'] | undefined>(body);
      return view.describe(refusing(() => webhooks.sendTest(sending)));
    },
    listWebhookFaults: () => view.faults(),
    addWebhookFault({ body }) {
      const { kind, times, task } = bodyOf<Schemas['WebhookFault']>(body);
      const fault = {
        kind,
        ...(times !== undefined && { times }),
        ...(task !== undefined && { task: idOf(task) }),
      };
      refusing(() => webhooks.faults.add(fault));
      return view.faults();
    },
    clearWebhookFaults() {
      webhooks.faults.clear();
      return view.faults();
    },
  };

  return {
    getWebhooks: ({ query }) => view.overview(filterOf<OverviewFilter>(query).limit),
    ...Object.fromEntries(
      Object.entries(actions).map(([id, act]) => [
        id,
        (call: ControlCall) => {
          needWebhook();
          return act(call);
        },
      ]),
    ),
  };
}
