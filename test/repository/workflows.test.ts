/** The workflows and templates of the repository. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { groupBy } from '../support/group-by.ts';
import { root } from '../support/module-graph.ts';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const workflows = readdirSync(join(root, '.github/workflows')).map((file) => `.github/workflows/${file}`);
const uses = workflows.flatMap((file) =>
  [...read(file).matchAll(/\buses: *(.+)$/gm)].map(([, action = '']) => ({ file, action })),
);

describe('the workflows', () => {
  it('pin each action by the full hash of a commit, and name its tag', () => {
    expect(uses.length).toBeGreaterThan(10);
    const loose = uses.filter(({ action }) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action));
    expect(loose).toEqual([]);
  });

  it('pin an action by one hash only', () => {
    const actions = uses.map(({ action }) => action);
    const pins = groupBy(actions, (action) => action.split('@')[0] ?? '');
    expect([...pins.values()].filter((pinned) => new Set(pinned).size > 1)).toEqual([]);
  });

  it.each(workflows)('%s may do no more than it says', (file) => {
    const { permissions } = parse(read(file));
    expect(permissions).toMatchObject({ contents: 'read' });
  });

  it('release.yml publishes with provenance, after the tests and the check of the version', () => {
    const { on, jobs } = parse(read('.github/workflows/release.yml'));
    const { permissions, steps } = jobs.publish;
    const commands = steps.map(({ run = '' }: { readonly run?: string }) => run);
    expect(on).toEqual({ push: { tags: ['v*'] } });
    expect(permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(commands.at(-1)).toBe('npm publish --provenance --access public');
    expect(commands).toEqual(expect.arrayContaining(['npm test', 'node src/cli/build/prepare-release.ts']));
    expect(existsSync(join(root, 'src/cli/build/prepare-release.ts'))).toBe(true);
  });
});

describe('the documents for contributors', () => {
  const documents = [
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CODE_OF_CONDUCT.md',
    '.github/pull_request_template.md',
    '.editorconfig',
  ];

  it.each(documents)('%s is there, and names no address', (file) => {
    expect(read(file)).not.toMatch(/[\w.]+@[\w-]+\.\w+|github\.com\/(?!actions)/);
  });

  it.each(readdirSync(join(root, '.github/ISSUE_TEMPLATE')))('the template %s is a form', (file) => {
    const form = parse(read(`.github/ISSUE_TEMPLATE/${file}`));
    if (file === 'config.yml') return;
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    const ids = form.body.flatMap(({ id }: { readonly id?: string }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type } of form.body) expect(['markdown', 'textarea', 'input', 'dropdown']).toContain(type);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/guides/first-video.md', 'docs/guides/faq.md'])(
    '%s runs the command by the name of the package: npx would fetch any other from a stranger',
    (file) => {
      expect(read(file)).not.toMatch(/npx (--yes )?video-gateway(?!-kit)/);
    },
  );

  it('CONTRIBUTING.md names files and scripts that there are', () => {
    const text = read('CONTRIBUTING.md');
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...text.matchAll(/`((?:src|mocks|spec|docs|test|generated)\/[^`\s*…]*)`/g)].map(
      ([, file = '']) => file,
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const run = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run));
  });
});
