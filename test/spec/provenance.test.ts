/** The effective provenance of any keyword, as it is computed, and as the generated table has it. */

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Contract, Label, Provenance } from '../../spec/contract.ts';
import { provenanceOf } from '../../spec/openapi/effective-provenance.ts';
import { type StatedKeyword, statedKeywordsOf } from '../../spec/openapi/stated-keywords.ts';
import { contractOf } from '../contract/schema.ts';

const outer: Provenance = { level: 'documented', source: 'the page' };
const own: Provenance = { level: 'published', source: 'another page' };
const guess: Provenance = { level: 'inferred', source: 'reasoning' };
const labelled = (label: Label) => ({ 'x-provenance': label });

describe('the provenance of a keyword', () => {
  it('is that of what encloses its object, if the object says nothing', () => {
    expect(provenanceOf({}, outer, 'minimum')).toEqual(outer);
  });

  it('is that of its object, if the object says something', () => {
    expect(provenanceOf(labelled({ ...own, keywords: { maximum: guess } }), outer, 'minimum')).toEqual(own);
  });

  it('is its own, if it has one, and that of its elements too', () => {
    const node = labelled({ ...own, keywords: { enum: guess } });
    expect(provenanceOf(node, outer, 'enum')).toEqual(guess);
    expect(provenanceOf(node, outer, 'enum', 'any')).toEqual(guess);
  });

  it('is that of an element alone, if the element has one', () => {
    const node = labelled({ ...own, keywords: { required: { status: guess } } });
    expect(provenanceOf(node, outer, 'required', 'status')).toEqual(guess);
    expect(provenanceOf(node, outer, 'required', 'id')).toEqual(own);
    expect(provenanceOf(node, outer, 'required')).toEqual(own);
  });
});

/** The level of a statement of a contract. */
function levelOf(
  gateway: 'octopusx' | 'toapis',
  wanted: Partial<StatedKeyword>,
): Provenance['level'] | undefined {
  const entries = Object.entries(wanted);
  return statedKeywordsOf(contractOf(gateway)).find((statement) =>
    // Both are objects of the same keys.
    entries.every(([key, value]) => (statement as unknown as Record<string, unknown>)[key] === value),
  )?.provenance.level;
}

const json = 'application/json';
const extend = { operationId: 'extendVideoById', part: `request ${json}` };
const veo = { operationId: 'remixVideoById', part: `responses/200 ${json}` };
const create = { operationId: 'createVideo', part: `responses/200 ${json}` };

describe('what no document states is not documented', () => {
  it.each([
    ['a lower bound of start_time', { ...extend, pointer: '/properties/start_time', keyword: 'minimum' }],
    [
      'the form of the URLs of an extension',
      { ...extend, pointer: '/properties/images/items', keyword: 'pattern' },
    ],
    [
      'a lower bound of the progress of a Veo remix',
      { ...veo, pointer: '/properties/progress', keyword: 'minimum' },
    ],
    [
      'an upper bound of the progress of a Veo remix',
      { ...veo, pointer: '/properties/progress', keyword: 'maximum' },
    ],
    [
      'that an answer always has a status',
      { ...create, pointer: '', keyword: 'required', element: 'status' },
    ],
    ['that an answer always has an id', { ...veo, pointer: '', keyword: 'required', element: 'id' }],
    ['the status 200', { operationId: 'createVideo', part: 'responses/200', keyword: 'status' }],
    [
      'how an unfinished source is refused',
      { operationId: 'remixVideo', keyword: 'refusals', element: 'unfinished' },
    ],
  ])('%s', (_, wanted) => {
    expect(levelOf('octopusx', wanted)).toBe('inferred');
  });

  it('a created_at in whole seconds, which another page publishes', () => {
    const created = { ...create, pointer: '/properties/created_at', keyword: 'type' };
    expect(levelOf('octopusx', { ...created, element: 'integer' })).toBe('published');
    expect(levelOf('octopusx', { ...created, element: 'string' })).toBe('documented');
  });

  it('but the bounds of the progress are in the document of toapis', () => {
    const progress = { operationId: 'remixVideo', pointer: '/properties/progress' };
    expect(levelOf('toapis', { ...progress, keyword: 'minimum' })).toBe('documented');
    expect(levelOf('toapis', { ...progress, keyword: 'maximum' })).toBe('documented');
  });
});

interface Table {
  readonly provenances: readonly Provenance[];
  readonly operations: Readonly<Record<string, Readonly<Record<string, string | Places>>>>;
}

type Places = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

describe.each(['octopusx', 'toapis'] as const)('the table of %s', (gateway) => {
  const contract: Contract = contractOf(gateway);

  it('has every statement with its provenance, and nothing else', async () => {
    const file = new URL(`../../generated/${gateway}/provenance.json`, import.meta.url);
    const { provenances, operations }: Table = JSON.parse(await readFile(file, 'utf8'));
    const partOf = (operation: string, part: string): Places => {
      const found = operations[operation]?.[part] ?? {};
      if (typeof found !== 'string') return found;
      const space = found.indexOf(' ');
      return partOf(found.slice(0, space), found.slice(space + 1));
    };
    const listed = Object.entries(operations).flatMap(([operation, parts]) =>
      Object.keys(parts).flatMap((part) =>
        Object.entries(partOf(operation, part)).flatMap(([pointer, byProvenance]) =>
          Object.entries(byProvenance).flatMap(([position, names]) =>
            names.map((name) =>
              JSON.stringify([operation, part, pointer, name, provenances[Number(position)]]),
            ),
          ),
        ),
      ),
    );
    const stated = statedKeywordsOf(contract).map(
      ({ operationId, part, pointer, keyword, element, provenance }) => {
        const name = element === undefined ? keyword : `${keyword}/${element}`;
        const { level, source, note } = provenance;
        return JSON.stringify([operationId || '*', part, pointer, name, { level, source, note }]);
      },
    );
    expect(listed.sort()).toEqual(stated.sort());
  });
});
