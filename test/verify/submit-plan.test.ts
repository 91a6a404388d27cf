/** The choice of the submits for a budget. */

import { expect, it } from 'vitest';
import type { GatewayName } from '../../generated/contracts.ts';
import { CalledContract } from '../../src/cli/verify/called-contract.ts';
import { planSubmits } from '../../src/cli/verify/submit-plan.ts';
import { requestViolations } from '../../src/validate.ts';

function plan(gateway: GatewayName, budget: number, operations?: readonly string[]): string[] {
  return planSubmits(new CalledContract(gateway), budget, operations && new Set(operations)).map(
    ({ key }) => key,
  );
}

it.each<[number, string[]]>([
  [0, []],
  [1, ['createVideo text_to_video']],
  [3, ['createVideo text_to_video', 'remixVideo remix', 'extendVideoById extend']],
  [
    5,
    [
      'createVideo text_to_video',
      'remixVideo remix',
      'extendVideoById extend',
      'generateVideo veo',
      'remixVideoById veo',
    ],
  ],
])('for %d submits of octopusx it is the documented operations that cost least', (budget, keys) => {
  expect(plan('octopusx', budget)).toEqual(keys);
});

it('for toapis it is the remix that is documented, and the extension of the same task', () => {
  expect(plan('toapis', 1)).toEqual(['generateVideo text_to_video']);
  expect(plan('toapis', 3)).toEqual([
    'generateVideo text_to_video',
    'remixVideo remix',
    'extendVideo extend',
  ]);
});

it('with money for more, every operation has its turn before any has another example', () => {
  const operations = plan('octopusx', 7).map((key) => key.split(' ')[0]);
  expect(new Set(operations).size).toBe(7);
  expect(plan('octopusx', 100).at(-1)).toBe('createVideo text_to_video, again');
});

it('operations that are asked for bring what makes their tasks, and no more', () => {
  expect(plan('octopusx', 9, ['extendVideo'])).toEqual(['createVideo text_to_video', 'extendVideo extend']);
  expect(plan('octopusx', 9, ['downloadVideo'])).toEqual(['generateVideo veo']);
  expect(plan('toapis', 9, ['listModels'])).toEqual([]);
});

it.each<GatewayName>(['octopusx', 'toapis'])('no body of %s calls a picture that is not there', (gateway) => {
  for (const { operation, example } of planSubmits(new CalledContract(gateway), 100)) {
    expect(JSON.stringify(example.body)).not.toMatch(/example\.com|BASE64/);
    if (example.mediaType === 'application/json')
      expect(requestViolations(gateway, operation, example.body)).toEqual([]);
  }
});
