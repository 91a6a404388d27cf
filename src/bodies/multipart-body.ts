/** Requests that are sent as a form with files. */

import { defaultMediaType } from './body-files.ts';

/**
 * Serializes a body as `multipart/form-data`. Pass it as `bodySerializer` to a call whose contract asks for a form. A
 * `Blob` or `Uint8Array` becomes a file, another object its JSON, an array one part for each element, all with the same
 * name. Undefined values are left out.
 *
 * @example
 * ```ts
 * await gateway.http.POST('/v1/videos', {
 *   body: { model: 'grok-video-3', prompt: 'A cat that is also a fish', seconds: 6 },
 *   bodySerializer: multipart,
 * });
 * ```
 */
export function multipart(body: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (part !== undefined) form.append(name, toPart(part));
    }
  }
  return form;
}

function toPart(value: unknown): string | Blob {
  if (value instanceof Blob) return value;
  // A copy: its buffer may be shared, which a Blob does not take.
  if (value instanceof Uint8Array) return new Blob([value.slice()], { type: defaultMediaType });
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
