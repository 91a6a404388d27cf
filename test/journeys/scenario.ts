/** The way of a task, as a program in another runtime goes it. It is compiled and copied to where that finds the package. */

import type { CreateVideoBody } from '../../generated/octopusx/client.ts';
import type * as Kit from '../../src/index.ts';
import type * as Webhooks from '../../src/webhooks.ts';

/** Base URLs: of a mock, and of a port that nobody listens on. */
export interface Servers {
  readonly gateway: string;
  readonly closed: string;
}

/** The course of the scenario. */
export interface Findings {
  /** The states of the task that was waited for, in their order. */
  readonly states: readonly string[];
  /** The media type of the downloaded file, and the type of file that its first bytes tell. */
  readonly file: { readonly type: string; readonly box: string; readonly size: number };
  /** The bytes that arrived as a stream. */
  readonly streamed: number;
  /** The submit whose answer was lost: the name of the error, and whether it is of the exported class. */
  readonly unconfirmed: { readonly name: string; readonly isInstance: boolean };
  /** The name of the error of a submit to a port that nobody listens on. */
  readonly closed: string;
  /** The type of a webhook's event, and why the same body was refused with another secret. */
  readonly webhook: readonly string[];
}

const body: CreateVideoBody = {
  model: 'grok-video-3',
  prompt: 'a cat',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};

/**
 * Submits, resumes as if after a restart, waits, downloads; then loses the answer to a submit, on a connection that
 * was used before, and submits to a closed port. Receives a webhook, and one of another secret.
 */
export async function scenario(
  { octopusx, SubmitUnconfirmedError }: typeof Kit,
  { receiveWebhook }: typeof Webhooks,
  { gateway: baseUrl, closed }: Servers,
): Promise<Findings> {
  const options = { apiKey: 'any-key', poll: { initialDelay: 10, interval: 10 } };
  const gateway = octopusx({ ...options, baseUrl });
  const kept = JSON.stringify(await gateway.createVideo(body));
  const states: string[] = [];
  const video = await gateway.resume(kept).wait({ onProgress: ({ state }) => void states.push(state) });
  const file = await video.download();
  const bytes = new Uint8Array(await file.arrayBuffer());
  let streamed = 0;
  for await (const { length } of video.stream()) streamed += length;

  const failureOf = (task: Promise<unknown>): Promise<Error> =>
    task.then(
      () => new Error('It was accepted'),
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
  const lost = await failureOf(gateway.createVideo({ ...body, prompt: '[lost] a cat' }));
  const refused = await failureOf(octopusx({ ...options, baseUrl: closed, maxRetries: 0 }).createVideo(body));
  return {
    states,
    file: { type: file.type, box: new TextDecoder('latin1').decode(bytes.slice(4, 8)), size: bytes.length },
    streamed,
    unconfirmed: { name: lost.name, isInstance: lost instanceof SubmitUnconfirmedError },
    closed: refused.name,
    webhook: [
      (await receiveWebhook(await signedDelivery('one'), { secrets: ['another', 'one'] })).type,
      await receiveWebhook(await signedDelivery('one'), { secrets: ['another'] }).then(
        ({ type }) => type,
        ({ reason }: Webhooks.WebhookVerificationError) => reason,
      ),
    ],
  };
}

/** A webhook, signed as the gateway does it. */
async function signedDelivery(secret: string): Promise<Request> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const body = JSON.stringify({ id: 'evt_1', type: 'generation.failed', data: { task_id: 'tsk_1' } });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes(secret), algorithm, false, ['sign']);
  const digest = await crypto.subtle.sign('HMAC', key, bytes(`evt_1.${timestamp}.${body}`));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const headers = {
    'X-ToAPIs-Webhook-Id': 'evt_1',
    'X-ToAPIs-Webhook-Timestamp': timestamp,
    'X-ToAPIs-Webhook-Signature': `v1=${hex}`,
  };
  return new Request('http://receiver/hooks', { method: 'POST', headers, body });
}
