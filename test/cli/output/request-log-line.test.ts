/** The line for a request in the mock's log. */

import { expect, it } from 'vitest';
import type { LogEntry } from '../../../mocks/core/call.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { requestLogLine } from '../../../src/cli/output/request-log-line.ts';
import { logEntry } from '../../support/log-entry.ts';

const entry: LogEntry = {
  ...logEntry,
  at: Date.UTC(2026, 0, 1, 12, 30, 15),
  gateway: 'octopusx',
  method: 'POST',
  path: '/v1/video/create',
};

it.each<[string, Partial<LogEntry>, string]>([
  [
    'a submit',
    { task: 'grok:1', billable: true },
    '12:30:15  octopusx  POST  /v1/video/create  200  grok:1  billable',
  ],
  [
    'what was decided of a task, and why',
    {
      decision: {
        plan: { queue: 0, render: 50_000, outcome: 'failed', stopsAt: 0.6, code: 'content_policy' },
        endsAfter: 30_000,
        by: 'directive',
      },
    },
    '12:30:15  octopusx  POST  /v1/video/create  200\n  Fails after 30 s with content_policy, as the prompt says',
  ],
  [
    'a task that never ends',
    {
      decision: {
        plan: { queue: 0, render: 50_000, outcome: 'completed', stopsAt: 0.6, holds: 'running' },
        endsAfter: undefined,
        by: 'scenario',
      },
    },
    '12:30:15  octopusx  POST  /v1/video/create  200\n  Never ends, as the scenario says',
  ],
  [
    'a refusal',
    { status: 400, refusal: 'size is required' },
    '12:30:15  octopusx  POST  /v1/video/create  400\n  size is required',
  ],
  [
    'a dropped connection',
    { status: undefined },
    '12:30:15  octopusx  POST  /v1/video/create  connection dropped',
  ],
  [
    'fields that the contract does not know',
    {
      unknownFields: [
        { name: 'durration', meant: 'duration' },
        { name: 'x', meant: undefined },
      ],
    },
    '12:30:15  octopusx  POST  /v1/video/create  200\n' +
      '  The contract does not know the field "durration"; did you mean "duration"?\n' +
      '  The contract does not know the field "x"',
  ],
  [
    'what is not a directive',
    {
      misread: [
        { text: '[slow motion]', meant: undefined },
        { text: '[fial]', meant: '[fail]' },
      ],
    },
    '12:30:15  octopusx  POST  /v1/video/create  200\n' +
      '  "[slow motion]" is not a directive: it remains part of the prompt\n' +
      '  "[fial]" is not a directive: it remains part of the prompt; did you mean "[fail]"?',
  ],
  [
    'a reason that no answer shows, and an answer that is late',
    {
      notes: ['GET /v1/video/query does not show the reason "nsfw": the answer has no member for it'],
      delay: 2000,
    },
    '12:30:15  octopusx  POST  /v1/video/create  200\n' +
      '  GET /v1/video/query does not show the reason "nsfw": the answer has no member for it\n' +
      '  Answered 2 s late, as requested',
  ],
  [
    'what would change a terminal',
    { path: '/v1/\u001b[2J', refusal: 'no\nsuch' },
    '12:30:15  octopusx  POST  /v1/\\u001b[2J  200\n  no\\u000asuch',
  ],
])('tells of %s', (_, more, line) => {
  expect(requestLogLine({ ...entry, ...more })).toBe(line);
});

it.each<[string, string, object, string]>([
  ['a directive', '[fail content_policy] a cat', {}, 'content_policy, as the prompt says'],
  ['a preference', 'a cat', { Prefer: 'example=failed' }, 'Fails after 0 s, as Prefer says'],
  ['the scenario', '[none] a cat', {}, 'as the scenario says'],
  ['chance', 'a cat', {}, 's, by chance'],
])('tells what %s has decided', async (by, prompt, headers, expected) => {
  const lines: string[] = [];
  const mock = createMock({ onRequest: (entry) => lines.push(requestLogLine(entry)) });
  const post = (path: string, method: string, body: object) =>
    mock.fetch(
      new Request(`http://mock${path}`, {
        method,
        headers: { Authorization: 'Bearer any-key', 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );
  if (by === 'the scenario') await post('/__mock/scenario', 'PUT', { outcome: 'failed' });
  await post('/toapis/v1/videos/generations', 'POST', { model: 'grok-video-1.0', prompt });
  expect(lines.at(-1)).toContain(expected);
});
