/** Bodies that are sent as a form with files. */

import { usualType } from './media.ts';

/**
 * Serializes a body as `multipart/form-data`: pass it as `bodySerializer` to a call whose contract asks
 * for a form. A `Blob` becomes a file, as do bytes, another object its JSON; an array becomes one part for each element,
 * all of the same name; an absent value becomes nothing.
 *
 * ```ts
 * await gateway.POST('/v1/videos', {
 *   body: { model: 'grok-video-3', prompt: 'A cat that is also a fish', seconds: 6 },
 *   bodySerializer: multipart,
 * });
 * ```
 */
export function multipart(body: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (part === undefined) continue;
      if (part instanceof Blob) form.append(name, part);
      else if (part instanceof Uint8Array) form.append(name, new Blob([part.slice()], { type: usualType }));
      else form.append(name, typeof part === 'object' ? JSON.stringify(part) : String(part));
    }
  }
  return form;
}
