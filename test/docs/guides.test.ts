/** The samples of the guides do what they say, in their order, and print what stands below them. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Tokens } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Guide, readGuides } from '../../docs/site/guides/guides.ts';
import { directivesOf } from '../../mocks/core/tasks/directives.ts';
import * as client from '../../src/index.ts';
import { createStage, type Stage, withSources } from './run-sample.ts';

// The samples with other tools are run by `test/tools`, those of other formats are held against the contract, and those
// with other frameworks, and those of a server that runs for a team, are run by journeys.
const heldElsewhere = [
  'other-tools.html',
  'lifecycle-elsewhere.html',
  'other-frameworks.html',
  'run-it.html',
  'scale.html',
];
const guides = (await readGuides()).filter(({ file }) => !heldElsewhere.includes(file));

/** A block of code, with the block of output below it. */
interface Sample {
  readonly text: string;
  /** The language, and what else stands beside it. */
  readonly lang: string;
  readonly output: Tokens.Code | undefined;
}

/** Languages of what is printed, and not run. */
const outputs = ['json', 'text', 'yaml', 'json mcp'];

function samplesOf({ tokens }: Guide): Sample[] {
  const blocks = tokens.filter((token): token is Tokens.Code => token.type === 'code');
  return blocks.flatMap(({ text, lang = '' }, index) => {
    if (outputs.includes(lang) || languagesElsewhere.includes(lang)) return [];
    const next = blocks[index + 1];
    return [{ text, lang, output: outputs.includes(next?.lang ?? '') ? next : undefined }];
  });
}

/** Languages of what is shown elsewhere to work: the screen by `test/react`, and the settings of a tool. */
const languagesElsewhere = ['tsx', 'js'];

/** Commands that are tested elsewhere: by the tests of the command line, of the generator, of the drift and of the package. */
const shownElsewhere = [
  'npx video-gateway-kit mock',
  'npx video-gateway-kit demo',
  'npx video-gateway-kit proxy --gateway octopusx',
  'npx video-gateway-kit proxy --gateway octopusx --record recording',
  'npx video-gateway-kit mock --replay recording --replay-only',
  'npx video-gateway-kit mock --replay session.har',
  'npx video-gateway-kit replay-test recording -o recording.test.ts',
  'npx video-gateway-kit explore --gateway octopusx --mock',
  'mkdir -p .claude/skills/video-gateway\ncp node_modules/video-gateway-kit/docs/skill/SKILL.md .claude/skills/video-gateway/',
  'npm run generate\nnpm run lint',
  'npm run drift',
  'npm run bench',
  'export OCTOPUSX_API_KEY=your-key\nnpx video-gateway-kit verify --gateway octopusx',
  'npx video-gateway-kit verify --gateway octopusx --budget 3 --report report.html',
  'npx video-gateway-kit verify --gateway octopusx --resume',
  'npx video-gateway-kit verify --gateway toapis --budget 0 --report report.xml',
  'npx video-gateway-kit verify --gateway octopusx --budget 3 --report report.json\nnpm run verification -- report.json',
];

/** Receivers of webhooks, which `webhook-recipes.test.ts` and a journey run. */
const receivers = ['ts Hono', 'ts Next.js', 'js Express', 'ts node:http', 'python Python', 'sh openssl'];

/** The client and the mock inside of tools, which journeys run with them. */
const tools = [
  'TanStack Query',
  'AI SDK',
  'Vitest',
  'Playwright',
  'MSW in a browser',
  'MSW in Node',
  'Storybook preview',
  'Storybook story',
  'Vite',
];

/** The proxies that tests of recipes and journeys run, as far as they have other names, and the page that uses one. */
const proxies = ['ts Page', 'js Vite', 'sh prism proxy'];
const recipes = [...receivers, ...proxies, ...tools.map((tool) => `ts ${tool}`)];

