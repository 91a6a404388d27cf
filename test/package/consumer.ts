/**
 * Programs of a user of the package. They are text, because they are compiled elsewhere: here, the package's name
 * would resolve to this repository and not to the published package.
 */

/** Uses what the package offers, and prints the answer of the gateway whose address it is given. */
export const program = `
import { type GatewayOptions, multipart, octopusx, toapis } from 'video-gateway-kit';
import { octopusx as sameOctopusx, type GrokCreateVideoRequest, type paths } from 'video-gateway-kit/octopusx';
import { toapis as sameToapis, type QueriedTask } from 'video-gateway-kit/toapis';
import { type Clock, createClock, createMock, type Mock } from 'video-gateway-kit/mock';
import { type ContractViolationError, validate } from 'video-gateway-kit/validate';
import { createDeduplicator, receiveWebhook, WebhookVerificationError } from 'video-gateway-kit/webhooks';

// The project is empty: nothing in it declares Node's own globals.
declare const process: { readonly argv: readonly string[] };

const options: GatewayOptions = { apiKey: 'any-key', baseUrl: process.argv[2] ?? '' };
const request: GrokCreateVideoRequest = {
  model: 'grok-video-3',
  prompt: 'cat fish',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};
const { data, error } = await octopusx(options).http.POST('/v1/video/create', { body: request });
if (error) throw new Error(error.error.message);
const id: string | undefined = data.id ?? data.task_id;
const state: string = data.status;
if (id === undefined || state.toUpperCase() !== 'PROCESSING') throw new Error('The answer is another one');
console.log(JSON.stringify(data));

const clock: Clock = createClock({ frozen: true });
const mock: Mock = createMock({ clock });
const mocked = octopusx({ apiKey: 'any-key', baseUrl: 'http://mock/octopusx', fetch: mock.fetch });
const violations: ContractViolationError[] = [];
validate(mocked, (violation) => violations.push(violation));
const { data: task } = await mocked.http.POST('/v1/video/create', { body: request });
clock.advance(120_000);
const { data: video } = await mocked.http.GET('/v1/video/query', { params: { query: { id: task?.id ?? '' } } });
console.log(task?.status, video?.status, mock.ledger.billable, violations.length);

const deviating = octopusx({ apiKey: 'any-key', fetch: async () => Response.json({ id: '1', status: 7 }) });
const stop = validate(deviating, ({ operation, pointer, provenance }) => console.log(operation, pointer, provenance.level));
await deviating.http.POST('/v1/video/create', { body: request });
stop();
await deviating.http.POST('/v1/video/create', { body: request });

export async function submitForm(): Promise<string | undefined> {
  const gateway = sameOctopusx({ ...options, fetch: (sent) => fetch(sent) });
  const { data } = await gateway.http.POST('/v1/videos', {
    body: { model: 'grok-video-3', prompt: 'A cat that is also a fish', seconds: 6 },
    bodySerializer: multipart,
  });
  return data?.id;
}

export async function read(task_id: string): Promise<QueriedTask | undefined> {
  const { data } = await toapis(options).http.GET('/v1/videos/generations/{task_id}', { params: { path: { task_id } } });
  if (data?.status === 'completed') console.log(data.result?.data?.[0]?.url);
  return data;
}

const deduplicator = createDeduplicator();

export async function receive(request: Request): Promise<string | undefined> {
  try {
    const event = await receiveWebhook(request, { secrets: ['any-secret'] });
    if (event.type !== 'generation.completed') return event.id;
    await deduplicator.once(event.id, () => console.log(event.data.task_id));
    return event.data.result?.data?.[0]?.url;
  } catch (error) {
    return error instanceof WebhookVerificationError ? error.reason : undefined;
  }
}
/** A delivery, signed as the gateway does it. */
async function delivery(body: string, secret: string): Promise<Request> {
  const encoder = new TextEncoder();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const digest = await crypto.subtle.sign('HMAC', key, encoder.encode('evt_1.' + timestamp + '.' + body));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const headers = {
    'X-ToAPIs-Webhook-Id': 'evt_1',
    'X-ToAPIs-Webhook-Timestamp': timestamp,
    'X-ToAPIs-Webhook-Signature': 'v1=' + hex,
  };
  return new Request('http://receiver/', { method: 'POST', headers, body });
}
const event = JSON.stringify({
  id: 'evt_1',
  type: 'generation.completed',
  data: { task_id: 'tsk_1', status: 'SUCCESS', result: { data: [{ url: 'https://cdn.example/1.mp4' }] } },
});
console.log(await receive(await delivery(event, 'any-secret')), await receive(await delivery(event, 'another')));

export const names: readonly (keyof paths)[] = ['/v1/video/create', '/v1/video/query'];
export const factories: readonly unknown[] = [sameOctopusx, sameToapis];
`;

