/** The `x-lifecycle` of an operation in plain words, with the links that go with it. */

import type { Content, Query, Refusals, State, Submit } from '../../../generated/lifecycle.ts';
import {
  type Contract,
  type Operation,
  operationNamed,
  type Statement,
  successOf,
} from '../../../spec/contract.ts';
import { provenanceOf } from '../../../spec/openapi/effective-provenance.ts';
import { anchorOf } from './anchors.ts';
import { describe, diagramFile } from './diagram.ts';
import { provenanceText } from './provenance.ts';
import { lifecycleOf, startsOf, stateMachinesOf } from './state-machine.ts';

/** The meaning of a state's kind to a caller. */
export const kinds: Record<State['kind'], string> = {
  queued: 'Waiting to be rendered.',
  running: 'Being rendered.',
  completed: 'Finished; the video is there.',
  failed: 'Failed; there is no video.',
  cancelled: 'Stopped; there is no video.',
  unrecognised: 'Not known to the gateway itself; the task goes on.',
};

/**
 * An operation's lifecycle, with a diagram of it, and where its answer leads, in Markdown. Empty if it has neither.
 *
 * @param gateway the gateway's name
 */
export function lifecycleText(gateway: string, contract: Contract, operation: Operation): string {
  const lifecycle = lifecycleOf(operation);
  return [
    ...(lifecycle && 'starts' in lifecycle ? submitText(contract, lifecycle) : []),
    ...(lifecycle ? refusalsText(lifecycle) : []),
    ...diagrams(gateway, contract, operation),
    ...(lifecycle && 'states' in lifecycle ? queryText(lifecycle) : []),
    linksText(contract, operation),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A picture of each way in which a task of the operation may move. */
function diagrams(gateway: string, contract: Contract, operation: Operation): string[] {
  const machines = stateMachinesOf(contract, operation);
  const pictures = machines.flatMap((machine) => [
    ...(machines.length > 1 ? [`Where it is read by ${link(contract, machine.query.operationId)}:`] : []),
    `![${describe(machine)}](${diagramFile(gateway, operation, machine)})`,
  ]);
  return pictures.length > 0
    ? [
        'How the task moves; from every state in the dashed box it may come to any end below the box.',
        ...pictures,
      ]
    : [];
}

function submitText(contract: Contract, submit: Submit): string[] {
  const [first, ...others] = startsOf(submit).map(({ model, state }) =>
    model === undefined ? `\`${state}\`` : `\`${state}\` if the model matches \`${model}\``,
  );
  return [
    withProvenance(`A new task is ${[first, ...others].join(', otherwise ')}.`, submit),
    ...callerIdText(contract, submit),
  ];
}

/** The caller's own id of a task, if the submit takes one. */
function callerIdText(contract: Contract, { callerId, ...submit }: Submit): string[] {
  const { 'x-provenance': label } = submit;
  if (callerId === undefined || label === undefined) return [];
  const { at, query } = callerId;
  return [
    `The request may hold your own id of the task, at ${at.map(code).join(', else at ')}. ${link(contract, query)} finds ` +
      `the task by it, too. ${provenanceText(provenanceOf(submit, label, 'callerId'))}`,
  ];
}

/** The fault of a request that is refused over its task or its webhook, by the name of the refusal. */
const reasons = {
  unknown: (role) => `a ${role} that does not exist`,
  unfinished: (role) => `a ${role} that has not completed`,
  foreign: (role) => `a ${role} of another pipeline`,
  webhookNotConfigured: () => 'a `callback_url` with an API key that has no webhook',
} as const satisfies Record<keyof Refusals, (role: string) => string>;

/** The refusals that the mock makes, those of one provenance in one sentence. */
function refusalsText(lifecycle: Submit | Query | Content): string[] {
  const { refusals = {}, 'x-provenance': label } = lifecycle;
  if (label === undefined) return [];
  const role = 'starts' in lifecycle ? 'source' : 'task';
  const sentences = new Map<string, string[]>();
  // The keys of refusals are those of the table.
  for (const reason of Object.keys(refusals) as (keyof Refusals)[]) {
    const source = provenanceText(provenanceOf(lifecycle, label, 'refusals', reason));
    const words = `${reasons[reason](role)} with ${refusals[reason]?.status}`;
    sentences.set(source, [...(sentences.get(source) ?? []), words]);
  }
  const list = new Intl.ListFormat('en');
  return [...sentences].map(([source, words]) => `The mock refuses ${list.format(words)}. ${source}`);
}

function queryText({ states, at, poll, result }: Query): string[] {
  return [
    Object.entries(states)
      .map(
        ([name, { kind, next }]) =>
          `- ${code(name)}: ${kinds[kind]} ${next ? `Next: ${next.map(code).join(', ')}.` : 'Final.'}`,
      )
      .join('\n'),
    withProvenance(
      `Ask first ${duration(poll.initialDelay)} after the submit and then every ${duration(poll.interval)}; give up after ${duration(poll.timeout)} at the earliest.`,
      poll,
    ),
    withProvenance(
      `The video's URL is at ${at.result.map(code).join(', else at ')}. It can be fetched for ${duration(result.lifetime)}.`,
      result,
    ),
  ];
}

/** The links of the answer, one item for each operation that they lead to. Redoc leaves links out. */
function linksText(contract: Contract, operation: Operation): string {
  const links = Object.values(successOf(contract, operation).response.links ?? {});
  const items = [...new Set(links.map(({ operationId }) => operationId))].map((target) => {
    const words = links
      .filter(({ operationId }) => operationId === target)
      .map((statement) => withProvenance(statement.description ?? '', statement));
    return `- ${link(contract, target)}: ${words.join(' ')}`;
  });
  return items.join('\n');
}

function link(contract: Contract, operationId: string): string {
  const target = operationNamed(contract, operationId)?.operation;
  return target ? `[${target.summary}](${anchorOf(target)})` : code(operationId);
}

function withProvenance(text: string, { 'x-provenance': provenance }: Statement): string {
  return provenance ? `${text} ${provenanceText(provenance)}` : text;
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Milliseconds in the largest unit that counts them whole, and in seconds where none does. */
function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const units = [
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const [unit, length] = units.find(([, length]) => seconds % length === 0) ?? ['second', 1];
  const count = seconds / length;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
