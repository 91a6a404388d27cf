/** Requests that break the contract are not sent, and the error says what to change. */

import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import type { GrokCreateVideoRequest } from '../../../generated/octopusx/client.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { operationsOf } from '../../../spec/contract.ts';
import { multipart, octopusx, toapis, ValidationError } from '../../../src/index.ts';
import { validateRequests } from '../../../src/validate.ts';
import { casesOf } from '../../contract/requests/cases.ts';
import { type Call, send } from '../../contract/requests/send.ts';
import { contractOf } from '../../contract/schema.ts';

const apiKey = 'sk-very-secret';
const baseUrl = 'http://mock';
const video: GrokCreateVideoRequest = {
  model: 'grok-video-3',
  prompt: 'x',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};

/** A client of octopusx whose requests are checked, and those that it sent. */
function checked() {
  const sent: Request[] = [];
  const fetch = async (request: Request) => {
    sent.push(request.clone());
    return Response.json({ id: 'grok:1', task_id: '1', status: 'processing' });
  };
  const gateway = octopusx({ apiKey, baseUrl, fetch });
  return { gateway, sent, stop: validateRequests(gateway) };
}

/** The words for a rule of `createVideo` that is one of the Grok models. */
const ofGrok = ' for a model that does not begin with veo';

/** The error that a call throws. */
async function errorOf(call: Promise<unknown>): Promise<ValidationError> {
  const error = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof ValidationError)) throw new Error(`${error} is no ValidationError`);
  return error;
}

describe('a method of a gateway', () => {
  it('throws a ValidationError that says what to change, where that is stated, and that nothing was sent', async () => {
    const { gateway, sent } = checked();
    // A body that its types refuse, as JavaScript sends it.
    const body = { ...video, prompt: undefined, duration: 99 } as unknown as GrokCreateVideoRequest;
    const error = await errorOf(gateway.createVideo(body));
    const source = 'documented: https://docs.octopusx.ai/en/videos/grok/unified-generation';
    expect(error.message).toBe(
      `POST http://mock/v1/video/create: Nothing was sent. prompt is required (${source}); duration must be one of 6, 10, 15${ofGrok}, not 99 (${source})`,
    );
    expect(error).toMatchObject({ name: 'ValidationError', field: 'prompt' });
    expect([error.status, error.task]).toEqual([undefined, undefined]);
    expect(sent).toEqual([]);
  });

  it('does not try again', async () => {
    const retries: unknown[] = [];
    const gateway = octopusx({ apiKey, baseUrl, onRetry: (event) => retries.push(event) });
    validateRequests(gateway);
    // @ts-expect-error there is no such ratio
    await errorOf(gateway.createVideo({ ...video, aspect_ratio: '4:3' }));
    expect(retries).toEqual([]);
  });

  it('sends what the contract allows, unchanged', async () => {
    const { gateway, sent } = checked();
    const task = await gateway.createVideo({ ...video, model: 'grok-video-3', duration: 6 });
    expect(task.id).toBe('grok:1');
    expect(await sent[0]?.json()).toEqual({ ...video, duration: 6 });
  });

  it('sends files as the data URI that they become, where the contract takes one', async () => {
    const { gateway, sent } = checked();
    await gateway.createVideo({ ...video, images: [new Blob(['cat'], { type: 'image/webp' })] });
    expect(await sent[0]?.json()).toMatchObject({ images: ['data:image/webp;base64,Y2F0'] });
  });

  it('does not send a data URI where the contract takes an address only', async () => {
    const { gateway, sent } = checked();
    const uri = `data:image/png;base64,${'YSBjYXQs'.repeat(20)}`;
    const body = { model: 'grok-video-3', prompt: 'x', images: [uri] };
    const { message, field } = await errorOf(gateway.extendVideoById('video_1', body));
    expect(message).toContain(
      'Nothing was sent. images.0 must begin with http:// or https://, not a text of 182 characters (',
    );
    expect(field).toBe('images.0');
    expect(sent).toEqual([]);
  });

  it('checks the fields of a form as what the contract says they are', async () => {
    const { gateway, sent } = checked();
    const form = { model: 'grok-video-3', prompt: 'x', seconds: 6, input_reference: new Blob(['cat']) };
    await gateway.generateVideo(form);
    const fields = await sent[0]?.formData();
    expect(fields?.get('seconds')).toBe('6');
    expect(fields?.get('input_reference')).toBeInstanceOf(Blob);
    const { message } = await errorOf(gateway.generateVideo({ ...form, seconds: 'six' }));
    expect(message).toContain('Nothing was sent. seconds must be an integer, not "six" (published: ');
    expect(sent).toHaveLength(1);
  });

  it('is checked as well if it makes a task of another', async () => {
    const { gateway, sent } = checked();
    const task = await gateway.createVideo(video);
    const body = { ...video, aspect_ratio: '16:9' };
    // @ts-expect-error a remix takes fewer ratios than the video itself
    const { message } = await errorOf(task.remix(body));
    expect(message).toContain('aspect_ratio must be one of 2:3, 3:2, 1:1, not "16:9" (documented: ');
    expect(sent).toHaveLength(1);
  });

  it('says which model’s rule is broken, where it depends on the model', async () => {
    const { gateway } = checked();
    const body = { model: 'grok-video-3', prompt: 'x', aspect_ratio: '16:9' };
    const { message, field } = await errorOf(gateway.remixVideoById('video_1', body));
    expect(message).toContain(
      'size is required for a model that begins with grok (published: https://docs.octopusx.ai/en/videos/grok/remix); ' +
        'aspect_ratio must be one of 2:3, 3:2, 1:1 for a model that begins with grok, not "16:9" (',
    );
    expect(field).toBe('size');
    await expect(gateway.remixVideoById('video_1', { model: 'veo_3_1', prompt: 'x' })).resolves.toBeDefined();
  });

  it('sends everything again after the checking ends', async () => {
    const { gateway, sent, stop } = checked();
    stop();
    // @ts-expect-error there is no such duration
    await gateway.createVideo({ ...video, duration: 99 });
    expect(sent).toHaveLength(1);
  });
});

