/** Answers requests that choose an example of the contract, by its status or its name. */

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
 * The documented answer with a status, and perhaps with an example's name, or the refusal for a reason. If there is none,
 * the answer is a refusal that lists the choices.
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
    const text = `${endpointOf(operation)} documents no refusal for ${reason}, only ${known}`;
    return { answer: answerOf(new Rejection(400, text), operation) };
  }
  const { status, example } = error;
  return {
    answer: answerOf(new Rejection(status, undefined, { example }), operation),
    log: { refusal: `requested ${reason}: ${status} ${example}` },
  };
}

function askedForStatus(operation: Operation, status: number, name: string | undefined): Outcome {
  const answer = operation.answers.get(status);
  if (answer === undefined) {
    const statuses = [...operation.answers.keys()].join(', ');
    const text = `${endpointOf(operation)} does not document the status ${status}, only ${statuses}`;
    return { answer: answerOf(new Rejection(400, text), operation) };
  }
  if (name !== undefined && !answer.examples.has(name)) {
    const names = [...answer.examples.keys()].join(', ') || 'none';
    const text = `Prefer: the status ${status} has no example ${name}; the examples are ${names}`;
    return { answer: answerOf(new Rejection(400, text), operation) };
  }
  if (status >= 400) {
    return {
      answer: answerOf(new Rejection(status, undefined, { example: name }), operation),
      log: { refusal: `requested ${status}${name === undefined ? '' : ` ${name}`}` },
    };
  }
  const [first] = answer.examples.values();
  const example = name === undefined ? first : answer.examples.get(name);
  // The example of a video is a string in place of its bytes.
  if (typeof example !== 'string') return { answer: json(status, example) };
  const headers = { 'content-type': answer.type ?? '' };
  return { answer: { status, headers, body: undefined, video: anyVideo } };
}

/**
 * The example with a name, or the first one.
 *
 * @throws Rejection if there is no example of that name
 */
export function preferredExample({ success }: Operation, name: string | undefined): unknown {
  const { examples } = success;
  if (name === undefined) return examples.values().next().value;
  if (examples.has(name)) return examples.get(name);
  const names = [...examples.keys()].join(', ');
  throw new Rejection(400, `Prefer: there is no example ${name}; the examples are ${names}`);
}
