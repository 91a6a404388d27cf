/** Submits that are answered otherwise than the contract says, or accepted where it refuses them. */

import type { GatewayName } from '../../../generated/contracts.ts';
import { operationIn } from '../../../spec/contract.ts';
import { contractOf } from '../../contract/schema.ts';
import {
  type Deviation,
  type GatewayAnswer,
  type GatewayCall,
  lifecyclesOf,
  objectIn,
  successOf,
} from './deviation.ts';

/** Deviations that the answers to submits show. */
export const submitDeviations: readonly Deviation[] = [
  {
    name: 'a submit is accepted with 202',
    gateway: 'octopusx',
    statement: 'remixVideo statuses',
    begin: () => (answer, call) => {
      if (successOf('remixVideo', answer, call)) answer.status = 202;
    },
  },
  {
    name: 'a task is pending where it begins as processing',
    gateway: 'octopusx',
    statement: 'remixVideo lifecycle start-state',
    begin: () => (answer, call) => {
      const task = successOf('remixVideo', answer, call);
      if (task) task.status = 'pending';
    },
  },
  {
    name: 'a task runs when it is submitted',
    gateway: 'toapis',
    statement: 'generateVideo lifecycle start-state',
    begin: () => (answer, call) => {
      const task = successOf('generateVideo', answer, call);
      if (task) task.status = 'in_progress';
    },
  },
  {
    name: 'a remix has the id of its source',
    gateway: 'octopusx',
    statement: 'remixVideo lifecycle new-id',
    begin: () => (answer, call) => {
      const task = successOf('remixVideo', answer, call);
      if (task) task.id = call.body.task_id;
    },
  },
  {
    name: 'every submit is answered with the id of the first',
    gateway: 'toapis',
    statement: 'generateVideo lifecycle new-id',
    begin: () => {
      let first: unknown;
      return (answer, call) => {
        const task = successOf('generateVideo', answer, call);
        if (task === undefined) return;
        first ??= task.id;
        task.id = first;
      };
    },
  },
  {
    name: 'a second id leads to no task',
    gateway: 'octopusx',
    statement: 'createVideo lifecycle links-lead-to-the-task',
    begin: () => (answer, call) => {
      const task = successOf('createVideo', answer, call);
      if (task?.task_id) task.task_id = String(task.task_id).split('').toReversed().join('');
    },
  },
  {
    name: 'an unknown source is answered with 400 in place of 404',
    gateway: 'toapis',
    statement: 'remixVideo lifecycle refuses-unknown-source',
    needs: 'refusal',
    begin: () => (answer, call) => {
      if (call.operation === 'remixVideo' && answer.status === 404) answer.status = 400;
    },
  },
  {
    name: 'an unknown source is answered with 404 in place of 400',
    gateway: 'octopusx',
    statement: 'extendVideoById lifecycle refuses-unknown-source',
    needs: 'refusal',
    begin: () => (answer, call) => {
      if (call.operation !== 'extendVideoById' || answer.status !== 400) return;
      if (objectIn(objectIn(answer.body).error).code === 'task_not_exist') answer.status = 404;
    },
  },
  {
    name: 'a remix of an unfinished video is accepted',
    gateway: 'octopusx',
    statement: 'remixVideo lifecycle refuses-unfinished-source',
    needs: 'refusal',
    begin: () => async (answer, call) => {
      if (call.operation !== 'remixVideo' || !isRefused(answer, /not completed/)) return;
      // A source of another pipeline is refused for that.
      const source = await call.send(
        `/octopusx/v1/video/query?id=${encodeURIComponent(String(call.body.task_id))}`,
      );
      if (source.status === 200) await acceptAnyway('octopusx', 'createVideo', answer, call);
    },
  },
  {
    name: 'an extension of an unfinished video is accepted',
    gateway: 'toapis',
    statement: 'extendVideo lifecycle refuses-unfinished-source',
    needs: 'refusal',
    begin: () => async (answer, call) => {
      if (call.operation === 'extendVideo' && isRefused(answer, /not completed/))
        await acceptAnyway('toapis', 'generateVideo', answer, call);
    },
  },
  {
    name: 'an extension of another pipeline’s video is accepted',
    gateway: 'octopusx',
    statement: 'extendVideo lifecycle refuses-foreign-source',
    needs: 'refusal',
    begin: () => async (answer, call) => {
      if (call.operation === 'extendVideo' && isRefused(answer, /another pipeline/))
        await acceptAnyway('octopusx', 'createVideo', answer, call);
    },
  },
];

/** Tells a refusal with a message. */
function isRefused({ status, body }: GatewayAnswer, message: RegExp): boolean {
  return status === 400 && message.test(String(objectIn(objectIn(body).error).message));
}

/** Gives a refused submit the answer, and the task, of the same one from a source that has completed. */
async function acceptAnyway(
  gateway: GatewayName,
  create: string,
  answer: GatewayAnswer,
  call: GatewayCall,
): Promise<void> {
  const { path, operation } = operationIn(contractOf(gateway), create);
  const [example] = Object.values(operation.requestBody?.content['application/json']?.examples ?? {});
  const source = await call.send(`/${gateway}${path}`, { method: 'POST', body: example?.value });
  const id = String(objectIn(source.body).id);
  await call.send(`/__mock/tasks/${gateway}/${encodeURIComponent(id)}`, {
    method: 'PATCH',
    body: { outcome: 'completed' },
  });
  const submit = lifecyclesOf(gateway).submits[call.operation ?? ''];
  const target = (submit?.path ?? '').replace(/\{.+?\}/, encodeURIComponent(id));
  const body = 'task_id' in call.body ? { ...call.body, task_id: id } : call.body;
  const accepted = await call.send(`/${gateway}${target}`, { method: 'POST', body });
  answer.status = accepted.status;
  answer.body = accepted.body;
}
