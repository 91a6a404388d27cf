/** Words that gateways, and their clients, have for the same field. */

import { mostSimilar } from './did-you-mean.ts';

/** Names of one thing, in lower case and without underscores. */
const words: readonly (readonly string[])[] = [
  ['duration', 'seconds', 'length', 'videolength', 'durationseconds'],
  ['aspectratio', 'ratio', 'aspect'],
  ['size', 'resolution', 'quality'],
  ['images', 'imageurls', 'image', 'imageurl', 'inputreference', 'referenceimages', 'firstframe'],
  ['prompt', 'text', 'description'],
  ['model', 'modelname', 'modelid'],
  ['taskid', 'videoid', 'id', 'sourceid'],
  ['callbackurl', 'webhookurl', 'webhook', 'callback', 'notifyurl'],
];

/** The field that is meant by a name that none has: one with the same letters, another word for the same, or the most similar. */
export function fieldMeantBy(name: string, known: ReadonlySet<string>): string | undefined {
  const plain = plainOf(name);
  const fields = [...known];
  const same = fields.find((field) => plainOf(field) === plain);
  if (same !== undefined) return same;
  const group = words.find((one) => one.includes(plain)) ?? [];
  for (const word of group) {
    const field = fields.find((one) => plainOf(one) === word);
    if (field !== undefined) return field;
  }
  return mostSimilar(name, known);
}

function plainOf(name: string): string {
  // A longer one is no word of anybody.
  return name.length > 40 ? name : name.toLowerCase().replace(/[_-]/g, '');
}
