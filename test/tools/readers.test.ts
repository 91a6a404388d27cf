/** Tools that read and judge a contract find nothing to complain of. */

import { join } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import spectral, { type RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contracts } from '../../generated/contracts.ts';
import { root } from '../support/module-graph.ts';
import { samplesUnder } from './tool-samples.ts';

describe.each(Object.entries(contracts))('%s', (name, contract) => {
  const file = join(root, 'generated', name, 'openapi.json');

  it('is valid for swagger-parser, which dereferences it', async () => {
    const { info } = await SwaggerParser.validate(file);
    expect(info.title).toBe(contract.info.title);
    const whole = JSON.stringify(await SwaggerParser.dereference(file));
    expect(whole).not.toContain('"$ref"');
  });

  it('gives Spectral nothing to find with the ruleset of the guide', async () => {
    const { files } = await samplesUnder('Spectral and swagger-parser');
    const { overrides } = parse(files['.spectral.yaml'] ?? '');
    const { Spectral } = spectral;
    const linter = new Spectral();
    // The package declares its ruleset as what it holds, which is less than a ruleset may hold.
    linter.setRuleset({ extends: [oas as unknown as RulesetDefinition] });
    const found = await linter.run(JSON.stringify(contract));
    const places = found.map(({ code, path }) => [code, path.map((key) => `/${escaped(key)}`).join('')]);
    // The library knows no file names, which the overrides of a ruleset are about.
    const excepted = Object(overrides[0]).files.map((place: string) => place.split('#'));
    expect(places).toEqual(
      excepted.flatMap(([of = '', place]: string[]) =>
        of.startsWith(name) ? [['path-keys-no-trailing-slash', place]] : [],
      ),
    );
  });
});

/** A key as it stands in a JSON pointer. */
function escaped(key: string | number): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
