/** Ids and keys in a gateway's format that it does not know. */

import { randomUUID } from 'node:crypto';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** An API key that belongs to nobody. */
export const wrongKey = `sk-wrong-${randomUUID()}`;

/** An id in the form of an example, which belongs to no task. */
export function unknownIdLike(example: string): string {
  if (uuid.test(example)) return example.replace(uuid, randomUUID());
  return example.replace(/[^_:]*$/, randomUUID().replaceAll('-', '').slice(0, 24));
}
