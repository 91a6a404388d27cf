/** A page's program: checks answers and requests of a gateway, and tries what its content security policy forbids. */

import { octopusx } from '../../../src/index.ts';
import { requestViolations, validate, validateRequests } from '../../../src/validate.ts';

/** The findings of the page. */
export interface Findings {
  /** The violations of two answers. */
  readonly violations: readonly string[];
  /** The violations of a body. */
  readonly rules: readonly string[];
  /** The message of the request that was not sent. */
  readonly refusal: string;
  /** Set if the page may make code of text. */
  readonly mayEvaluate: boolean;
}

async function findings(): Promise<Findings> {
  const answers = [{ id: 'grok:1', status: 'completed' }, { status: true }];
  const fetch = async () => Response.json(answers.shift());
  const gateway = octopusx({ apiKey: 'any-key', fetch });
  const violations: string[] = [];
  validate(gateway, ({ pointer, provenance }) => violations.push(`${pointer} ${provenance.level}`));
  await gateway.http.GET('/v1/video/query', { params: { query: { id: 'grok:1' } } });
  await gateway.http.GET('/v1/video/query', { params: { query: { id: 'grok:1' } } });
  const { rules, refusal } = await checkedSubmits();
  return { violations, rules, refusal, mayEvaluate: mayEvaluate() };
}

/** Submits three tasks to the page's own server: as JSON, as a form with a file, and one that is not sent. */
async function checkedSubmits() {
  const gateway = octopusx({ apiKey: 'any-key', baseUrl: location.origin });
  validateRequests(gateway);
  const file = new Blob(['cat'], { type: 'image/png' });
  const body = {
    model: 'grok-video-3',
    prompt: 'x',
    images: [file],
    aspect_ratio: '3:2',
    size: '720P',
  } as const;
  await gateway.createVideo(body);
  await gateway.generateVideo({ model: 'grok-video-3', prompt: 'x', input_reference: file });
  const wrong = { ...body, duration: 99 };
  const rules = requestViolations(gateway, 'createVideo', wrong).map(({ field, rule }) => `${field} ${rule}`);
  // @ts-expect-error there is no such duration
  const refusal = await gateway.createVideo(wrong).then(
    () => 'none',
    (error: Error) => error.message,
  );
  return { rules, refusal };
}

function mayEvaluate(): boolean {
  try {
    return Function('return true')();
  } catch {
    return false;
  }
}

Object.assign(globalThis, { findings: findings() });
