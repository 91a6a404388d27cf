/** A worker of a page that receives webhooks. The page's module is the worker's, too. */

import { receiveWebhook, WebhookVerificationError } from '../../src/webhooks.ts';

/** A delivery to the worker, and the secret that it has. */
export interface WorkerDelivery {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly secret: string;
}

if (typeof document === 'undefined') {
  globalThis.addEventListener('message', async ({ data }: MessageEvent<WorkerDelivery>) => {
    postMessage(await outcomeOf(data));
  });
}

/** The type of the event, or the reason of the refusal. */
async function outcomeOf({ headers, body, secret }: WorkerDelivery): Promise<string> {
  try {
    const request = new Request('/hooks', { method: 'POST', headers, body });
    return (await receiveWebhook(request, { secrets: [secret] })).type;
  } catch (error) {
    return error instanceof WebhookVerificationError ? error.reason : String(error);
  }
}

/** Has a worker receive deliveries, one after the other. */
export async function receiveInWorker(deliveries: readonly WorkerDelivery[]): Promise<string[]> {
  const worker = new Worker('/page.js', { type: 'module' });
  const outcomes: string[] = [];
  for (const delivery of deliveries) {
    worker.postMessage(delivery);
    outcomes.push(
      await new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      }),
    );
  }
  worker.terminate();
  return outcomes;
}
