/** The line of a guide that says which Node its samples need. */

import vitest from 'vitest/package.json' with { type: 'json' };
import manifest from '../../../package.json' with { type: 'json' };

/** Groups of samples. Those of tools are files for a tool or a framework, such as Vitest. */
const groups = ['commands', 'javascript', 'typescript', 'tools'] as const;
type Group = (typeof groups)[number];

/**
 * The line for a guide with samples of some groups, such as `commands and tools`.
 *
 * @throws RangeError if there is no such group
 */
export function nodeNote(names: string): string {
  const given = names.split(' and ');
  const unknown = given.find((name) => !groups.some((group) => group === name));
  if (unknown !== undefined) throw new RangeError(`There is no group of samples "${unknown}"`);
  const has = (group: Group) => given.includes(group);
  const oldest = firstVersion(manifest.engines.node);
  const [newest = ''] = manifest.devDependencies.node.split('.');
  return [
    `The ${names === 'commands' ? names : 'samples'} run on Node ${oldest} or later.`,
    has('typescript')
      ? `Node ${newest} runs the TypeScript programs as they are. For Node ${oldest}, compile them first.`
      : '',
    has('tools')
      ? `A tool or framework may need a newer Node, such as ${firstVersion(vitest.engines.node)} for Vitest ${vitest.version.split('.')[0]}.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The lowest version that a range begins with, without trailing zeros. */
function firstVersion(range: string): string {
  return (/[\d.]+/.exec(range)?.[0] ?? '').replace(/(\.0)+$/, '');
}
