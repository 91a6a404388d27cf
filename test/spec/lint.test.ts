/** The contracts pass Redocly's strictest rules and our own; and our own find what they are for. */

import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lint, type Problem, score, spec } from './redocly.ts';

it('finds no error and no warning in any contract', async () => {
  expect(await lint(spec)).toEqual([]);
});

// docs/guides/contract.md says what keeps it below 95.
describe.each([
  ['octopusx', 87.1],
  ['toapis', 86.9],
] as const)('the score of %s', async (gateway, least) => {
  const { agentReadiness, subscores } = await score(gateway);

  it(`is at least ${least}`, () => {
    expect(agentReadiness).toBeGreaterThanOrEqual(least);
  });

  it('is full for descriptions, examples, errors and names', () => {
    const { documentationQuality, exampleCoverage, errorClarity, identifierClarity } = subscores;
    expect([documentationQuality, exampleCoverage, errorClarity, identifierClarity]).toEqual([1, 1, 1, 1]);
  });

  it('loses most on the limits that the pages do not give', () => {
    const [lowest] = Object.entries(subscores).sort(([, one], [, other]) => one - other)[0] ?? [];
    expect(lowest).toBe('constraintClarity');
  });
});

/** A fault in a copy of the contracts, and the message that it must cause. */
interface Fault {
  readonly name: string;
  readonly file: string;
  readonly replace: readonly [string | RegExp, string];
  readonly rule: string;
  readonly message: string;
}

const create = 'octopusx/paths/v1_video_create.yaml';
const retrieve = 'octopusx/paths/v1_videos_{task_id}.yaml';
const remix = 'octopusx/paths/v1_videos_{video_id}_remix.yaml';
const unified = 'octopusx/paths/v1_video_query.yaml';
const page = 'https://docs.octopusx.ai/en/videos/grok/query';
const notAccepted = 'toapis/components/lifecycle/NotAccepted.yaml';
const toapisSubmit = 'toapis/paths/v1_videos_generations.yaml';
const toapisQuery = 'toapis/paths/v1_videos_generations_{task_id}.yaml';
const upload = 'toapis/paths/v1_uploads_images.yaml';

