/** Synonyms of field names among gateways and their clients. */

import { mostSimilar } from './did-you-mean.ts';

/** Groups of synonyms, in lower case and without underscores. */
const synonyms: readonly (readonly string[])[] = [
  ['duration', 'seconds', 'length', 'videolength', 'durationseconds'],
  ['aspectratio', 'ratio', 'aspect'],
  ['size', 'resolution', 'quality'],
  ['images', 'imageurls', 'image', 'imageurl', 'inputreference', 'referenceimages', 'firstframe'],
  ['prompt', 'text', 'description'],
  ['model', 'modelname', 'modelid'],
  ['taskid', 'videoid', 'id', 'sourceid'],
  ['callbackurl', 'webhookurl', 'webhook', 'callback', 'notifyurl'],
];

/** The field that an unknown name probably means: one with the same letters, a synonym, or the most similar. */
export function fieldMeantBy(name: string, known: ReadonlySet<string>): string | undefined {
  const plain = plainOf(name);
  const fields = [...known];
  const same = fields.find((field) => plainOf(field) === plain);
  if (same !== undefined) return same;
  const group = synonyms.find((one) => one.includes(plain)) ?? [];
  for (const word of group) {
    const field = fields.find((one) => plainOf(one) === word);
    if (field !== undefined) return field;
  }
  return mostSimilar(name, known);
}

function plainOf(name: string): string {
  // A longer name has no synonyms.
  return name.length > 40 ? name : name.toLowerCase().replace(/[_-]/g, '');
}
