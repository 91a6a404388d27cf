/** The operations of the control API on webhooks. */

import type { components, paths } from '../../../generated/mock/types.ts';
import { Rejection } from '../../core/contract/rejection.ts';
import type { GatewayModel } from '../../core/gateway-model.ts';
import { endOf } from '../../core/tasks/task-state.ts';
import type { Clock } from '../../mock-clock.ts';
import type { TaskTable } from '../../store/memory/task-table.ts';
import type { MockWebhooks } from '../../webhooks/mock-webhooks.ts';
import type { WebhookDelivery } from '../../webhooks/webhook-delivery.ts';
import { bodyOf, type ControlAction, type ControlCall, filterOf, rejectOnError } from '../control-call.ts';
import type { WebhookView } from './webhook-view.ts';

type Schemas = components['schemas'];
type OverviewFilter = NonNullable<paths['/webhooks']['get']['parameters']['query']>;

/** A gateway whose tasks may have webhooks. */
export interface WebhookTaskOwner {
  readonly model: Pick<GatewayModel, 'name' | 'queryOf'>;
  readonly store: { readonly tasks: TaskTable };
}

/** The parts of a mock that those operations need. */
export interface WebhookActionOptions {
  readonly webhooks: MockWebhooks;
  readonly view: WebhookView;
  readonly gateways: readonly WebhookTaskOwner[];
  readonly clock: Clock;
}

/** The actions on webhooks, by operation. */
export function webhookActions({
  webhooks,
  view,
  gateways,
  clock,
}: WebhookActionOptions): Readonly<Record<string, ControlAction>> {
  /** @throws Rejection if no webhook is configured */
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

  /** Finds the delivery in a path. */
  function findDelivery({ parameters }: ControlCall): WebhookDelivery {
    const delivery = webhooks.delivery(Number(parameters.number));
    if (delivery === undefined)
      throw new Rejection(404, `Delivery not found: ${parameters.number}. Only the newest ones are kept`);
    return delivery;
  }

  /** The id of the task that a fault applies to, which must not have ended. */
  function idOf(id: string): string {
    const now = clock.now();
    for (const { model, store } of gateways) {
      const task = webhooks.gateways.includes(model.name) ? store.tasks.get(id, now) : undefined;
      if (task === undefined) continue;
      if (endOf(task, model.queryOf(task)) <= now)
        throw new Rejection(400, `Task ${id} has already ended: resend its delivery with the fault`);
      return task.id;
    }
    throw new Rejection(400, `${webhooks.gateways.join(' and ')} has no task ${id}`);
  }

  const actions: Readonly<Record<string, ControlAction>> = {
    listDeliveries: ({ query }) => view.list(filterOf(query)),
    getDelivery: (call) => view.describe(findDelivery(call)),
    resendDelivery(call) {
      const { number } = findDelivery(call);
      const sending = bodyOf<Schemas['WebhookSending'] | undefined>(call.body);
      return view.describe(rejectOnError(() => webhooks.resend(number, sending)));
    },
    sendTestEvent({ body }) {
      const sending = bodyOf<Schemas['WebhookSending'] | undefined>(body);
      return view.describe(rejectOnError(() => webhooks.sendTest(sending)));
    },
    listWebhookFaults: () => view.faults(),
    addWebhookFault({ body }) {
      const { kind, times, task } = bodyOf<Schemas['WebhookFault']>(body);
      const fault = {
        kind,
        ...(times !== undefined && { times }),
        ...(task !== undefined && { task: idOf(task) }),
      };
      rejectOnError(() => webhooks.faults.add(fault));
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
