/** Answers uploads: stores the file if its size and its media type are allowed. */

import { json } from '../answer.ts';
import type { Call, Known, Outcome } from '../call.ts';
import type { Upload } from '../contract/extensions.ts';
import { mediaTypeOf } from '../contract/media-type.ts';
import { Rejection } from '../contract/rejection.ts';
import { filesPath, type GatewayModel } from '../gateway-model.ts';
import { copyOf } from '../tasks/response-template.ts';
import { idsLike } from '../tasks/task-ids.ts';
import { setAt, valueAt } from '../text/json-pointer.ts';

/** File extensions, by media type. */
const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
};

/** A file's media type: that of its part, or by its name if the part has none, as when curl sends a video. */
function typeOf({ type, name }: File): string {
  const stated = mediaTypeOf(type);
  if (stated !== '' && stated !== 'application/octet-stream') return stated;
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
  return Object.keys(extensions).find((known) => extensions[known] === extension) ?? stated;
}

/**
 * Decides a valid upload.
 *
 * @throws Rejection if the file is missing, too large, or of a media type that is not allowed
 */
export function decideUpload(
  gateway: GatewayModel,
  { head, route, body }: Call,
  upload: Upload,
  { uploadSerial }: Known,
): Outcome {
  const { field, maxSize, mediaTypes, refusals } = upload;
  const file = body?.files?.get(field);
  if (file === undefined) {
    throw new Rejection(400, `${field} must be a file: a part of the form with a file name`, { field });
  }
  if (file.size > maxSize) throw refusedLike(refusals.tooLarge);
  const type = typeOf(file);
  if (!mediaTypes.includes(type)) throw refusedLike(refusals.mediaType);

  const { status, examples } = route.operation.success;
  const answer = copyOf(examples.values().next().value);
  const record = upload.url.replace(/\/[^/]+$/, '');
  const random = gateway.uploadRandom.fork(uploadSerial);
  const id = idsLike(String(valueAt(answer, `${record}/id`)))(random, uploadSerial);
  const name = `${id}.${extensions[type] ?? 'bin'}`;
  setAt(answer, `${record}/id`, id);
  setAt(answer, upload.url, `${head.baseUrl}${filesPath}${name}`);
  setAt(answer, `${record}/mime_type`, type);
  setAt(answer, `${record}/size`, file.size);
  return {
    answer: json(status, answer),
    changes: { upload: { name, file: file.type === type ? file : new File([file], name, { type }) } },
  };
}

function refusedLike({ status, example }: { readonly status: number; readonly example: string }): Rejection {
  return new Rejection(status, undefined, { example });
}
