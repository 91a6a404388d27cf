/** The samples of the guides that are run one after the other, and those that are tests. */

import type { Tokens } from 'marked';
import { expect } from 'vitest';
import { type Guide, readGuides } from '../../../docs/site/guides/guides.ts';
import type { Stage } from '../run-sample.ts';

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
  'Vitest failures',
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
export const runs = guides.flatMap((guide) => {
  const samples = samplesOf(guide)
    .filter(
      ({ text, lang }) =>
        lang !== 'ts test' && ![...shownElsewhere, ...recipes].some((one) => one === text || one === lang),
    )
    .map((sample, index) => ({ ...sample, name: `${index + 1}: ${sample.lang}` }));
  return samples.length > 0 ? [{ title: guide.title, samples }] : [];
});

/** The tests in the guides. */
export const tests = guides.flatMap(samplesOf).filter(({ lang }) => lang === 'ts test');

/** A program whose clients have the clock of the mock, so that it waits in no time. */
export function withMockClock(program: string): string {
  return program.replaceAll(/baseUrl: '[^']+'/g, '$&, clock: globalThis.mockClock');
}

/** Runs a sample, and compares what it prints with the output that the guide shows. */
export async function expectOutput({ text, lang, output }: Sample, stage: Stage): Promise<void> {
  // Where the answer of curl is shown, it may be a refusal.
  const allowed = output !== undefined && text.startsWith('curl') ? ' --no-fail-with-body' : '';
  const printed = lang.startsWith('ts')
    ? await stage.program(withMockClock(text))
    : await stage.shell(text + allowed);
  if (output === undefined) return;
  const expected = output.text.replaceAll('http://127.0.0.1:4010', stage.url);
  if (output.lang === 'json') expect(JSON.parse(printed)).toEqual(JSON.parse(expected));
  else expect(printed.trim()).toBe(expected);
}
