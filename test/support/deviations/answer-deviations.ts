/** Single answers that are not as the contract says: status, media type, fields. */

import { type Deviation, type GatewayAnswer, type GatewayCall, objectIn, successOf } from './deviation.ts';

/** A page that a proxy or an expired login sends in place of an answer. */
const page = '<!doctype html><title>Welcome</title><p>Please sign in.';

/** Deviations that one answer shows. */
export const answerDeviations: readonly Deviation[] = [
  {
    name: 'a submit is answered without a status',
    gateway: 'octopusx',
    statement: 'createVideo 200 /status',
    begin: () => (answer, call) => {
      delete successOf('createVideo', answer, call)?.status;
    },
  },
  {
    name: 'a moment is a text where the contract has a number',
    gateway: 'octopusx',
    statement: 'generateVideo 200 /created_at',
    begin: () => (answer, call) => {
      const created = successOf('generateVideo', answer, call);
      if (created) created.created_at = new Date(Number(created.created_at) * 1000).toISOString();
    },
  },
  {
    name: 'progress is a text where the contract has a number',
    gateway: 'toapis',
    statement: 'queryVideo 200 /progress',
    begin: () => (answer, call) => {
      const task = successOf('queryVideo', answer, call);
      if (task) task.progress = `${task.progress}%`;
    },
  },
  {
    name: 'the list of models is an object',
    gateway: 'octopusx',
    statement: 'listModels 200 /data',
    begin: () => (answer, call) => {
      const list = successOf('listModels', answer, call);
      if (list) list.data = { models: list.data };
    },
  },
  {
    name: 'a subscription does not tell its limit',
    gateway: 'octopusx',
    statement: 'getSubscription 200 /hard_limit_usd',
    begin: () => (answer, call) => {
      delete successOf('getSubscription', answer, call)?.hard_limit_usd;
    },
  },
  {
    name: 'a balance is a text',
    gateway: 'toapis',
    statement: 'getKeyBalance 200 /remain_balance',
    begin: () => (answer, call) => {
      const balance = successOf('getKeyBalance', answer, call);
      if (balance) balance.remain_balance = `$${balance.remain_balance}`;
    },
  },
  {
    name: 'a page comes as JSON',
    gateway: 'toapis',
    statement: 'listModels 200',
    begin: () => (answer, call) => {
      if (successOf('listModels', answer, call)) answer.body = page;
    },
  },
  {
    name: 'every second query of a task is answered with a page',
    gateway: 'octopusx',
    statement: 'queryVideo 200',
    begin: () => {
      const counts = new Map<unknown, number>();
      return (answer, call) => {
        const task = successOf('queryVideo', answer, call);
        if (task === undefined) return;
        const count = (counts.get(task.id) ?? 0) + 1;
        counts.set(task.id, count);
        if (count % 2 === 1) return;
        answer.body = page;
        answer.headers.set('Content-Type', 'text/html; charset=utf-8');
      };
    },
  },
  {
    name: 'a video is sent as bytes of no type',
    gateway: 'octopusx',
    statement: 'downloadVideo 200',
    begin: () => (answer, call) => {
      if (successOf('downloadVideo', answer, call))
        answer.headers.set('Content-Type', 'application/octet-stream');
    },
  },
  {
    name: 'a limit is told in words',
    gateway: 'toapis',
    statement: 'generateVideo 200 header x-ratelimit-limit',
    begin: () => (answer, call) => {
      if (successOf('generateVideo', answer, call)) answer.headers.set('X-RateLimit-Limit', 'fifty');
    },
  },
  {
    name: 'an error is a text',
    gateway: 'octopusx',
    statement: 'queryVideo 400 /error',
    begin: () => (answer, call) => {
      const error = errorOf('queryVideo', 400, answer, call);
      if (error) objectIn(answer.body).error = String(error.message);
    },
  },
  {
    name: 'an error has no message',
    gateway: 'toapis',
    statement: 'queryVideo 404 /error/message',
    begin: () => (answer, call) => {
      delete errorOf('queryVideo', 404, answer, call)?.message;
    },
  },
  {
    name: 'a missing key is refused without an error',
    gateway: 'toapis',
    statement: 'listModels 401 /error',
    begin: () => (answer, call) => {
      if (errorOf('listModels', 401, answer, call)) answer.body = { message: 'Unauthorized' };
    },
  },
  {
    name: 'a missing key is refused with 403',
    gateway: 'toapis',
    statement: 'getUserBalance security',
    begin: () => (answer, call) => {
      if (errorOf('getUserBalance', 401, answer, call)) answer.status = 403;
    },
  },
  {
    name: 'no key is needed',
    gateway: 'octopusx',
    statement: 'listModels security',
    begin: () => async (answer, call) => {
      if (!errorOf('listModels', 401, answer, call)) return;
      const { status, body } = await call.send(call.url.pathname);
      Object.assign(answer, { status, body });
    },
  },
];

/** The error of a refusal with one status. Undefined for any other answer. */
function errorOf(
  operation: string,
  status: number,
  answer: GatewayAnswer,
  call: GatewayCall,
): Record<string, unknown> | undefined {
  if (call.operation !== operation || answer.status !== status) return undefined;
  return objectIn(objectIn(answer.body).error);
}
