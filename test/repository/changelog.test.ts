/** The changelog has the form of Keep a Changelog, and agrees with the version of the package. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { releaseManifest } from '../../src/cli/build/release-manifest.ts';
import { root } from '../support/module-graph.ts';

const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const manifest: { readonly version: string; readonly name: string } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** The problems of a changelog's form, beside a version of the package. */
function problemsOf(changelog: string, version: string): string[] {
  const headings = [...changelog.matchAll(/^(#{1,6}) (.*)$/gm)].map(([, signs = '', title = '']) => ({
    level: signs.length,
    title,
  }));
  const [first, second, ...others] = headings;
  const sections = headings.filter(({ level }) => level === 2);
  const released = sections
    .slice(1)
    .map(({ title }) => /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$/.exec(title));
  const versions = released.flatMap((match) => match?.[1] ?? []);
  const days = released.flatMap((match) => match?.[2] ?? []);
  const parts = changelog.split(/^## /m).slice(1);
  const problems = [
    first?.level === 1 && first.title === 'Changelog' ? '' : 'it begins with "# Changelog"',
    second?.title === '[Unreleased]' ? '' : 'its first section is "## [Unreleased]"',
    released.includes(null) ? 'each release is headed "## [1.2.3] - 2026-01-31"' : '',
    others.every(({ level, title }) => level === 2 || (level === 3 && kinds.includes(title)))
      ? ''
      : `a part is one of ${kinds.join(', ')}`,
    parts.some((part) => hasTwice([...part.matchAll(/^### (.*)$/gm)].map(([, title]) => title)))
      ? 'a section has no part twice'
      : '',
    hasTwice(versions) ? 'no version stands twice' : '',
    isDescending(versions.map(numberOf)) && isDescending(days) ? '' : 'the newest release is the first',
    versions.length === 0 || versions[0] === version ? '' : `the newest release is ${version}`,
    /^[*+] /m.test(changelog) ? 'an entry begins with "- "' : '',
  ];
  return problems.filter(Boolean);
}

function hasTwice(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}

function isDescending<T>(values: readonly T[]): boolean {
  return values.every((value, index) => index === 0 || value <= (values[index - 1] ?? value));
}

/** A version as a number that is larger for a later one. */
function numberOf(version: string): number {
  return version.split('.').reduce((sum, part) => sum * 10_000 + Number(part), 0);
}

describe('CHANGELOG.md', () => {
  it('has the form of Keep a Changelog, and its newest release is the version of the package', () => {
    expect(problemsOf(text, manifest.version)).toEqual([]);
  });

  it.each([
    ['a date is missing', '# Changelog\n\n## [Unreleased]\n\n## [0.1.0]\n', 'each release is headed'],
    [
      'the version is another',
      '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-01-01\n',
      'newest release is 0.1.0',
    ],
    [
      'the order is wrong',
      '# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-01-01\n\n## [0.2.0] - 2026-02-01\n',
      'newest release is the first',
    ],
    ['a part is unknown', '# Changelog\n\n## [Unreleased]\n\n### News\n', 'a part is one of'],
    ['a part stands twice', '# Changelog\n\n## [Unreleased]\n\n### Added\n\n### Added\n', 'no part twice'],
  ])('would be found wrong if %s', (_, changelog, problem) => {
    expect(problemsOf(changelog, '0.1.0')).toContainEqual(expect.stringContaining(problem));
  });
});

describe('a release', () => {
  const variables = {
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_REF_NAME: `v${manifest.version}`,
  };
  const changelog = `# Changelog\n\n## [Unreleased]\n\n## [${manifest.version}] - 2026-01-01\n`;

  it('has the addresses of the repository that publishes it, and nothing else is changed', () => {
    expect(releaseManifest(manifest, variables, changelog)).toEqual({
      ...manifest,
      homepage: 'https://github.example/owner/name#readme',
      repository: { type: 'git', url: 'git+https://github.example/owner/name.git' },
      bugs: { url: 'https://github.example/owner/name/issues' },
    });
  });

  it.each([
    ['outside of a workflow', {}, changelog, 'GITHUB_REPOSITORY'],
    ['of another tag', { ...variables, GITHUB_REF_NAME: 'v9.9.9' }, changelog, 'v9.9.9'],
    ['without a section of the changelog', variables, '# Changelog\n', 'CHANGELOG.md'],
  ])('%s is refused', (_, given, changes, message) => {
    expect(() => releaseManifest(manifest, given, changes)).toThrow(message);
  });

  it('has no address in the repository, which has no public home yet', () => {
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(repository|homepage|bugs)$/)]),
    );
  });
});
