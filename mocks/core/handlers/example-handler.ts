/** Decides a request that asks for an answer of the contract by its status or its name. */

import { json } from '../answer.ts';
import type { Outcome } from '../call.ts';
import { endpointOf, type Operation } from '../contract/operation.ts';
import { errorFor, errorsOf } from '../contract/reasons.ts';
import { answerOf, Rejection } from '../contract/rejection.ts';
import type { RequestedVideo } from '../tasks/task-state.ts';

const anyVideo: RequestedVideo = {
  model: undefined,
  prompt: '',
  aspectRatio: '16:9',
  seconds: 8,
  size: undefined,
};

/**
 * The answer that a caller asks for by its status, and perhaps the name of its example, or by the reason of a refusal, or a refusal that says which there
 * are.
 */
export function askedFor(operation: Operation, wanted: number | string, example?: string): Outcome {
  return typeof wanted === 'number'
    ? askedForStatus(operation, wanted, example)
    : askedForReason(operation, wanted);
}

function askedForReason(operation: Operation, reason: string): Outcome {
  const error = errorFor(operation, reason);
  if (error === undefined) {
    const known = [...new Set(errorsOf(operation).map(({ example }) => example))].join(', ');
    const text = `${endpointOf(operation)} documents no refusal for ${reason}, but ${known}`;
    return { answer: answerOf(new Rejection(400, text), operation) };
  }
  const { status, example } = error;
  return {
    answer: answerOf(new Rejection(status, undefined, { example }), operation),
    log: { refusal: `asked for ${reason}: ${status} ${example}` },
  };
}

function askedForStatus(operation: Operation, status: number, name: string | undefined): Outcome {
  const answer = operation.answers.get(status);
  if (answer === undefined) {
    const statuses = [...operation.answers.keys()].join(', ');
    const text = `${endpointOf(operation)} does not document the status ${status}, but ${statuses}`;
    return { answer: answerOf(new Rejection(400, text), operation) };
  }
  if (name !== undefined && !answer.examples.has(name)) {
    const names = [...answer.examples.keys()].join(', ') || 'none';
    const text = `Prefer: there is no example ${name} of the status ${status}, but ${names}`;
    return { answer: answerOf(new Rejection(400, text), operation) };
  }
  if (status >= 400) {
    return {
      answer: answerOf(new Rejection(status, undefined, { example: name }), operation),
      log: { refusal: `asked for ${status}${name === undefined ? '' : ` ${name}`}` },
    };
  }
  const [first] = answer.examples.values();
  const example = name === undefined ? first : answer.examples.get(name);
  // The example of a video is a text that stands for its bytes.
  if (typeof example !== 'string') return { answer: json(status, example) };
  const headers = { 'content-type': answer.type ?? '' };
  return { answer: { status, headers, body: undefined, video: anyVideo } };
}

/**
 * The example that a caller prefers, or the first.
 *
 * @throws Rejection if there is no example of that name
 */
export function preferredExample({ success }: Operation, name: string | undefined): unknown {
  const { examples } = success;
  if (name === undefined) return examples.values().next().value;
  if (examples.has(name)) return examples.get(name);
  const names = [...examples.keys()].join(', ');
  throw new Rejection(400, `Prefer: there is no example ${name}, but ${names}`);
}
