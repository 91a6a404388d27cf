/** A gateway is held against its contract: the unchanged mock keeps to it, and each deviation is found as what it is. */

import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { gateways } from '../../generated/gateways.ts';
import { createMock } from '../../mocks/create-mock.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { operationsOf } from '../../spec/contract.ts';
import { Conformance } from '../../src/conformance/conformance.ts';
import type { Finding } from '../../src/conformance/finding.ts';
import { statementsOf } from '../../src/conformance/statements-of.ts';
import { contractOf } from '../contract/schema.ts';
import { observed } from './observed.ts';

// The keys of the table are the gateways' names.
const names = Object.keys(contracts) as GatewayName[];

/** A gateway that is watched. */
function watched(gateway: GatewayName) {
  const mock = createMock({ clock: createClock({ start: Date.UTC(2026, 0, 1), frozen: true }) });
  const conformance = new Conformance(gateway);
  const findings: Finding[] = [];
  const send = async (method: string, path: string, body?: unknown) => {
    const request = new Request(`http://mock/${gateway}${path}`, {
      method,
      headers: { authorization: 'Bearer a-key', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const exchange = await observed(gateway, request, mock.fetch);
    findings.push(...conformance.observe(exchange));
    return JSON.parse(exchange.response.text ?? 'null');
  };
  return { mock, conformance, findings, send };
}

describe.each(names)('%s', (gateway) => {
  it('has a statement for each status, field and rule, each with an id of its own', () => {
    const ids = statementsOf(gateway).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(150);
    expect(ids).toContain('queryVideo lifecycle progress-never-falls');
    for (const { provenance } of statementsOf(gateway))
      expect(provenance.level).toMatch(/^(documented|published|inferred)$/);
  });

  it('is kept to by the unchanged mock, whatever becomes of its tasks', async () => {
    const { mock, conformance, findings, send } = watched(gateway);
    const { submits, queries } = gateways[gateway].lifecycles;
    const paths: string[] = [];
    for (const outcome of ['', '[fail] ', '[instant] ', '[slow 5m] ']) {
      for (const { path, operation } of operationsOf(contractOf(gateway))) {
        if (!(operation.operationId in submits) || path.includes('{')) continue;
        const json = operation.requestBody?.content['application/json'];
        for (const { value } of Object.values(json?.examples ?? {})) {
          const body = { ...Object(value), prompt: `${outcome}a cat` };
          const task = await send('POST', path, body);
          for (const query of Object.values(queries)) {
            const id = encodeURIComponent(task?.id ?? 'none');
            paths.push(
              query.path.includes('{') ? query.path.replace(/\{.+?\}/, id) : `${query.path}?id=${id}`,
            );
          }
        }
      }
    }
    for (let step = 0; step < 8; step += 1) {
      for (const path of paths) await send('GET', path);
      mock.clock.advance(20_000);
    }
    expect(findings).toEqual([]);
    const held = conformance.verdicts().filter(({ verdict }) => verdict === 'held');
    expect(held.length).toBeGreaterThan(40);
  });
});
