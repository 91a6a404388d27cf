/** A task whose story is being played: its ids, and its answers at a moment. */

import type { QueryOperation } from '../../generated/lifecycle.ts';
import type { Operation } from '../core/contract/operation.ts';
import { valueAt } from '../core/text/json-pointer.ts';
import type { NamedStory, RecordedAnswer, RecordedCall, Story } from './story.ts';

/** A text and the one that takes its place. */
export type Replacement = readonly [from: string, to: string];

/** A task whose story is being played. */
export interface PlayedTask {
  readonly name: string;
  readonly story: Story;
  /** The operation of its submit; undefined if that was not recorded. */
  readonly submittedBy: Operation | undefined;
  /** The id that the task is known by here; empty if it has none. */
  readonly id: string;
  /** The moment that the times of the story are counted from, in milliseconds of Unix time. */
  readonly start: number;
  /** The ids that differ from the recorded ones. */
  readonly replacements: readonly Replacement[];
}

/** A story that begins. */
export interface Beginning {
  readonly named: NamedStory;
  readonly submittedBy: Operation | undefined;
  /** The number of times that it was played before. */
  readonly plays: number;
  readonly start: number;
  /** The caller's own id of the new task. */
  readonly callerId: string | undefined;
  /** The task that this one is made from, if its story was played. */
  readonly source: PlayedTask | undefined;
}

/** Begins a story: the first time with the recorded ids, later with new ones. */
export function playedTask({ named, submittedBy, plays, start, callerId, source }: Beginning): PlayedTask {
  const { name, story } = named;
  const own = plays === 0 ? [] : story.ids.map((id) => [id, `${id}-${plays + 1}`] as const);
  const given = story.callerId !== undefined && callerId !== undefined && callerId !== story.callerId;
  const replacements: readonly Replacement[] = [
    ...own,
    ...(given ? [[story.callerId ?? '', callerId] as const] : []),
    // A task may have the id of its source, as the examples of one gateway have it.
    ...(source?.replacements ?? []).filter(([id]) => !story.ids.includes(id)),
  ];
  const id = own[0]?.[1] ?? story.ids[0] ?? callerId ?? '';
  return { name, story, submittedBy, id, start, replacements };
}

/** Each id that leads to a task: the gateway's, and the caller's own. */
export function idsOf({ story, replacements }: PlayedTask): readonly string[] {
  const recorded = story.callerId === undefined ? story.ids : [...story.ids, story.callerId];
  return recorded.map((id) => newIdOf(id, replacements));
}

function newIdOf(id: string, replacements: readonly Replacement[]): string {
  return replacements.find(([from]) => from === id)?.[1] ?? id;
}

/** The recorded call of an operation whose time is nearest to a moment; undefined if none was recorded. */
export function callAt(
  { story, start }: PlayedTask,
  operation: string,
  moment: number,
): RecordedCall | undefined {
  const time = moment - start;
  let nearest: RecordedCall | undefined;
  for (const call of story.calls) {
    if (call.operation !== operation) continue;
    if (nearest && Math.abs(call.after - time) >= Math.abs(nearest.after - time)) continue;
    nearest = call;
  }
  return nearest;
}

/** A text of an answer in which some texts are replaced by others. */
export function withReplacements(text: string, replacements: readonly Replacement[]): string {
  const forms = new Map(replacements.flatMap(formsOf));
  if (forms.size === 0) return text;
  const longestFirst = [...forms.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'g');
  return text.replace(pattern, (found) => forms.get(found) ?? found);
}

/** A shorter text may be a part of any word: it is replaced only where it is the whole of a value. */
const shortestPart = 8;

/** The forms in which a text may stand in JSON, each with the one that takes its place. */
function formsOf([from, to]: Replacement): readonly Replacement[] {
  const [quoted, newQuoted] = [JSON.stringify(from), JSON.stringify(to)];
  if (from.length < shortestPart) return [[quoted, newQuoted]];
  const inner: Replacement = [quoted.slice(1, -1), newQuoted.slice(1, -1)];
  const slashes = inner.map((text) => text.replaceAll('/', '\\/'));
  return [inner, [slashes[0] ?? '', slashes[1] ?? ''], [encodeURIComponent(from), encodeURIComponent(to)]];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The text of an answer; undefined if its body was not kept. */
export function textOf({ json, text }: RecordedAnswer): string | undefined {
  return json === undefined ? text : JSON.stringify(json);
}

/** The value of an answer's JSON; undefined if it has none. */
export function jsonOf({ json, text }: RecordedAnswer): unknown {
  if (json !== undefined || text === undefined) return json;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The addresses of videos and pictures in an answer, each with the one that takes its place.
 *
 * @param places of the id and of the video's address
 * @param filesUrl the URL that the name of a file is appended to
 */
export function movedFiles(
  answer: unknown,
  places: Pick<QueryOperation['at'], 'id' | 'result'>,
  filesUrl: string,
  { story, id, replacements }: PlayedTask,
): readonly Replacement[] {
  const shown = valueAt(answer, places.id);
  const isOwn = typeof shown === 'string' && story.ids.includes(shown);
  const file = filesUrl + encodeURIComponent(isOwn ? newIdOf(shown, replacements) : id);
  const videos = places.result.map((place) => valueAt(answer, place)).filter(isAddress);
  const moved: Replacement[] = videos.map((url) => [url, `${file}.mp4`]);
  const pending = [answer];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'object' && value !== null)
      for (const member of Object.values(value)) pending.push(member);
    if (!isAddress(value) || videos.includes(value)) continue;
    const ending = endings.find(([pattern]) => pattern.test(value))?.[1];
    if (ending !== undefined) moved.push([value, file + ending]);
  }
  return moved;
}

/** The endings of addresses, each with that of the file that takes its place. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\.(?:mp4|webm|mov)(?:[?#]|$)/i, '.mp4'],
  [/\.(?:jpe?g|png|webp|gif)(?:[?#]|$)/i, '.jpg'],
];

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//i.test(value);
}
