/**
 * Our components against the stock ones of `@stoplight/prism-http`, on the same requests and answers: the
 * same route and the same verdict, but for the exceptions below.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { answerTrials, derivedTrials, trials } from './trial-arbitraries.ts';
import { type AnswerTrial, judgesOf, type Trial, type Verdict } from './trials.ts';

/** An intended difference between Prism and ours. */
interface Exception<T, V> {
  readonly name: string;
  readonly reason: string;
  /** True if a difference is this one. */
  readonly applies: (trial: T, ours: V, stock: V) => boolean;
  /** The gateway and a request or an answer that shows it. */
  readonly witness: readonly [GatewayName, T];
}

const key = 'Bearer YOUR_API_KEY';
const json = 'application/json';
const reading: Trial = {
  method: 'get',
  path: '/v1/video/query',
  query: 'id=grok:1',
  authorization: key,
  contentType: undefined,
  text: '',
};
const creating: Trial = {
  method: 'post',
  path: '/v1/videos',
  query: '',
  authorization: key,
  contentType: json,
  text: '{"model":"veo_3_1","prompt":"a cow"}',
};
const form = (...parts: readonly (readonly [string, string])[]): Trial => ({
  ...creating,
  contentType: 'multipart/form-data; boundary=the-boundary',
  text: `${parts
    .map(
      ([name, value]) =>
        `--the-boundary\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('')}--the-boundary--\r\n`,
});

/** True if both take a request to the same operation. */
const sameRoute = (ours: Verdict, stock: Verdict) =>
  ours.route === stock.route && ours.security === stock.security;
const isForm = ({ contentType = '' }: Trial) => /^multipart\/form-data/i.test(contentType);
const isRead = ({ method }: Trial) => method === 'get';

/** Intended differences about requests. */
const requestExceptions: readonly Exception<Trial, Verdict>[] = [
  {
    name: 'an empty segment is no parameter',
    reason:
      'Prism routes /v1/videos/ to the query of a task without an id and then misses the id; we do not route it.',
    applies: ({ path }, ours) => /\/(\/|$)/.test(path) && ours.route === '404',
    witness: ['octopusx', { ...reading, path: '/v1/videos/' }],
  },
  {
    name: 'a comma in a path parameter is a part of it',
    reason:
      'Prism takes the value apart at commas, as an RFC 6570 list, and then refuses a list; ids are text.',
    applies: ({ path }, ours, stock) =>
      sameRoute(ours, stock) && path.includes(',') && stock.request !== 'valid',
    witness: ['octopusx', { ...reading, path: '/v1/videos/a,b' }],
  },
  {
    name: 'a path parameter is found beside a literal segment that is encoded',
    reason:
      'Prism decodes the path to route it and does not when it reads the parameters, which it then misses.',
    applies: ({ path }, ours, stock) =>
      sameRoute(ours, stock) &&
      ours.route.includes('{') &&
      !matchesAsSent(ours.route, path) &&
      stock.request !== 'valid',
    witness: ['octopusx', { ...reading, path: '/v1/%76ideos/video_1' }],
  },
  {
    name: 'a path that cannot be decoded is the caller’s mistake',
    reason: 'Prism throws a URIError, which its server answers with 500.',
    applies: ({ path }, ours, stock) =>
      stock.request === 'throws' && isUndecodable(path) && ours.request !== 'valid',
    witness: ['octopusx', { ...reading, path: '/v1/videos/%zz' }],
  },
  {
    name: 'of a repeated parameter the last one counts',
    reason: 'Prism takes the values for an array, and refuses it where text is asked for.',
    applies: ({ query }, ours, stock) =>
      sameRoute(ours, stock) &&
      stock.request === 'invalid' &&
      new URLSearchParams(query.toLowerCase()).getAll('id').length > 1,
    witness: ['octopusx', { ...reading, query: 'id=a&id=b' }],
  },
  {
    name: 'the name of a parameter is what it is',
    reason: 'Prism takes ID for id; OpenAPI names of query parameters are case sensitive.',
    applies: ({ query }, ours, stock) =>
      sameRoute(ours, stock) && ours.request === 'invalid' && /(?:^|&)ID=/.test(query),
    witness: ['octopusx', { ...reading, query: 'ID=grok:1' }],
  },
  {
    name: 'a body that a GET brings along is ignored',
    reason: 'HTTP gives it no meaning, and a template of one gateway sends one; Prism refuses its type.',
    applies: (trial, ours, stock) =>
      sameRoute(ours, stock) &&
      isRead(trial) &&
      trial.text !== '' &&
      stock.request !== 'valid' &&
      ours.request !== '415',
    witness: ['octopusx', { ...reading, contentType: json, text: '{}' }],
  },
  {
    name: 'a type with the suffix +json is another type',
    reason: 'The contracts name application/json alone; Prism compares what follows the plus sign.',
    applies: ({ contentType = '' }, ours) => ours.request === '415' && /\+json/i.test(contentType),
    witness: ['octopusx', { ...creating, contentType: 'application/vnd.gateway+json' }],
  },
  {
    name: 'a Content-Type that is none is a wrong type of a body, and nothing without one',
    reason: 'Prism throws where the header cannot be parsed, which its server answers with 500.',
    applies: ({ contentType = '' }, ours, stock) =>
      sameRoute(ours, stock) && stock.request === 'throws' && !/^[^/,;]+\/[^/,;]+(?:;.*)?$/.test(contentType),
    witness: ['octopusx', { ...creating, contentType: 'application' }],
  },
  {
    name: 'a body needs a Content-Type',
    reason:
      'Prism takes a body without one for the first type of the contract, but reads it as text, so that nothing fits.',
    applies: ({ contentType, text }, ours) =>
      ours.request === '415' && contentType === undefined && text !== '',
    witness: ['octopusx', { ...creating, contentType: undefined }],
  },
  {
    name: 'a body of a wrong type is one also where its JSON says nothing',
    reason: 'Prism takes null and an empty text for no body, and misses it before it looks at the type.',
    applies: ({ text }, ours, stock) =>
      ours.request === '415' && stock.request === 'invalid' && ['null', '""'].includes(text),
    witness: ['toapis', { ...creating, path: '/v1/uploads/images', text: '""' }],
  },
  {
    name: 'a form without its boundary is a malformed form',
    reason: 'The type is one that the operation takes; what is wrong is the body, so 400 and not 415.',
    applies: (trial, ours, stock) => isForm(trial) && ours.request === 'invalid' && stock.request === '415',
    witness: ['octopusx', { ...form(), contentType: 'multipart/form-data' }],
  },
  {
    name: 'the name of a form’s field may hold a semicolon',
    reason: 'Prism takes the header of a part apart at semicolons, also at those between quotation marks.',
    applies: (trial, ours, stock) =>
      sameRoute(ours, stock) && isForm(trial) && /name="[^"\r\n]*;/.test(trial.text),
    witness: ['octopusx', form(['model', 'grok-video-3'], ['prompt', 'a cat'], [';', '1'])],
  },
  {
    name: 'several fields of one name are a list',
    reason: 'Prism keeps the last one alone; the contract takes several images under one name.',
    applies: (trial, ours, stock) => {
      const fields = [...trial.text.matchAll(/name="([^"\r\n]*)"/g)].map(([, name]) => name);
      return sameRoute(ours, stock) && isForm(trial) && new Set(fields).size < fields.length;
    },
    witness: ['octopusx', form(['model', 'a'], ['model', 'b'], ['prompt', 'a cat'])],
  },
  {
    name: 'the fields of a form are not percent-encoded',
    reason: 'Prism decodes names and values as in a URL, and throws where a name has a % of its own.',
    applies: (trial, ours, stock) => sameRoute(ours, stock) && isForm(trial) && trial.text.includes('%'),
    witness: ['octopusx', form(['model', 'grok-video-3'], ['prompt', 'a cat'], ['seconds', '%36'])],
  },
];

/** Intended differences about answers. */
const answerExceptions: readonly Exception<AnswerTrial, 'valid' | 'invalid'>[] = [
  {
    name: 'headers are not looked at, but for the type',
    reason: 'Those of our answers are the contract’s own examples and numbers that the mock has counted.',
    applies: ({ headers }, ours) =>
      ours === 'valid' &&
      Object.entries(headers).some(
        ([name, value]) => /^(?:retry-after|x-ratelimit)/i.test(name) && !/^\d+$/.test(value),
      ),
    witness: [
      'octopusx',
      {
        operation: 'createVideo',
        status: 429,
        headers: { 'content-type': json, 'Retry-After': 'soon' },
        body: { error: { message: 'Too many requests', type: 'new_api_error' } },
      },
    ],
  },
  {
    name: 'a video is bytes, whatever the example in its place',
    reason: 'The contract shows its first bytes as text; the mock sends the file beside the pipeline.',
    applies: ({ headers }, ours) => ours === 'valid' && headers['content-type'] === 'video/mp4',
    witness: [
      'octopusx',
      { operation: 'downloadVideo', status: 200, headers: { 'content-type': 'video/mp4' }, body: undefined },
    ],
  },
];

/** True if a path is matched by a route whose literal segments are compared as they were sent. */
function matchesAsSent(route: string, path: string): boolean {
  const literals = route.split(' ').at(1)?.split('/') ?? [];
  const segments = path.split('/');
  return literals.every((literal, at) => literal.startsWith('{') || literal === segments[at]);
}

function isUndecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
}

// The keys of the table are the gateways' names.
const names = Object.keys(contracts) as GatewayName[];
const judges = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, await judgesOf(name)] as const)),
);

function judgesFor(gateway: GatewayName) {
  const pair = judges[gateway];
  if (pair === undefined) throw new Error(`There are no judges for ${gateway}`);
  return pair;
}

/** Fails where the two differ and no exception applies. */
async function expectSameVerdict(gateway: GatewayName, trial: Trial): Promise<void> {
  const { ours, stock } = judgesFor(gateway);
  const [own, theirs] = [await ours.request(trial), await stock.request(trial)];
  if (requestExceptions.some(({ applies }) => applies(trial, own, theirs))) return;
  expect(own).toEqual(theirs);
}

function expectSameAnswerVerdict(gateway: GatewayName, trial: AnswerTrial): void {
  const { ours, stock } = judgesFor(gateway);
  const [own, theirs] = [ours.answer(trial), stock.answer(trial)];
  if (answerExceptions.some(({ applies }) => applies(trial, own, theirs))) return;
  expect(own).toBe(theirs);
}

describe.each(names)('%s: our components and Prism’s own', (gateway) => {
  it('judge every request alike that the contract derives', async () => {
    for (const trial of derivedTrials(gateway)) await expectSameVerdict(gateway, trial);
  });

  it('judge any request alike', async () => {
    await fc.assert(
      fc.asyncProperty(trials(gateway), (trial) => expectSameVerdict(gateway, trial)),
      { numRuns: 1500 },
    );
  });

  it('judge every example alike, and any answer like it', () => {
    const { operations } = judgesFor(gateway).ours;
    fc.assert(
      fc.property(answerTrials(operations), (trial) => expectSameAnswerVerdict(gateway, trial)),
      { numRuns: 1500 },
    );
  });

  it('meet requests and answers that are valid and such that are not', async () => {
    const { ours } = judgesFor(gateway);
    const verdicts = await Promise.all(
      fc.sample(trials(gateway), { numRuns: 500, seed: 1 }).map(ours.request),
    );
    const kinds = verdicts.map(({ route, request }) => request ?? route);
    for (const kind of ['valid', 'invalid', '415', '404', '405']) {
      expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThan(5);
    }
    const answers = fc.sample(answerTrials(ours.operations), { numRuns: 500, seed: 1 }).map(ours.answer);
    for (const kind of ['valid', 'invalid'] as const) {
      expect(answers.filter((one) => one === kind).length, kind).toBeGreaterThan(50);
    }
  });
});

describe('the exception', () => {
  it.each(requestExceptions)('that $name occurs', async ({ applies, witness: [gateway, trial] }) => {
    const { ours, stock } = judgesFor(gateway);
    const [own, theirs] = [await ours.request(trial), await stock.request(trial)];
    expect(own).not.toEqual(theirs);
    expect(applies(trial, own, theirs)).toBe(true);
  });

  it.each(answerExceptions)('that $name occurs', ({ applies, witness: [gateway, trial] }) => {
    const { ours, stock } = judgesFor(gateway);
    const [own, theirs] = [ours.answer(trial), stock.answer(trial)];
    expect(own).not.toEqual(theirs);
    expect(applies(trial, own, theirs)).toBe(true);
  });
});
