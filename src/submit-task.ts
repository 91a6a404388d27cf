/** Makes a task: its request by the contract's table, and its handle from the answer. */

import type { TaskSubmit } from '../generated/lifecycle.ts';
import type { Answer, Question } from './answer.ts';
import type { Connection, SubmitOptions } from './connection.ts';
import type { Reading } from './handle.ts';
import { withMedia } from './media.ts';
import { multipart } from './multipart.ts';
import { textAt } from './pointer.ts';
import { submit } from './submit.ts';
import { Task } from './task.ts';

/**
 * Submits a task.
 *
 * @throws SubmitUnconfirmedError if a task may exist although nobody has its id
 * @throws GatewayError of another class if the submit was refused or could not be sent
 */
export async function submitTask(
  connection: Connection,
  operation: TaskSubmit,
  body: object,
  { signal, source }: SubmitOptions,
): Promise<Task> {
  const { path, form } = operation;
  const isForm = form !== undefined && new RegExp(form).test(textAt(body, '/model') ?? '');
  const sourceId = typeof source === 'object' ? source.id : source;
  const parameter = operation.source && sourceId ? { [operation.source]: sourceId } : {};
  const isInPath = path.includes('{');
  const question: Question = {
    method: 'POST',
    path,
    parameter: isInPath ? parameter : {},
    body: await withMedia(isInPath ? body : { ...body, ...parameter }, isForm),
    bodySerializer: isForm ? multipart : undefined,
  };
  const { name: gateway, clock } = connection;
  const submitted = clock.now();
  const readingsOf = (answer: Answer) =>
    operation.readings.flatMap(([query, place]): Reading[] => {
      const id = textAt(answer.body, place);
      return id ? [[query, id]] : [];
    });
  const answer = await submit(connection, question, (each) => readingsOf(each).length > 0, signal);
  const readings = readingsOf(answer);
  if (typeof source === 'object') {
    // A task that was made from another is read where that one is, if it can be read there.
    const [[query] = ['']] = source.toJSON().readings;
    readings.sort(([one], [other]) => Number(other === query) - Number(one === query));
  }
  return new Task(connection, { version: 1, gateway, submitted, readings }, answer.body);
}
