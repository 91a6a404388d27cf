/** The guide on inconsistencies agrees with the contracts about each of them. */

import { expect, it } from 'vitest';
import { readGuides } from '../../../docs/site/guides/guides.ts';
import { lifecycleOf } from '../../../docs/site/reference/state-machine.ts';
import type { GatewayName } from '../../../generated/contracts.ts';
import { type Operation, operationsOf, resolve, type Schema, successOf } from '../../../spec/contract.ts';
import { contractOf, problemsOf } from '../../contract/schema.ts';

const guide = (await readGuides()).find(({ file }) => file === 'inconsistencies.html');

function operationOf(gateway: GatewayName, operationId: string): Operation {
  const found = operationsOf(contractOf(gateway)).find(
    ({ operation }) => operation.operationId === operationId,
  );
  if (found === undefined) throw new Error(`${gateway} has no ${operationId}`);
  return found.operation;
}

function schemaOf(gateway: GatewayName, path: string): Schema {
  const contract = contractOf(gateway);
  const [name = '', ...fields] = path.split('/');
  // A component of that name is a schema.
  let schema = contract.components.schemas?.[name] as Schema | undefined;
  for (const field of fields) {
    const property = schema?.properties?.[field];
    schema = property && resolve(contract, property);
  }
  if (schema === undefined) throw new Error(`${gateway} has no ${path}`);
  return schema;
}

/** True if a schema takes each of some values. */
function takes(gateway: GatewayName, path: string, ...values: unknown[]): boolean[] {
  const contract = contractOf(gateway);
  return values.map((value) => problemsOf(contract, schemaOf(gateway, path), value).length === 0);
}

/** The values that a field of a request may have. */
function ratios(gateway: GatewayName, request: string): readonly unknown[] {
  return schemaOf(gateway, `${request}/aspect_ratio`).enum ?? [];
}

const statuses = (gateway: GatewayName, operationId: string) =>
  Object.keys(operationOf(gateway, operationId).responses);

const links = (gateway: GatewayName, operationId: string) => {
  const { response } = successOf(contractOf(gateway), operationOf(gateway, operationId));
  return Object.values(response.links ?? {}).map((link) => link.operationId);
};

const created = { model: 'grok-video-3', prompt: 'A cat', aspect_ratio: '3:2', size: '720P' };