/** The samples that are run one after the other, by guide. */
const runs = guides.flatMap((guide) => {
  const samples = samplesOf(guide)
    .filter(
      ({ text, lang }) =>
        lang !== 'ts test' && ![...shownElsewhere, ...recipes].some((one) => one === text || one === lang),
    )
    .map((sample, index) => ({ ...sample, name: `${index + 1}: ${sample.lang}` }));
  return samples.length > 0 ? [{ title: guide.title, samples }] : [];
});

describe.each(runs)('the guide "$title"', ({ samples }) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage({ 'http://127.0.0.1:4010': '' });
  });
  afterAll(() => stage.close());

  it.each(samples)('does what it says in sample $name', async ({ text, lang, output }) => {
    const printed = lang.startsWith('ts') ? await program(text) : await shell(text, output !== undefined);
    if (output === undefined) return;
    const expected = output.text.replaceAll('http://127.0.0.1:4010', stage.url);
    if (output.lang === 'json') expect(JSON.parse(printed)).toEqual(JSON.parse(expected));
    else expect(printed.trim()).toBe(expected);
  });

  /** Runs commands. Where the answer is shown, it may be a refusal. */
  function shell(text: string, isShown: boolean): Promise<string> {
    return stage.shell(isShown && text.startsWith('curl') ? `${text} --no-fail-with-body` : text);
  }

  /** Runs a program, whose waiting takes no time. */
  function program(text: string): Promise<string> {
    return stage.program(text.replaceAll(/baseUrl: '[^']+'/g, '$&, clock: globalThis.mockClock'));
  }
});

// The tests in the guides become tests of this file.
const folder = await mkdtemp(join(tmpdir(), 'guides-'));
afterAll(() => rm(folder, { recursive: true }));
for (const [index, { text }] of guides
  .flatMap(samplesOf)
  .filter(({ lang }) => lang === 'ts test')
  .entries()) {
  const file = join(folder, `sample-${index}.ts`);
  await writeFile(file, withSources(text).replace("'vitest'", JSON.stringify(import.meta.resolve('vitest'))));
  describe(`test ${index + 1} in a guide`, async () => {
    await import(pathToFileURL(file).href);
  });
}

/** The code in the first column of a table. */
async function firstColumn(guide: string): Promise<string[]> {
  const markdown = await readFile(new URL(`../../docs/guides/${guide}.md`, import.meta.url), 'utf8');
  return markdown.split('\n').flatMap((line) => {
    const [, cell = ''] = /^\| (`.*?) \|/.exec(line) ?? [];
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  });
}

it('every directive that a guide names means something to the mock', async () => {
  const directives = (await firstColumn('mock')).filter((code) => code.startsWith('['));
  expect(directives.length).toBeGreaterThan(8);
  for (const directive of directives) {
    expect(directivesOf(directive), directive).toEqual({ instruction: expect.anything(), misread: [] });
  }
});

it('every class of error has its place in the guide on errors', async () => {
  const classes = Object.keys(client).filter((name) => name.endsWith('Error') && name !== 'GatewayError');
  const named = (await firstColumn('errors')).filter((code) => code.endsWith('Error'));
  expect(named.sort()).toEqual(classes.sort());
});

it('every property of an error has its place in the guide on errors', async () => {
  const details = {
    status: 1,
    code: 1,
    reason: '',
    field: '',
    retryAfter: 1,
    requestId: '',
    body: 1,
    task: undefined,
    cause: 1,
    handle: undefined,
  } satisfies Required<client.ErrorDetails> & Pick<client.SubmitUnconfirmedError, 'handle'>;
  const error = new client.SubmitUnconfirmedError('', details);
  const named = (await firstColumn('errors')).filter((code) => !code.endsWith('Error'));
  expect(named.sort()).toEqual(
    Object.getOwnPropertyNames(error)
      .filter((name) => !['name', 'stack', 'message'].includes(name))
      .sort(),
  );
});
