/** Reads and checks a story, which may have been edited by hand. */

import type { CheckedJson } from './checked-json.ts';
import type { RecordedGateway } from './read-har.ts';
import type { RecordedAnswer, RecordedCall, RecordedRequest, Story } from './story.ts';

/**
 * Reads a story.
 *
 * @param gateways the known gateways
 * @throws RecordingError if it is invalid; the message names the file and the field
 */
export function readStory(story: CheckedJson, gateways: readonly RecordedGateway[]): Story {
  const version = story.member('version');
  if (version.value !== 1) throw version.error('1');
  const gateway = story.member('gateway');
  const known = gateways.find(({ model }) => model.name === gateway.value)?.model.operations;
  if (known === undefined) throw gateway.error(gateways.map(({ model }) => model.name).join(' or '));
  const operations = new Set(known.map(({ id }) => id));
  const [callerId, source, submit] = [
    story.member('callerId'),
    story.member('source'),
    story.member('submit'),
  ];
  story.member('recorded').timestamp();
  return {
    version: 1,
    gateway: gateway.text(),
    recorded: story.member('recorded').text(),
    ids: story
      .member('ids')
      .list()
      .map((id) => id.text()),
    ...(!callerId.isAbsent && { callerId: callerId.text() }),
    ...(!source.isAbsent && { source: source.text() }),
    ...(!submit.isAbsent && { submit: callIn(submit, operations) }),
    calls: story
      .member('calls')
      .list()
      .map((call) => callIn(call, operations))
      .sort((one, other) => one.after - other.after),
  };
}

function callIn(call: CheckedJson, operations: ReadonlySet<string>): RecordedCall {
  const [operation, answer] = [call.member('operation'), call.member('answer')];
  if (!operations.has(operation.text())) throw operation.error('an operation of the gateway');
  return {
    operation: operation.text(),
    after: call.member('after').number(0),
    request: requestIn(call.member('request')),
    answer: answer.value === null ? null : answerIn(answer),
  };
}

function requestIn(request: CheckedJson): RecordedRequest {
  const [type, body] = [request.member('type'), request.member('body')];
  return {
    parameters: request.member('parameters').texts(),
    query: request.member('query').texts(),
    ...(!type.isAbsent && { type: type.text() }),
    ...(!body.isAbsent && { body: body.any() }),
  };
}

function answerIn(answer: CheckedJson): RecordedAnswer {
  const [json, text, size, file] = [
    answer.member('json'),
    answer.member('text'),
    answer.member('size'),
    answer.member('file'),
  ];
  return {
    status: answer.member('status').status(),
    headers: answer.member('headers').headers(),
    ...(!json.isAbsent && { json: json.any() }),
    ...(!text.isAbsent && { text: text.text() }),
    ...(!size.isAbsent && { size: size.number(0) }),
    ...(!file.isAbsent && { file: file.text() }),
  };
}
