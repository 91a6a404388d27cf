/**
 * Plans uploads of files in fields that accept only URLs. They are uploaded before the submit, and replaced by their
 * URLs.
 */

import { elementsOf, isFile, replaceFiles } from '../bodies/body-files.ts';
import type { Connection, PlanUploads } from '../tasks/connection.ts';
import { abortReason, throwIfAborted } from '../transport/abort.ts';
import type { CallOptions } from '../types.ts';
import { type PreparedUpload, prepareUpload } from './prepare-upload.ts';
import { uploadFile } from './upload-file.ts';

/** Maximum number of concurrent uploads. */
const mostAtOnce = 3;

/** Plans the uploads of a body. Every file is checked before the first one is sent. */
export const planUploads: PlanUploads = async ({ uploads = {} }, fields, body) => {
  const prepared: PreparedUpload[] = [];
  const find = (file: unknown, field: string) =>
    prepared.find((one) => one.file === file && one.operation === uploads[fields[field] ?? '']);
  for (const [field, value] of Object.entries(body)) {
    const operation = uploads[fields[field] ?? ''];
    for (const file of operation ? elementsOf(value) : []) {
      // A file in several fields is uploaded once.
      if (operation && isFile(file) && !find(file, field))
        prepared.push(await prepareUpload(field, file, operation));
    }
  }
  if (prepared.length === 0) return undefined;
  const names = Object.keys(fields);
  // Check that the body can be sent before anything is uploaded.
  JSON.stringify(await replaceFiles(body, names, () => ''));
  return async (connection, options) => {
    const urls = await uploadAll(connection, prepared, options);
    return replaceFiles(body, names, (file, field) => urls.get(find(file, field)));
  };
};

/** Uploads files, a few at a time. The first failure or an abort ends all. */
async function uploadAll(
  connection: Connection,
  prepared: readonly PreparedUpload[],
  { signal, onRetry }: CallOptions,
): Promise<ReadonlyMap<PreparedUpload | undefined, string>> {
  throwIfAborted(signal);
  const urls = new Map<PreparedUpload, string>();
  const group = new AbortController();
  const onAbort = () => group.abort(signal && abortReason(signal));
  signal?.addEventListener('abort', onAbort);
  const failures: unknown[] = [];
  const pending = prepared.values();
  const work = async () => {
    for (const upload of pending) {
      try {
        urls.set(upload, await uploadFile(connection, upload, { signal: group.signal, onRetry }));
      } catch (error) {
        failures.push(error);
        group.abort(error);
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, work));
  signal?.removeEventListener('abort', onAbort);
  throwIfAborted(signal);
  if (failures.length > 0) throw failures[0];
  return urls;
}
