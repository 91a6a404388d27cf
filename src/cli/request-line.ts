/** What the mock's log says of a request. */

import type { Decision } from '../../mocks/exchange.ts';
import type { LedgerEntry } from '../../mocks/ledger.ts';
import { type Colours, plain, printable } from './terminal.ts';

/** A line, and one more for each thing that is worth a look. */
export function requestLine(entry: LedgerEntry, colours: Colours = plain): string {
  const { at, gateway, method, path, status, task, billable, refusal, unknownFields, misread, decision } =
    entry;
  const outcome =
    status === undefined
      ? colours.red('connection dropped')
      : (status < 400 ? colours.green : colours.red)(String(status));
  let line = `${colours.dim(timeOf(at))}  ${gateway}  ${method}  ${printable(path)}  ${outcome}`;
  if (task !== undefined) line += `  ${task}`;
  if (billable) line += `  ${colours.yellow('billable')}`;
  if (decision !== undefined) line += note(fateOf(decision));
  if (refusal !== undefined) line += note(refusal);
  for (const { name, meant } of unknownFields ?? []) {
    const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
    line += note(`The contract does not know the field "${name}"${hint}`);
  }
  for (const text of misread ?? []) line += note(`"${text}" is no directive: it stays a part of the prompt`);
  return line;
}

const outcomes = { completed: 'Completes', failed: 'Fails', cancelled: 'Is cancelled' } as const;

const deciders: Readonly<Record<Decision['by'], string>> = {
  directive: 'as the prompt says',
  preference: 'as Prefer says',
  scenario: 'as the scenario says',
  chance: 'by chance',
};

/** What is to become of a task, and why. */
function fateOf({ plan, endsAfter, by }: Decision): string {
  const { outcome, code, withoutUrl, expired } = plan;
  const parts =
    endsAfter === undefined
      ? ['Never ends']
      : [`${outcomes[outcome]} after ${Math.round(endsAfter / 1000)} s`];
  if (outcome === 'failed' && code !== undefined) parts.push(`with ${code}`);
  if (withoutUrl) parts.push('and shows no URL');
  if (expired) parts.push('and its video is gone then');
  return `${parts.join(' ')}, ${deciders[by]}`;
}

function note(text: string): string {
  return `\n  ${printable(text)}`;
}

/** The time of day in UTC. Counted from the end, where it stands in every year. */
function timeOf(moment: number): string {
  return new Date(moment).toISOString().slice(-13, -5);
}
