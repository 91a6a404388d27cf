/** The contract says what the five documents say: no less and, where it claims to quote them, no more. */

import { describe, expect, it } from 'vitest';
import { type Contract, operationsOf } from '../../../spec/contract.ts';
import { documents } from '../documents.ts';
import { contractOf } from '../schema.ts';
import { labelMutations, statementMutations } from './label-mutations.ts';
import { mistakesIn } from './mistakes.ts';
import { disagreements } from './two-way.ts';

describe.each(Object.entries(documents))('the document %s', (_, document) => {
  it('is transcribed line by line', () => {
    expect(mistakesIn(document)).toEqual([]);
  });

  it('is an operation of the contract, whose first examples are its own', () => {
    const found = operationsOf(contractOf(document.gateway)).find(
      ({ path, method }) => path === document.path && method === document.method,
    );
    const { requestBody, responses = {} } = found?.operation ?? {};
    const [answer] = Object.values(responses);
    const bodies = [requestBody?.content, answer && 'content' in answer ? answer.content : undefined];
    const [request, response] = bodies.map(
      (content) => Object.values(content?.['application/json']?.examples ?? {})[0]?.value,
    );
    expect(request).toEqual(document.exampleRequest);
    expect(response).toEqual(document.exampleResponse);
  });
});

describe.each(['octopusx', 'toapis'] as const)('the contract of %s', (gateway) => {
  const contract = contractOf(gateway);

  it('says what its documents say, and calls nothing else documented', () => {
    expect(disagreements(contract, gateway)).toEqual([]);
  });

  // To read it again takes half of the time of a structured clone.
  const text = JSON.stringify(contract);
  const changed = (apply: (copy: Contract) => void) => {
    const copy: Contract = JSON.parse(text);
    apply(copy);
    return disagreements(copy, gateway);
  };

  const mutations = [...labelMutations(contract, gateway), ...statementMutations(contract)];
  it.each(mutations.map(({ name, apply }) => [name, apply] as const))(
    'disagrees with them %s',
    (_, apply) => {
      expect(changed(apply)).not.toEqual([]);
    },
  );
});
