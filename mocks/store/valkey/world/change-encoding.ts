/** Conversion of changes to script arguments, and of replies to changes. */

import type { StoredDelivery } from '../../../core/delivery-record.ts';
import type { StateChanges, StoredCounts, StoredTask, WorldSettings } from '../../world-store.ts';
import { listIn, pairsIn, textIn } from '../server-reply.ts';
import type { Argument } from '../valkey-connection.ts';
import type { ServerClock } from './server-clock.ts';
import { recordOf, taskOfRecord } from './stored-task-record.ts';

/** The arguments of `saveScript` besides the changes. */
export interface SaveContext {
  readonly epoch: string;
  readonly clock: ServerClock;
  /** The channel that announces changes to other replicas, and the message. */
  readonly announcement: string;
}

/** The arguments of `saveScript`. */
export async function saveArguments(
  changes: StateChanges,
  { epoch, clock, announcement }: SaveContext,
): Promise<readonly Argument[]> {
  const { basis, isReset = false, settings, tasks = [], upload, cost, request, deliveries = [] } = changes;
  return [
    epoch,
    basis ?? '',
    flag(isReset),
    ...(settings ? settingsArguments(settings, clock) : ['', '', '', '', '']),
    ...(cost ? [cost.gateway, cost.amount] : ['', '']),
    ...(upload
      ? [upload.gateway, upload.name, upload.file.size, await bytesOf(upload.file)]
      : ['', '', '', '']),
    ...(request ? [JSON.stringify(request), flag(request.entry.billable === true)] : ['', '']),
    announcement,
    tasks.length,
    ...tasks.flatMap(taskArguments),
    deliveries.length,
    ...deliveries.flatMap((delivery) => [nameOf(delivery.gateway, delivery.task), JSON.stringify(delivery)]),
  ];
}

/** The settings and the values of their clock as arguments, in the server's time. */
export function settingsArguments(settings: WorldSettings, serverClock: ServerClock): readonly Argument[] {
  const clock = serverClock.toServer(settings.clock);
  const { moment, world, speed, frozen } = clock;
  return [JSON.stringify({ ...settings, clock }), moment, world, speed, flag(frozen)];
}

/** Parses stored settings, in this machine's time. */
export function settingsIn(json: string, serverClock: ServerClock): WorldSettings {
  // `settingsArguments` has written them.
  const settings = JSON.parse(json) as WorldSettings;
  return { ...settings, clock: serverClock.fromServer(settings.clock) };
}

/** True for a new task, false for a new plan of an existing one. */
export function isNew({ serial }: StoredTask): boolean {
  return serial > 0;
}

/** Parses the fields of a world's counts. */
export function countsIn(reply: unknown): StoredCounts {
  let tasks = 0;
  const gateways: Record<string, { tasks: number; uploads: number; spent: number }> = {};
  for (const [name, value] of pairsIn(reply)) {
    const [counter, gateway] = name.split(' ');
    if (gateway === undefined) {
      if (counter === 'tasks') tasks = Number(value);
      continue;
    }
    gateways[gateway] ??= { tasks: 0, uploads: 0, spent: 0 };
    if (counter === 'tasks' || counter === 'uploads' || counter === 'spent')
      gateways[gateway][counter] = Number(value);
  }
  return { tasks, gateways };
}

/** An entry of the stream of changes. */
export interface ChangeEntry {
  /** Its number, a hyphen, and its time in microseconds. */
  readonly id: string;
  readonly tasks: readonly StoredTask[];
  readonly deliveries: readonly StoredDelivery[];
}

/** Parses the entries of the stream of changes that come after a change. */
export function changesAfter(last: string, entries: readonly unknown[]): readonly ChangeEntry[] {
  const known = numberOfChange(last);
  return entries
    .map(listIn)
    .filter(([id]) => numberOfChange(textIn(id)) > known)
    .map(([id, fields]) => changeIn(textIn(id), pairsIn(fields)));
}

function changeIn(id: string, pairs: ReturnType<typeof pairsIn>): ChangeEntry {
  const valuesOf = (name: string) => pairs.filter(([one]) => one === name).map(([, value]) => value);
  return {
    id,
    tasks: valuesOf('t').map(taskOfRecord),
    // `saveArguments` has written them.
    deliveries: valuesOf('d').map((json) => JSON.parse(json) as StoredDelivery),
  };
}

function numberOfChange(id: string): number {
  return Number.parseInt(id, 10);
}

function taskArguments(stored: StoredTask): readonly Argument[] {
  const { task, forgottenAt } = stored;
  const { header, body } = recordOf(stored);
  return [
    nameOf(task.gateway, task.id),
    task.gateway,
    header,
    body,
    forgottenAt === null || !Number.isFinite(forgottenAt) ? '' : forgottenAt,
    flag(isNew(stored)),
  ];
}

function nameOf(gateway: string, id: string): string {
  return `${gateway}:${id}`;
}

function flag(value: boolean): string {
  return value ? '1' : '0';
}

async function bytesOf(file: File): Promise<Buffer> {
  // A line of JSON, and the bytes.
  const header = JSON.stringify({ name: file.name, type: file.type, lastModified: file.lastModified });
  return Buffer.concat([Buffer.from(`${header}\n`), Buffer.from(await file.arrayBuffer())]);
}

/** Parses a stored file. */
export function fileOf(bytes: Buffer): File {
  const end = bytes.indexOf(10);
  // `bytesOf` has written it.
  const header = JSON.parse(bytes.toString('utf8', 0, end)) as {
    readonly name: string;
    readonly type: string;
    readonly lastModified: number;
  };
  const { name, type, lastModified } = header;
  return new File([Uint8Array.from(bytes.subarray(end + 1))], name, { type, lastModified });
}
