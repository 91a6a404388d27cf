/** A task whose story is being played: its ids, and its answers over time. */

import type { QueryOperation } from '../../generated/lifecycle.ts';
import type { Operation } from '../core/contract/operation.ts';
import { valueAt } from '../core/text/json-pointer.ts';
import type { NamedStory, RecordedAnswer, RecordedCall, Story } from './story.ts';

/** A text and its replacement. */
export type Replacement = readonly [from: string, to: string];

/** A task whose story is being played. */
export interface PlayedTask {
  readonly name: string;
  readonly story: Story;
  /** The operation of its submit; undefined if the submit was not recorded. */
  readonly submittedBy: Operation | undefined;
  /** The task's id in this play; empty if it has none. */
  readonly id: string;
  /** Time from which the story's times count, in milliseconds of Unix time. */
  readonly start: number;
  /** Replacements of recorded ids. */
  readonly replacements: readonly Replacement[];
}

/** Options of playing a story. */
export interface PlayOptions {
  readonly named: NamedStory;
  readonly submittedBy: Operation | undefined;
  /** Number of earlier plays of the story. */
  readonly plays: number;
  readonly start: number;
  /** The caller's own id of the new task. */
  readonly callerId: string | undefined;
  /** The task that this one is derived from, if it is being played. */
  readonly source: PlayedTask | undefined;
}

/** Starts to play a story: the first time with the recorded ids, later with new ones. */
export function playedTask({ named, submittedBy, plays, start, callerId, source }: PlayOptions): PlayedTask {
  const { name, story } = named;
  const own = plays === 0 ? [] : story.ids.map((id) => [id, `${id}-${plays + 1}`] as const);
  const given = story.callerId !== undefined && callerId !== undefined && callerId !== story.callerId;
  const replacements: readonly Replacement[] = [
    ...own,
    ...(given ? [[story.callerId ?? '', callerId] as const] : []),
    // A task may have the same id as its source, as in the examples of one gateway.
    ...(source?.replacements ?? []).filter(([id]) => !story.ids.includes(id)),
  ];
  const id = own[0]?.[1] ?? story.ids[0] ?? callerId ?? '';
  return { name, story, submittedBy, id, start, replacements };
}

/** All ids of a task: the gateway's and the caller's own. */
export function idsOf({ story, replacements }: PlayedTask): readonly string[] {
  const recorded = story.callerId === undefined ? story.ids : [...story.ids, story.callerId];
  return recorded.map((id) => newIdOf(id, replacements));
}

function newIdOf(id: string, replacements: readonly Replacement[]): string {
  return replacements.find(([from]) => from === id)?.[1] ?? id;
}

/** The recorded call of an operation that is closest in time; undefined if there is none. */
export function callAt(
  { story, start }: PlayedTask,
  operation: string,
  now: number,
): RecordedCall | undefined {
  const time = now - start;
  let nearest: RecordedCall | undefined;
  for (const call of story.calls) {
    if (call.operation !== operation) continue;
    if (nearest && Math.abs(call.after - time) >= Math.abs(nearest.after - time)) continue;
    nearest = call;
  }
  return nearest;
}

/** Applies replacements to the text of an answer. */
export function withReplacements(text: string, replacements: readonly Replacement[]): string {
  const forms = new Map(replacements.flatMap(formsOf));
  if (forms.size === 0) return text;
  const longestFirst = [...forms.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'g');
  return text.replace(pattern, (found) => forms.get(found) ?? found);
}

/** Minimum length of a text to replace within values. A shorter one is replaced only if it is a whole value. */
const minPartLength = 8;

/** The forms of a text in JSON, each with its replacement. */
function formsOf([from, to]: Replacement): readonly Replacement[] {
  const [quoted, newQuoted] = [JSON.stringify(from), JSON.stringify(to)];
  if (from.length < minPartLength) return [[quoted, newQuoted]];
  const inner: Replacement = [quoted.slice(1, -1), newQuoted.slice(1, -1)];
  const slashes = inner.map((text) => text.replaceAll('/', '\\/'));
  return [inner, [slashes[0] ?? '', slashes[1] ?? ''], [encodeURIComponent(from), encodeURIComponent(to)]];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The body of an answer as text; undefined if it was not kept. */
export function textOf({ json, text }: RecordedAnswer): string | undefined {
  return json === undefined ? text : JSON.stringify(json);
}

/** The body of an answer as a JSON value; undefined if it is not JSON. */
export function jsonOf({ json, text }: RecordedAnswer): unknown {
  if (json !== undefined || text === undefined) return json;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The URLs of videos and pictures in an answer, each with its replacement.
 *
 * @param places JSON pointers to the id and to the URLs of the video
 * @param filesUrl the base URL of files
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
  const videos = places.result.map((place) => valueAt(answer, place)).filter(isUrl);
  const moved: Replacement[] = videos.map((url) => [url, `${file}.mp4`]);
  const pending = [answer];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'object' && value !== null)
      for (const member of Object.values(value)) pending.push(member);
    if (!isUrl(value) || videos.includes(value)) continue;
    const extension = extensions.find(([pattern]) => pattern.test(value))?.[1];
    if (extension !== undefined) moved.push([value, file + extension]);
  }
  return moved;
}

/** File extensions of URLs, each with that of its replacement. */
const extensions: readonly (readonly [RegExp, string])[] = [
  [/\.(?:mp4|webm|mov)(?:[?#]|$)/i, '.mp4'],
  [/\.(?:jpe?g|png|webp|gif)(?:[?#]|$)/i, '.jpg'],
];

function isUrl(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//i.test(value);
}
