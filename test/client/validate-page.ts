/** A page's program: checks two answers of a gateway, and tries what its content security policy forbids. */

import { octopusx } from '../../src/index.ts';
import { validate } from '../../src/validate.ts';

/** What the page found out. */
export interface Findings {
  /** What was reported. */
  readonly violations: readonly string[];
  /** Whether the page may make code of text. */
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
  return { violations, mayEvaluate: mayEvaluate() };
}

function mayEvaluate(): boolean {
  try {
    return Function('return true')();
  } catch {
    return false;
  }
}

Object.assign(globalThis, { findings: findings() });
