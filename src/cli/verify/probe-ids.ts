/** Ids and keys that no gateway knows, in the form of its own. */

import { randomUUID } from 'node:crypto';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** An API key that belongs to nobody. */
export const wrongKey = `sk-wrong-${randomUUID()}`;

/** An id like an example of one, which no task has. */
export function unknownIdLike(example: string): string {
  if (uuid.test(example)) return example.replace(uuid, randomUUID());
  return example.replace(/[^_:]*$/, randomUUID().replaceAll('-', '').slice(0, 24));
}
