/** The copy of a contract that Redoc is given. */

import { expect, it } from 'vitest';
import { type PublishedContract, publishedContracts } from '../../../docs/site/contracts.ts';
import { decorate } from '../../../docs/site/reference/decorate.ts';

const gateways = publishedContracts();

it.each(gateways)('of %s keeps no extension that only our tools read', (name, contract) => {
  expect(JSON.stringify(decorate(name, contract))).not.toMatch(/"x-(provenance|lifecycle|extensible-enum)"/);
});

it.each(gateways)('of %s leaves the contract itself as it is', (name, contract) => {
  const before = structuredClone(contract);
  decorate(name, contract);
  expect(contract).toEqual(before);
});

it.each(gateways)(
  'of %s has no Markdown in the descriptions of servers, which Redoc shows as they are',
  (name, contract) => {
    // It is a contract still.
    const { servers } = decorate(name, contract) as PublishedContract;
    expect(servers.length).toBeGreaterThan(1);
    for (const server of servers) expect(JSON.stringify(server)).not.toMatch(/\*\*|`|\]\(/);
    expect(JSON.stringify(servers)).toContain('Documented');
  },
);

/** A contract with fields that are called like keywords, of a gateway that does not exist. */
const awkward = {
  info: { title: 'Example', version: '1', summary: 'Example.', description: 'Example.' },
  servers: [{ url: 'https://example.com' }],
  components: {},
  paths: {
    '/videos': {
      post: {
        operationId: 'createVideo',
        summary: 'Create a video',
        description: 'First line,\nsecond line.',
        tags: ['Videos'],
        'x-provenance': { level: 'inferred', source: 'A guess' },
        responses: {
          200: {
            description: 'The task.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    description: { type: 'string', 'x-extensible-enum': ['short', 'long'] },
                    content: { type: 'object', properties: { schema: { type: 'string' } } },
                    examples: { type: 'array', items: { type: 'string' } },
                  },
                  examples: [{ description: 'two\nlines', content: { schema: 'none' }, 'x-provenance': 1 }],
                },
                examples: {
                  done: { summary: 'Done', value: { description: 'two\nlines', content: { a: {} } } },
                },
              },
            },
          },
        },
      },
    },
  },
} as const satisfies PublishedContract;

it('is made of any contract, whatever its fields are called', () => {
  const { properties, examples } = body(decorate('example', awkward)).schema;
  expect(properties).toEqual({
    description: { type: 'string', description: 'Known values: `short`, `long`. Others may appear.' },
    content: { type: 'object', properties: { schema: { type: 'string' } } },
    examples: { type: 'array', items: { type: 'string' } },
  });
  expect(examples).toEqual(body(awkward).schema.examples);
});

it('holds the examples as they are', () => {
  expect(body(decorate('example', awkward)).examples).toEqual(body(awkward).examples);
});

it('has each paragraph of a description in one line, then its provenance', () => {
  expect(decorate('example', awkward)).toMatchObject({
    paths: { '/videos': { post: { description: 'First line, second line.\n\n**Inferred** · A guess.' } } },
  });
});

/** The body of the only answer. */
function body(contract: object) {
  // Both are the contract above, or a copy of it.
  return (contract as typeof awkward).paths['/videos'].post.responses[200].content['application/json'];
}