const faults: readonly Fault[] = [
  {
    name: 'a start with a media type that the request does not have',
    file: 'octopusx/paths/v1_videos.yaml',
    replace: ['mediaType: multipart/form-data', 'mediaType: text/plain'],
    rule: 'lifecycle-valid',
    message: '`mediaType` must be one of application/json, multipart/form-data.',
  },
  {
    name: 'an operation without provenance',
    file: 'octopusx/paths/v1_video_extend.yaml',
    replace: [/ {2}x-provenance:\n.*\n.*\n.*\n/, ''],
    rule: 'provenance-stated',
    message: 'The operation needs an `x-provenance`.',
  },
  {
    name: 'a schema without provenance',
    file: 'toapis/components/schemas/ExtendVideoRequest.yaml',
    replace: [/x-provenance:\n.*\n.*\n/, ''],
    rule: 'provenance-stated',
    message: 'The schema needs an `x-provenance`.',
  },
  {
    name: 'a response without provenance',
    file: 'toapis/components/responses/NotFound.yaml',
    replace: [/x-provenance:\n.*\n.*\n/, ''],
    rule: 'provenance-stated',
    message: 'The response needs an `x-provenance`.',
  },
  {
    name: 'a header without provenance',
    file: 'octopusx/components/headers/RetryAfter.yaml',
    replace: [/x-provenance:\n.*\n.*\n/, ''],
    rule: 'provenance-stated',
    message: 'The header needs an `x-provenance`.',
  },
  {
    name: 'a level of provenance that does not exist',
    file: 'octopusx/components/responses/NotCompleted.yaml',
    replace: ['level: inferred', 'level: guessed'],
    rule: 'provenance-stated',
    message:
      '`x-provenance/level` must be equal to one of the allowed values: documented, published, inferred.',
  },
  {
    name: 'a document that is none of the five',
    file: 'octopusx/components/schemas/RemixVideoRequest.yaml',
    replace: ['grok/unified-remix', 'grok/overview'],
    rule: 'provenance-stated',
    message:
      '`x-provenance/source` must be equal to one of the allowed values: https://docs.octopusx.ai/en/videos/grok/unified-generation',
  },
  {
    name: 'a server without provenance',
    file: 'octopusx/openapi.yaml',
    replace: [/ {4}x-provenance:\n.*\n.*\n/, ''],
    rule: 'provenance-stated',
    message: 'The server needs an `x-provenance`.',
  },
  {
    name: 'a security scheme without provenance',
    file: 'octopusx/components/securitySchemes/BearerAuth.yaml',
    replace: [/x-provenance:\n.*\n.*\n/, ''],
    rule: 'provenance-stated',
    message: 'The security scheme needs an `x-provenance`.',
  },
  {
    name: 'a lifecycle without provenance',
    file: 'octopusx/paths/v1_videos_{task_id}_content.yaml',
    replace: [/ {4}x-provenance:\n.*\n.*\n/, ''],
    rule: 'provenance-stated',
    message: 'The `x-lifecycle` needs an `x-provenance`.',
  },
  {
    name: 'an example of several operations without provenance',
    file: 'octopusx/components/examples/TaskNotExist.yaml',
    replace: [/x-provenance:\n.*\n.*\n/, ''],
    rule: 'provenance-stated',
    message: 'The example needs an `x-provenance`.',
  },
  {
    name: 'a source that is a page of another gateway',
    file: 'toapis/components/schemas/QueriedTask.yaml',
    replace: ['https://docs.toapis.com/docs/en/api-reference/tasks/video-status', page],
    rule: 'provenance-stated',
    message: `\`${page}\` is no page of the documentation of toapis.com.`,
  },
  {
    name: 'a source that is a folder',
    file: 'octopusx/components/schemas/UnifiedTask.yaml',
    replace: [
      'https://docs.octopusx.ai/en/videos/sora/unified-query',
      'https://docs.octopusx.ai/en/videos/grok',
    ],
    rule: 'provenance-stated',
    message: '`https://docs.octopusx.ai/en/videos/grok` is a folder: name the page.',
  },
  {
    name: 'a source that ends like a folder',
    file: 'toapis/components/headers/RetryAfter.yaml',
    replace: ['rate-limits/async-tasks', 'rate-limits/'],
    rule: 'provenance-stated',
    message: '`x-provenance/source` must match pattern',
  },
  {
    name: 'a source inside a lifecycle that is a page of another gateway',
    file: notAccepted,
    replace: ['https://docs.toapis.com/docs/en/api-reference/rate-limits/async-tasks', `${page}-limits`],
    rule: 'provenance-stated',
    message: `\`${page}-limits\` is no page of the documentation of toapis.com.`,
  },
  {
    name: 'the provenance of a keyword that is not there',
    file: 'octopusx/components/schemas/ExtendVideoByIdRequest.yaml',
    replace: ['        minimum:\n', '        maximum:\n'],
    rule: 'provenance-stated',
    message: 'There is no `maximum` to have a provenance.',
  },
  {
    name: 'the provenance of a name that is not required',
    file: 'octopusx/components/schemas/RemixedVideo.yaml',
    replace: ['      status: *asked', '      state: *asked'],
    rule: 'provenance-stated',
    message: 'There is no `required/state` to have a provenance.',
  },
  {
    name: 'a keyword with the provenance of its object',
    file: 'octopusx/components/schemas/GeneratedVideo.yaml',
    replace: [
      '            source: https://docs.octopusx.ai/en/videos/veo/generation',
      '            source: https://docs.octopusx.ai/en/videos/grok/generation',
    ],
    rule: 'provenance-stated',
    message: '`examples/720x1280` has the provenance of its object already.',
  },
  {
    name: 'a keyword with a level that does not exist',
    file: 'octopusx/components/schemas/CreatedTask.yaml',
    replace: [
      '          integer:\n            level: published',
      '          integer:\n            level: guessed',
    ],
    rule: 'provenance-stated',
    message: '`x-provenance/keywords/type/integer/level` must be equal to one of the allowed values',
  },
  {
    name: 'an example of a start in another state',
    file: 'octopusx/paths/v1_videos.yaml',
    replace: [
      '                model: veo_3_1-fast\n                status: queued',
      '                model: veo_3_1-fast\n                status: processing',
    ],
    rule: 'lifecycle-valid',
    message: 'The example answer `queued_veo` is not in the state `queued`.',
  },
  {
    name: 'a property without a description',
    file: 'toapis/components/schemas/RemixVideoRequest.yaml',
    replace: ['    description: What to change.\n', ''],
    rule: 'property-described',
    message: 'Property `prompt` needs a `description`.',
  },
  {
    name: 'a property without an example',
    file: 'toapis/components/schemas/RemixVideoRequest.yaml',
    replace: ['    examples: [Add a puppy playing in the scene]\n', ''],
    rule: 'property-described',
    message: 'Property `prompt` needs `examples`.',
  },
  {
    name: 'an answer without an example',
    file: 'octopusx/components/responses/Forbidden.yaml',
    replace: [/ {4}examples:\n[\s\S]*$/, ''],
    rule: 'example-named',
    message: 'The body needs at least one entry in `examples`.',
  },
  {
    name: 'a submit without a lifecycle',
    file: 'octopusx/paths/v1_video_remix.yaml',
    replace: [/ {2}x-lifecycle:\n( {4}.*\n)+/, ''],
    rule: 'lifecycle-valid',
    message: 'A submit needs an `x-lifecycle`.',
  },
  {
    name: 'a submit that does not link to its query',
    file: 'octopusx/paths/v1_videos.yaml',
    replace: ['operationId: retrieveVideo', 'operationId: downloadVideo'],
    rule: 'lifecycle-valid',
    message: 'A submit needs a link to the query that reads its task.',
  },
  {
    name: 'a start without an example of the same name',
    file: create,
    replace: ['- state: processing', '- state: completed'],
    rule: 'lifecycle-valid',
    message: 'There is no example answer named `completed`.',
  },
  {
    name: 'a start in a state that no query knows',
    file: 'toapis/paths/v1_videos_{video_id}_extend.yaml',
    replace: ['- state: queued', '- state: waiting'],
    rule: 'lifecycle-valid',
    message: 'No query that a link leads to knows the state `waiting`.',
  },
  {
    name: 'a link from where the answer has nothing',
    file: create,
    replace: ['$response.body#/task_id', '$response.body#/job_id'],
    rule: 'lifecycle-valid',
    message: 'Link `QueryByTaskId`: the answer has nothing at `$response.body#/job_id`.',
  },
  {
    name: 'a link to a parameter that does not exist',
    file: toapisSubmit,
    replace: ['task_id: $response', 'video_id: $response'],
    rule: 'lifecycle-valid',
    message: 'Link `QueryById`: `queryVideo` has no parameter `video_id`.',
  },
  {
    name: 'a last start that depends on the model',
    file: remix,
    replace: ['- state: queued', '- { state: queued, model: ^veo }'],
    rule: 'lifecycle-valid',
    message: 'The last start, and only the last, has no `model`.',
  },
  {
    name: 'a source that the request does not name',
    file: remix,
    replace: ['$request.path.video_id', '$request.path.task_id'],
    rule: 'lifecycle-valid',
    message: 'The request has nothing at `$request.path.task_id`.',
  },
  {
    name: 'a state that goes on to one that does not exist',
    file: retrieve,
    replace: [
      'in_progress: { kind: running, next: [completed,',
      'in_progress: { kind: running, next: [finished,',
    ],
    rule: 'lifecycle-valid',
    message: '`in_progress` goes on to `finished`, which is no state.',
  },
  {
    name: 'a final state that goes on',
    file: retrieve,
    replace: ['cancelled: { kind: cancelled }', 'cancelled: { kind: cancelled, next: [queued] }'],
    rule: 'lifecycle-valid',
    message: 'A state of kind `cancelled` has no `next`.',
  },
  {
    name: 'a state without an example of the same name',
    file: retrieve,
    replace: [
      '            failed:\n              summary: Failed\n',
      '            broken:\n              summary: Failed\n',
    ],
    rule: 'lifecycle-valid',
    message: 'There is no example answer named `failed`.',
  },
  {
    name: 'an example that shows another state than its name says',
    file: retrieve,
    replace: ['status: completed', 'status: cancelled'],
    rule: 'lifecycle-valid',
    message: 'The example answer `completed` is in another state.',
  },
  {
    name: 'a place where the answer has nothing',
    file: unified,
    replace: ['result: [/video_url]', 'result: [/video/url]'],
    rule: 'lifecycle-valid',
    message: 'The answer has nothing at `/video/url`.',
  },
  {
    name: 'states that are not those of the status',
    file: 'octopusx/components/schemas/UnifiedTask.yaml',
    replace: ['failed, unknown]', 'failed]'],
    rule: 'lifecycle-valid',
    message: "The states are not those of the answer's status: pending, processing, completed, failed.",
  },
  {
    name: 'a bucket that holds nothing',
    file: 'toapis/paths/v1_videos_{video_id}_remix.yaml',
    replace: ['burst: 50', 'burst: 0'],
    rule: 'rate-limit-valid',
    message: '`x-rate-limit/burst` must be >= 1.',
  },
  {
    name: 'a refusal without an example of its name',
    file: 'octopusx/paths/v1_videos_{task_id}_content.yaml',
    replace: ['example: not_completed', 'example: unfinished'],
    rule: 'lifecycle-valid',
    message: 'There is no example `unfinished` of the status 400.',
  },
  {
    name: 'a time that is no number of milliseconds',
    file: toapisQuery,
    replace: ['interval: 10000', 'interval: 10s'],
    rule: 'lifecycle-valid',
    message: '`x-lifecycle/poll/interval` must be integer.',
  },
  {
    name: 'a data URI where the contract asks for an URL',
    file: 'toapis/components/schemas/GenerateVideoRequest.yaml',
    replace: ['    format: uri\n', '    format: uri\n    x-data-uri: true\n'],
    rule: 'data-uri-valid',
    message:
      '`x-data-uri` must be `true`, on a string without `format`, whose `pattern` may only begin with `^data:`.',
  },
  {
    name: 'a status after which a task may exist',
    file: 'octopusx/paths/v1_video_extend.yaml',
    replace: [
      '$ref: ../components/lifecycle/NotAccepted.yaml',
      'message: /error/message\n      answers: [{ status: 502, x-provenance: { level: inferred, source: RFC 9110 } }]',
    ],
    rule: 'lifecycle-valid',
    message:
      '`x-lifecycle/notAccepted/answers/0/status` must be equal to one of the allowed values: 400, 401,',
  },
  {
    name: 'a code that no example has',
    file: notAccepted,
    replace: ['code: rate_limit_unavailable', 'code: limiter_unavailable'],
    rule: 'lifecycle-valid',
    message: 'No example of the status 503 has the code `limiter_unavailable`.',
  },
  {
    name: 'a text that errors do not have',
    file: notAccepted,
    replace: ['message: /error/message', 'message: /error/text'],
    rule: 'lifecycle-valid',
    message: 'The answer of the status 503 has nothing at `/error/text`.',
  },
  {
    name: 'a refusal that is listed twice',
    file: notAccepted,
    replace: ['status: 413', 'status: 404'],
    rule: 'lifecycle-valid',
    message: 'The answer 404 is listed twice.',
  },
  {
    name: 'two submits that disagree on what proves that nothing was accepted',
    file: 'toapis/paths/v1_videos_{video_id}_remix.yaml',
    replace: [
      '$ref: ../components/lifecycle/NotAccepted.yaml',
      'message: /error/message\n      answers: [{ status: 400, x-provenance: { level: inferred, source: RFC 9110 } }]',
    ],
    rule: 'lifecycle-valid',
    message: 'The list differs from that of `generateVideo`.',
  },
  {
    name: 'a synonym that is a state',
    file: retrieve,
    replace: ['queued: [pending,', 'queued: [queued,'],
    rule: 'lifecycle-valid',
    message: 'The word `queued` of `queued` is a state already.',
  },
  {
    name: 'a word for two kinds of state',
    file: retrieve,
    replace: ['[failure, error,', '[failure, done,'],
    rule: 'lifecycle-valid',
    message: 'The word `done` of `failed` is a synonym of `completed` already.',
  },
  {
    name: "a place of the caller's own id that the request does not have",
    file: 'toapis/paths/v1_videos_{video_id}_remix.yaml',
    replace: ['at: [/client_business_id]', 'at: [/order]'],
    rule: 'lifecycle-valid',
    message: 'The request has nothing at `/order`.',
  },
  {
    name: "a best place of the caller's own id that is within a field",
    file: toapisSubmit,
    replace: [
      'at: [/client_business_id, /metadata/client_business_id]',
      'at: [/metadata/client_business_id]',
    ],
    rule: 'lifecycle-valid',
    message: '`/metadata/client_business_id` is no field of the body itself.',
  },
  {
    name: "a query by the caller's own id to which no link leads",
    file: 'toapis/paths/v1_videos_{video_id}_extend.yaml',
    replace: ['query: queryVideo', 'query: getBalance'],
    rule: 'lifecycle-valid',
    message: 'No link leads to `getBalance`, which is to find the task.',
  },
  {
    name: "a query by the caller's own id whose answers do not show it",
    file: 'toapis/paths/v1_videos_generations_{task_id}.yaml',
    replace: ['      callerId: /client_business_id\n', ''],
    rule: 'lifecycle-valid',
    message: "The answers of `queryVideo` do not show the caller's own id.",
  },
  {
    name: 'a refusal that says it cannot be retried',
    file: 'octopusx/paths/v1_video_extend.yaml',
    replace: ['answers: [{ status: 502,', 'answers: [{ retry: false, status: 502,'],
    rule: 'lifecycle-valid',
    message: '`x-lifecycle/notAccepted/answers/0/retry` must be equal to constant.',
  },
  {
    name: 'a refusal without provenance',
    file: 'octopusx/paths/v1_video_extend.yaml',
    replace: ['source: RFC 9110 } }]', 'source: RFC 9110 } }, { status: 400 }]'],
    rule: 'lifecycle-valid',
    message: "`x-lifecycle/notAccepted/answers/1` must have required property 'x-provenance'.",
  },
  {
    name: 'a synonym in upper case',
    file: toapisQuery,
    replace: ['failed: [failure,', 'failed: [FAILURE,'],
    rule: 'lifecycle-valid',
    message: '`x-lifecycle/synonyms/failed/0` must match pattern',
  },
  {
    name: 'synonyms of a kind that does not exist',
    file: toapisQuery,
    replace: [/ {6}queued: \[(?=.*\n {6}running)/, '      waiting: ['],
    rule: 'lifecycle-valid',
    message: '`x-lifecycle/synonyms` must NOT have additional properties.',
  },
  {
    name: 'a group whose bucket is no number',
    file: toapisSubmit,
    replace: ['vip: { burst: 167,', 'vip: { burst: many,'],
    rule: 'rate-limit-valid',
    message: '`x-rate-limit/groups/vip/burst` must be integer.',
  },
  {
    name: 'a group that is never refilled',
    file: toapisSubmit,
    replace: ['perSecond: 33.3', 'perSecond: 0'],
    rule: 'rate-limit-valid',
    message: '`x-rate-limit/groups/svip/perSecond` must be > 0.',
  },
  {
    name: 'an upload whose answer has no URL where it says',
    file: upload,
    replace: ['url: /data/url', 'url: /data/address'],
    rule: 'operation-extensions-valid',
    message: 'The answer has nothing at `/data/address`.',
  },
  {
    name: 'a refusal of an upload without an example of its name',
    file: upload,
    replace: ['example: file_too_large', 'example: too_large'],
    rule: 'operation-extensions-valid',
    message: 'There is no example `too_large` of the status 400.',
  },
  {
    name: 'an upload that does not say which files it takes',
    file: upload,
    replace: ['          file:\n            contentType:', '          image:\n            contentType:'],
    rule: 'operation-extensions-valid',
    message: 'The form has no `encoding` with the media types of `file`.',
  },
  {
    name: 'a largest file that is no number of bytes',
    file: 'toapis/paths/v1_uploads_videos.yaml',
    replace: [/maxSize: \d+/, 'maxSize: 50MB'],
    rule: 'operation-extensions-valid',
    message: '`x-upload/maxSize` must be integer.',
  },
  {
    name: 'a field that names an upload which does not exist',
    file: 'toapis/components/schemas/GenerateVideoRequest.yaml',
    replace: ['x-uploaded-by: uploadImage', 'x-uploaded-by: uploadPicture'],
    rule: 'operation-extensions-valid',
    message: '`uploadPicture` is no upload.',
  },
  {
    name: 'a balance where the answer has nothing',
    file: 'toapis/paths/v1_balance.yaml',
    replace: ['/remain_balance: 1', '/rest: 1'],
    rule: 'operation-extensions-valid',
    message: 'The answer has nothing at `/rest`.',
  },
  {
    name: 'a balance in units that a dollar has none of',
    file: 'toapis/paths/v1_user_balance.yaml',
    replace: [/(?<=\/remain_credits: )\d+/, '0'],
    rule: 'operation-extensions-valid',
    message: '`x-balance/remaining/~1remain_credits` must be > 0.',
  },
  {
    name: 'a balance without provenance',
    file: 'octopusx/paths/api_usage_token.yaml',
    replace: [/(?<=x-balance:\n(?: {4}(?!x-provenance).*\n)*) {4}x-provenance:\n(?: {6}.*\n)*/, ''],
    rule: 'provenance-stated',
    message: 'The `x-balance` needs an `x-provenance`.',
  },
  {
    name: 'a webhook whose signatures are encoded in another way',
    file: 'toapis/components/webhooks/Delivery.yaml',
    replace: ['encoding: hex', 'encoding: base64'],
    rule: 'operation-extensions-valid',
    message: '`x-webhook/signature/encoding` must be equal to constant.',
  },
  {
    name: 'a webhook that is delivered again after no time at all',
    file: 'toapis/components/webhooks/Delivery.yaml',
    replace: ['retries: [10000,', 'retries: [0,'],
    rule: 'operation-extensions-valid',
    message: '`x-webhook/delivery/retries/0` must be >= 1.',
  },
  {
    name: 'a submit that says where its webhook goes where the request has nothing',
    file: toapisSubmit,
    replace: ['callbackUrl: /callback_url', 'callbackUrl: /callback'],
    rule: 'lifecycle-valid',
    message: 'The request has nothing at `/callback`.',
  },
  {
    name: 'an event whose task is read by no query',
    file: 'toapis/webhooks/generation_completed.yaml',
    replace: ['query: queryVideo', 'query: getTask'],
    rule: 'operation-extensions-valid',
    message: '`getTask` is no query of a task.',
  },
  {
    name: 'a place that an event does not have',
    file: 'toapis/webhooks/generation_completed.yaml',
    replace: ['model: /data/model', 'model: /data/engine'],
    rule: 'operation-extensions-valid',
    message: 'The event has nothing at `/data/engine`.',
  },
  {
    name: 'an event of a state that is not final',
    file: 'toapis/webhooks/generation_failed.yaml',
    replace: ['kind: failed', 'kind: running'],
    rule: 'operation-extensions-valid',
    message: '`x-task-event/kind` must be equal to one of the allowed values: completed, failed.',
  },
  {
    name: 'a webhook without provenance',
    file: 'toapis/components/webhooks/Delivery.yaml',
    replace: [/x-provenance:\n.*\n.*\n/, ''],
    rule: 'operation-extensions-valid',
    message: "`x-webhook` must have required property 'x-provenance'.",
  },
];

describe('our own rules find', () => {
  let problems: Problem[];

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spec-'));
    const copy = join(folder, 'spec');
    await cp(spec, copy, { recursive: true });
    await symlink(join(dirname(spec), 'node_modules'), join(folder, 'node_modules'), 'dir');
    for (const { file, replace } of faults) {
      const text = await readFile(join(copy, file), 'utf8');
      const broken = text.replace(...replace);
      if (broken === text) throw new Error(`${file} has nothing like ${replace[0]}`);
      await writeFile(join(copy, file), broken);
    }
    problems = await lint(copy);
    return () => rm(folder, { recursive: true });
  });

  it.each(faults)('$name', ({ rule, message }) => {
    const found = problems
      .filter(({ ruleId }) => ruleId === `contract/${rule}`)
      .map((problem) => problem.message);
    expect(found).toContainEqual(expect.stringContaining(message));
  });
});
