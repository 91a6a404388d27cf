/** The log of the mock and of the proxy: a line for each request. */

import type { LoggedDeviation, PlanDecision, ReportedEntry } from '../../../mocks/core/call.ts';
import { printable } from '../../printable.ts';
import { type Colors, noColors, timeOfDay } from './terminal.ts';

/**
 * A line for a request, and a further one for each remark.
 *
 * @param world the id of the world that answered, if there are several
 */
export function requestLogLine(entry: ReportedEntry, colors: Colors = noColors, world?: string): string {
  const { at, gateway, method, path, status, task, billable } = entry;
  let outcome = colors.red('connection dropped');
  if (status !== undefined) outcome = (status < 400 ? colors.green : colors.red)(String(status));
  const request = `${printable(gateway)}  ${printable(method)}  ${printable(path)}`;
  let line = `${colors.dim(timeOfDay(at))}  ${world === undefined ? '' : `~${world}  `}${request}  ${outcome}`;
  if (task !== undefined) line += `  ${printable(task)}`;
  if (billable) line += `  ${colors.yellow('billable')}`;
  const deviations = (entry.deviations ?? []).map(
    (deviation) => `  ${colors.yellow(printable(describeDeviation(deviation)))}`,
  );
  return [line, ...notesOn(entry).map((note) => `  ${printable(note)}`), ...deviations].join('\n');
}

/** The remarks on a request. */
function notesOn(entry: ReportedEntry): readonly string[] {
  const { refusal, unknownFields, misread, decision } = entry;
  const notes: string[] = [];
  if (entry.fault !== undefined && entry.origin !== undefined) notes.push(`From a page of ${entry.origin}`);
  if (decision !== undefined) notes.push(describeDecision(decision));
  if (refusal !== undefined) notes.push(refusal);
  for (const { name, meant } of unknownFields ?? []) {
    const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
    notes.push(`The contract does not know the field "${name}"${hint}`);
  }
  for (const { text, meant } of misread ?? []) {
    const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
    notes.push(`"${text}" is not a directive: it remains part of the prompt${hint}`);
  }
  notes.push(...(entry.notes ?? []));
  if (entry.delay !== undefined) notes.push(`Answered ${entry.delay / 1000} s late, as requested`);
  return notes;
}

function describeDeviation({ of, rule, evidence, level, source }: LoggedDeviation): string {
  const shown = evidence === null ? '' : `: ${evidence}`;
  return `${of === 'request' ? 'Request' : 'Answer'}: ${rule} (${level}: ${source})${shown}`;
}

const outcomes = { completed: 'Completes', failed: 'Fails', cancelled: 'Is cancelled' } as const;

const deciders: Readonly<Record<PlanDecision['by'], string>> = {
  directive: 'as the prompt says',
  preference: 'as Prefer says',
  scenario: 'as the scenario says',
  chance: 'by chance',
};

/** The planned outcome of a task, and its cause. */
function describeDecision({ plan, endsAfter, by }: PlanDecision): string {
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
