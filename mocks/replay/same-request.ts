/** Compares a request with a recorded one. */

import { copyOf } from '../core/tasks/response-template.ts';
import { setAt } from '../core/text/json-pointer.ts';
import { placeholder } from './recorded-body.ts';
import type { RecordedRequest } from './story.ts';

/** A difference between two requests. */
export interface Difference {
  /** JSON pointer to the place, such as `/prompt`. */
  readonly at: string;
  readonly recorded: unknown;
  readonly given: unknown;
}

/**
 * The first difference between a recorded and a given request; undefined if they are equal.
 *
 * @param ignored JSON pointers to places in the body to ignore, such as the caller's own id
 */
export function differenceOf(
  recorded: RecordedRequest,
  given: RecordedRequest,
  ignored: readonly string[] = [],
): Difference | undefined {
  const parts = ({ parameters = {}, query = {}, body }: RecordedRequest) => ({
    path: parameters,
    query,
    body: withoutPlaces(body, ignored),
  });
  const [one, other] = [parts(recorded), parts(given)];
  return (
    difference(one.path, other.path, '/path') ??
    difference(one.query, other.query, '/query') ??
    difference(one.body, other.body, '')
  );
}

/** A copy of a body without the values at some JSON pointers. */
export function withoutPlaces(body: unknown, places: readonly string[]): unknown {
  if (places.length === 0) return body;
  const copy = copyOf(body);
  for (const place of places) setAt(copy, place, undefined);
  return copy;
}

function difference(recorded: unknown, given: unknown, at: string): Difference | undefined {
  if (typeof recorded === 'string' && typeof given === 'string')
    return isSameText(recorded, given) ? undefined : { at, recorded, given };
  if (!isObject(recorded) || !isObject(given) || Array.isArray(recorded) !== Array.isArray(given)) {
    // The redacted value may have had any type.
    const isHidden = typeof recorded === 'string' && placeholder.test(recorded) && !isObject(given);
    return Object.is(recorded, given) || isHidden ? undefined : { at, recorded, given };
  }
  // A browser's HAR may contain only the name of a file.
  const others = 'file' in recorded && !('digest' in recorded) ? [] : Object.keys(given);
  for (const name of new Set([...Object.keys(recorded), ...others])) {
    const found = difference(memberOf(recorded, name), memberOf(given, name), `${at}/${name}`);
    if (found) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function memberOf(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
}

/** True if a text equals a recorded one, in which a placeholder matches any text. */
function isSameText(recorded: string, given: string): boolean {
  if (recorded === given) return true;
  const pieces = recorded.split(new RegExp(placeholder, 'g'));
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined || !given.startsWith(first)) return false;
  // Match each piece at its first position after the previous one: no backtracking is necessary.
  let at = first.length;
  for (const piece of others) {
    const found = given.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return given.length - last.length >= at && given.endsWith(last);
}