describe('a typed call', () => {
  it('is checked as well', async () => {
    const { gateway, sent } = checked();
    // @ts-expect-error there is no such size
    const call = gateway.http.POST('/v1/video/create', { body: { ...video, size: '720p' } });
    expect((await errorOf(call)).message).toContain(`size must be one of 720P, 1080P${ofGrok}, not "720p" (`);
    expect(sent).toEqual([]);
  });

  it.each([
    ['without a body', {}, 'the body is required (documented: '],
    ['whose body is no JSON', { body: 'a cat', bodySerializer: String }, 'the body must be JSON ('],
    ['whose body is empty', { body: '', bodySerializer: String }, 'the body is required ('],
    ['whose body is a list', { body: [] }, 'the body must be an object, not an array ('],
    [
      'of another media type',
      { body: video, headers: { 'content-type': 'Text/Plain; charset=utf-8' } },
      'the body must be sent as application/json, not as text/plain (',
    ],
  ])('%s is not sent', async (_, init, rule) => {
    const { gateway, sent } = checked();
    const call = gateway.http.request as unknown as Call;
    const error = await errorOf(call('POST', '/v1/video/create', init));
    expect(error.message).toContain(`Nothing was sent. ${rule}`);
    expect(error.field).toBeUndefined();
    expect(sent).toEqual([]);
  });

  it.each([
    ['the query string', '/v1/video/query', { query: {} }, 'id is required (published: '],
    ['the query string', '/v1/video/query', { query: { id: '' } }, 'id is required (published: '],
    ['the path', '/v1/videos/{task_id}', { path: { task_id: '' } }, 'task_id is required (published: '],
    ['the path', '/v1/videos/{task_id}', {}, 'task_id is required (published: '],
  ])('without a parameter of %s is not sent: %s %j', async (_, path, params, rule) => {
    const { gateway, sent } = checked();
    const call = gateway.http.request as unknown as Call;
    // The client itself may refuse a path that has a parameter less.
    const serializer = { pathSerializer: String };
    const { message, field } = await errorOf(call('GET', path, { params, ...serializer }));
    expect(message).toContain(`Nothing was sent. ${rule}`);
    expect(rule).toMatch(new RegExp(`^${field} `));
    expect(sent).toEqual([]);
  });

  it('with a form as its body keeps its files', async () => {
    const { gateway, sent } = checked();
    const files = [new Blob(['one']), new Blob(['two'])];
    const body = { model: 'grok-video-3', prompt: 'x', input_reference: files };
    const call = gateway.http.request as unknown as Call;
    await call('POST', '/v1/videos', { body, bodySerializer: multipart });
    const form = await sent[0]?.formData();
    expect(await Promise.all((form?.getAll('input_reference') ?? []).map(textOf))).toEqual(['one', 'two']);
  });

  it('of an operation that the contract does not have is sent unchecked', async () => {
    const { gateway, sent } = checked();
    const call = gateway.http.request as unknown as Call;
    await call('POST', '/v1/images', { body: 7 });
    expect(sent).toHaveLength(1);
  });
});