/** A check for each section of the guide that says what a contract does. */
const checks: Readonly<Record<string, () => void>> = {
  'One path, two contracts'() {
    const veo = { model: 'veo_3_1', prompt: 'A cat' };
    const grok = { ...veo, model: 'grok-video-3' };
    const whole = { ...grok, size: '720P', aspect_ratio: '3:2' };
    expect(takes('octopusx', 'RemixVideoByIdRequest', veo, grok, whole)).toEqual([true, false, true]);
    expect(schemaOf('octopusx', 'RemixedVideo').required).toEqual(['id', 'status']);
  },
  'One path, two kinds of body'() {
    const { requestBody } = operationOf('octopusx', 'generateVideo');
    expect(Object.keys(requestBody?.content ?? {})).toEqual(['application/json', 'multipart/form-data']);
  },
  'Paths that look alike'() {
    const paths = operationsOf(contractOf('octopusx')).map(({ path }) => path);
    expect(paths).not.toContain('/v1/video/generations/{task_id}');
  },
  'Which query reads a task'() {
    for (const submit of ['extendVideoById', 'remixVideoById']) {
      expect(links('octopusx', submit)).toEqual(['retrieveVideo', 'queryVideo']);
    }
  },
  'Ids with a colon'() {
    expect(takes('octopusx', 'CreatedTask/id', 'grok:1', 'video_1', '1')).toEqual([true, true, true]);
  },
  'The size of a video'() {
    expect(takes('octopusx', 'ExtendVideoByIdRequest/size', '1080p')).toEqual([true]);
    expect(takes('toapis', 'RemixVideoRequest/size', 'anything')).toEqual([true]);
  },
  'The ratio of a video'() {
    expect(ratios('octopusx', 'GrokCreateVideoRequest')).toContain('16:9');
    expect(ratios('octopusx', 'RemixVideoRequest')).not.toContain('16:9');
    const ours = ratios('octopusx', 'RemixVideoRequest');
    expect(ratios('toapis', 'RemixVideoRequest').filter((ratio) => ours.includes(ratio))).toEqual([]);
  },
  'The length of a video'() {
    expect(takes('toapis', 'GenerateVideoRequest/duration', 1, 15, 16)).toEqual([true, true, false]);
    expect(
      takes('octopusx', 'VeoGenerateVideoRequest', { ...created, size: '720x1280', duration: 8 }),
    ).toEqual([true]);
  },
  Images() {
    const image = 'https://example.com/cat.png';
    const six = Array(6).fill(image);
    expect(
      takes(
        'octopusx',
        'GrokCreateVideoRequest',
        created,
        { ...created, images: [] },
        { ...created, images: six },
        { ...created, images: [...six, image] },
      ),
    ).toEqual([false, true, true, false]);
    expect(takes('octopusx', 'GrokCreateVideoRequest/images', ['AAAA'])).toEqual([true]);
    expect(takes('octopusx', 'ExtendVideoRequest/images', ['AAAA'], [image])).toEqual([false, true]);
    const request = { model: 'grok-video-1.0', prompt: 'A cat', image };
    const references = Array(7).fill(image);
    expect(
      takes(
        'toapis',
        'GenerateVideoRequest',
        { ...request, reference_images: references },
        { ...request, reference_images: [...references, image] },
      ),
    ).toEqual([true, false]);
    expect(schemaOf('toapis', 'GenerateVideoRequest').properties).toMatchObject({
      image_urls: {},
      images: {},
    });
  },
  'A required field with a default'() {
    expect(
      takes('toapis', 'RemixVideoRequest', { prompt: 'A cat' }, { prompt: 'A cat', model: 'any' }),
    ).toEqual([false, true]);
    expect(schemaOf('toapis', 'RemixVideoRequest/model').default).toBe('grok-video-3');
    expect(schemaOf('toapis', 'GenerateVideoRequest/model').default).toBe('grok-video-1.0');
  },
  'The source of a remix'() {
    expect(takes('octopusx', 'RemixVideoRequest', created, { ...created, task_id: 'any' })).toEqual([
      false,
      true,
    ]);
  },
  'The parent of a remix'() {
    expect(takes('octopusx', 'RemixVideoRequest/parent_post_id', 'any')).toEqual([true]);
    expect(schemaOf('octopusx', 'RemixVideoRequest').required).not.toContain('parent_post_id');
  },
  'Where an extension begins'() {
    expect(takes('octopusx', 'ExtendVideoRequest/start_time', 0, -1, 1.5)).toEqual([true, false, false]);
  },
  'Which fields are always there'() {
    const answers = {
      octopusx: [
        'RemixedTask',
        'ExtendedTask',
        'ExtendedVideo',
        'UnifiedTask',
        'RetrievedVideo',
        'GeneratedVideo',
      ],
      toapis: ['GenerationTask', 'RemixedTask', 'ExtendedTask', 'QueriedTask'],
    } as const;
    for (const gateway of ['octopusx', 'toapis'] as const) {
      for (const name of answers[gateway]) expect(schemaOf(gateway, name).required).toEqual(['id', 'status']);
    }
  },
  'Two ids'() {
    const status = 'processing';
    expect(
      takes(
        'octopusx',
        'CreatedTask',
        { status },
        { status, id: '1' },
        { status, task_id: '1' },
        { status, id: '1', task_id: '2' },
      ),
    ).toEqual([false, true, true, true]);
    expect(links('octopusx', 'createVideo')).toEqual(['queryVideo', 'queryVideo']);
  },
  'The id of a remix'() {
    const { operation } = { operation: operationOf('octopusx', 'remixVideo') };
    const sent = Object.values(operation.requestBody?.content['application/json']?.examples ?? {})[0]?.value;
    const { response } = successOf(contractOf('octopusx'), operation);
    const answered = Object.values(response.content?.['application/json']?.examples ?? {})[0]?.value;
    // The fields are those of the two examples.
    expect((answered as { id: string }).id).toBe((sent as { task_id: string }).task_id);
  },
  'The source of a remixed video'() {
    expect(takes('octopusx', 'RemixedVideo/remixed_from_video_id', 'any')).toEqual([true]);
  },
  'Times in two forms'() {
    expect(
      takes('octopusx', 'CreatedTask/created_at', '2025-11-08T23:07:57.510141923+08:00', 1762780400),
    ).toEqual([true, true]);
    expect(takes('toapis', 'GenerationTask/created_at', 1762780400, 'text')).toEqual([true, false]);
  },
  'Times in two units'() {
    expect(takes('octopusx', 'UnifiedTask/status_update_time', 1762780400, 1759763621142)).toEqual([
      true,
      true,
    ]);
  },
  'The words for a state'() {
    expect(takes('octopusx', 'UnifiedTask/status', 'anything')).toEqual([true]);
    expect(takes('toapis', 'QueriedTask/status', 'anything', 'submitted')).toEqual([false, true]);
  },
  Progress() {
    expect(takes('octopusx', 'UnifiedTask/progress', 0, '0')).toEqual([true, true]);
  },
  'Empty, null or absent'() {
    const task = { id: '1', status: 'processing' };
    const filled = { ...task, video_url: '', completed_at: 0, error: { message: '', code: '' } };
    expect(takes('octopusx', 'RetrievedVideo', task, filled)).toEqual([true, true]);
    expect(takes('octopusx', 'UnifiedTask', task, { ...task, video_url: null })).toEqual([true, true]);
    expect(takes('toapis', 'QueriedTask', { id: '1', status: 'queued' })).toEqual([true]);
  },
  'Where the result is'() {
    expect(lifecycleOf(operationOf('octopusx', 'retrieveVideo'))).toMatchObject({
      at: { result: ['/video_url', '/output/url', '/url', '/detail/url'] },
    });
    expect(links('octopusx', 'retrieveVideo')).toEqual(['downloadVideo']);
  },
  'How long the result lives'() {
    const day = 24 * 60 * 60 * 1000;
    expect(lifecycleOf(operationOf('toapis', 'queryVideo'))).toMatchObject({
      result: { lifetime: day, from: 'completed' },
    });
    expect(lifecycleOf(operationOf('octopusx', 'retrieveVideo'))).toMatchObject({
      result: { lifetime: day, from: 'created' },
    });
    expect(lifecycleOf(operationOf('octopusx', 'queryVideo'))).toMatchObject({
      result: { lifetime: day, from: 'completed' },
    });
  },
  'Names that change on the way'() {
    expect(schemaOf('octopusx', 'UnifiedTask').properties).toHaveProperty('ratio');
  },
  'The status of an answer'() {
    for (const gateway of ['octopusx', 'toapis'] as const) {
      for (const { operation } of operationsOf(contractOf(gateway))) {
        expect(successOf(contractOf(gateway), operation).status).toBe('200');
      }
    }
  },
  'The code of an error'() {
    const error = (code: unknown) => ({ error: { message: 'No', code } });
    expect(takes('octopusx', 'GatewayError', error('a'), error(''), error(null), error(1))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(
      takes('toapis', 'GatewayError', error('a'), error(1), error(null), { error: { message: 'No' } }),
    ).toEqual([true, true, false, true]);
  },
  'An account without money'() {
    expect(statuses('octopusx', 'createVideo')).toContain('403');
    expect(statuses('octopusx', 'createVideo')).not.toContain('402');
    expect(statuses('toapis', 'generateVideo')).toContain('402');
  },
  'A task that does not exist'() {
    for (const query of ['queryVideo', 'retrieveVideo']) {
      expect(operationOf('octopusx', query)['x-lifecycle']).toMatchObject({
        refusals: { unknown: { status: 400, example: 'task_not_exist' } },
      });
    }
    expect(operationOf('octopusx', 'downloadVideo')['x-lifecycle']).toMatchObject({
      refusals: { unknown: { status: 404 } },
    });
    expect(operationOf('toapis', 'queryVideo')['x-lifecycle']).toMatchObject({
      refusals: { unknown: { status: 404 } },
    });
  },
  'Content that is not allowed'() {
    expect(statuses('toapis', 'generateVideo')).toContain('422');
    expect(
      takes('toapis', 'QueriedTask', { id: '1', status: 'failed', error: { code: 'generation_failed' } }),
    ).toEqual([true]);
  },
  'A failed task is no error'() {
    expect(schemaOf('octopusx', 'UnifiedTask').properties).not.toHaveProperty('error');
  },
  'Too many requests'() {
    expect(statuses('octopusx', 'createVideo')).toContain('429');
    expect(statuses('toapis', 'generateVideo')).toContain('429');
  },
};

/** Sections that say nothing of a schema. */
const withoutCheck = ['Other models on the same path', 'Times that contradict each other'];

it('every disagreement has a check', () => {
  const titles = guide?.sections.filter(({ depth }) => depth === 3).map(({ title }) => title);
  expect(titles?.filter((title) => !withoutCheck.includes(title))).toEqual(Object.keys(checks));
});

it.each(Object.entries(checks))('%s', (_, check) => check());