/** Hands a video to Node's own APIs, whose types say more than the standard's. */
export const onNode = `
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { receiveWebhook } from 'video-gateway-kit/webhooks';
import { octopusx } from 'video-gateway-kit';
import { createMock, listen } from 'video-gateway-kit/mock';

const gateway = octopusx({ apiKey: process.env['OCTOPUSX_API_KEY'] ?? '' });
const video = await gateway.resume('video_abc123').wait();
await writeFile('video.mp4', video.stream());

const { url } = await listen({ port: 0, fetch: createMock().fetch });
createServer(async (request) => receiveWebhook({ headers: request.headers, body: request }, { secrets: ['any-secret'] }));
createServer((request, response) => response.writeHead(302, { location: url + request.url }).end());
`;

/** The lines before each mistake. */
const beginning = [
  `import { octopusx, toapis } from 'video-gateway-kit';`,
  `import type { GrokCreateVideoRequest } from 'video-gateway-kit/octopusx';`,
  `import { validate } from 'video-gateway-kit/validate';`,
  `import { receiveWebhook } from 'video-gateway-kit/webhooks';`,
  `declare const body: GrokCreateVideoRequest;`,
  `const gateway = octopusx({ apiKey: 'any-key' });`,
  `const other = toapis({ apiKey: 'any-key' });`,
  `const task = { params: { path: { task_id: 'a' } } };`,
  `const { data } = await other.http.GET('/v1/videos/generations/{task_id}', task);`,
];

/** Lines that a compiler must refuse, each by what is wrong with it. */
export const mistakes: Readonly<Record<string, string>> = {
  'a client without a key': `octopusx({});`,
  'a key that may be undefined': `octopusx({ apiKey: [''].at(0) });`,
  'a path that the contract does not have': `gateway.http.POST('/v1/video/creates', { body });`,
  'a method that the path does not have': `gateway.http.GET('/v1/video/create', { body });`,
  'a body without a required field': `gateway.http.POST('/v1/video/create', { body: { model: 'grok-video-3' } });`,
  'a value that the contract does not list': `gateway.http.POST('/v1/video/create', { body: { ...body, size: '4K' } });`,
  'a path of the other gateway': `other.http.POST('/v1/video/create', { body });`,
  'a read without the id of a task': `other.http.GET('/v1/videos/generations/{task_id}', {});`,
  'a field that the answer does not have': `data?.state;`,
  'a check that is reported to nobody': `validate(gateway);`,
  'a webhook that is received without a secret': `receiveWebhook(new Request('http://receiver/'), {});`,
  'a file that the package does not export': `import('video-gateway-kit/dist/src/client.js');`,
};

/** A file with all mistakes, each on a line of its own. */
export const mistaken = [...beginning, ...Object.values(mistakes), ''].join('\n');

/** The line of a mistake in that file, from 1. */
export const lineOf = (mistake: string): number =>
  beginning.length + Object.keys(mistakes).indexOf(mistake) + 1;