/** The text of a form's file. */
async function textOf(part: FormDataEntryValue): Promise<string> {
  return typeof part === 'string' ? part : part.text();
}

describe('a message', () => {
  it('never shows the API key, not even where it was put into a field', async () => {
    const { gateway } = checked();
    // @ts-expect-error there is no such size
    const error = await errorOf(gateway.createVideo({ ...video, size: apiKey }));
    expect(error.message).toContain(`size must be one of 720P, 1080P${ofGrok}, not "***" (`);
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain(apiKey);
  });

  it('has one line, and no control character of a value', async () => {
    const { gateway } = checked();
    // @ts-expect-error there is no such size
    const error = await errorOf(gateway.createVideo({ ...video, size: '\u001b[2J\n\u009b\u202e' }));
    expect(error.message).toMatch(/^[\x20-\x7e]+$/);
  });

  it('says that nothing was sent even if it is too long to say all', async () => {
    const { gateway } = checked();
    const body = { ...video, images: Array.from({ length: 50 }, () => 7) };
    // @ts-expect-error images are texts
    const { message, field } = await errorOf(gateway.createVideo(body));
    expect(message).toContain(`Nothing was sent. images must have at most 6 elements${ofGrok}, not 50 (`);
    expect(field).toBe('images');
  });
});

it('refuses a gateway that it has no contract of', () => {
  const http = { use: () => {}, eject: () => {} };
  expect(() => validateRequests({ name: 'constructor', http })).toThrow(
    new TypeError('There is no contract of a gateway named constructor'),
  );
});

// The keys of the table are the gateways' names.
describe.each(Object.keys(contracts) as GatewayName[])('every request of %s', (name) => {
  const contract = contractOf(name);
  const mock = createMock();
  const counted = { sent: 0 };
  const fetch = (request: Request) => {
    counted.sent += 1;
    return mock.fetch(request);
  };
  const gateway = { octopusx, toapis }[name]({ apiKey, baseUrl: `http://mock/${name}`, fetch });
  validateRequests(gateway);
  // Derived requests are right or wrong on purpose, which the client's types cannot know.
  const call = gateway.http.request as unknown as Call;

  describe.each(operationsOf(contract).map((placed) => ({ id: placed.operation.operationId, placed })))(
    'of $id',
    ({ placed }) => {
      // A key is not checked: the client sends its own.
      const cases = casesOf(contract, placed).filter(
        ({ verdict }) => verdict.accepted || verdict.status !== 401,
      );

      it.each(cases.filter(({ verdict }) => verdict.accepted))(
        'is sent where the contract $name',
        async (sent) => {
          counted.sent = 0;
          await send(call, placed, sent);
          expect(counted.sent).toBe(1);
        },
      );

      const refused = cases.flatMap(({ verdict, ...sent }) =>
        verdict.accepted ? [] : [{ verdict, ...sent }],
      );
      it.runIf(refused.length > 0).each(refused)('is not sent where the contract $name', async (sent) => {
        counted.sent = 0;
        const { message } = await errorOf(send(call, placed, sent));
        expect(counted.sent).toBe(0);
        expect(message).toContain('Nothing was sent. ');
        expect(message).toContain(sent.verdict.field ?? '');
      });
    },
  );
});
