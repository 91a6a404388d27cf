/** Checks a file to upload against the contract, and puts it into a form. */

import type { TaskUpload } from '../../generated/lifecycle.ts';
import { type BodyFile, defaultMediaType, readFile } from '../bodies/body-files.ts';

/** An upload ready to be sent. */
export interface PreparedUpload {
  /** The field of the submit that contains the file. */
  readonly field: string;
  readonly file: BodyFile;
  readonly operation: TaskUpload;
  readonly form: FormData;
}

/**
 * Prepares the upload of a file.
 *
 * @param field the field of the submit that contains the file
 * @throws TypeError if the contract does not list the media type
 * @throws RangeError if the file is too large
 * @throws the failure, if the file cannot be read
 */
export async function prepareUpload(
  field: string,
  file: BodyFile,
  operation: TaskUpload,
): Promise<PreparedUpload> {
  const { mediaTypes, maxSize } = operation;
  const type = (file instanceof Blob && file.type.replace(/\s*;.*/, '')) || defaultMediaType;
  if (!mediaTypes.includes(type)) {
    throw new TypeError(
      `${field} cannot be uploaded as ${type}, but as ${mediaTypes.join(', ')}: convert the file, or correct the type of its Blob`,
    );
  }
  const size = file instanceof Blob ? file.size : file.byteLength;
  if (size > maxSize) {
    throw new RangeError(
      `${field} cannot be uploaded: the file has ${size} bytes, and at most ${maxSize} are allowed; make it smaller`,
    );
  }
  const blob = await readFile(file);
  const form = new FormData();
  // Some servers check the file name. A file without one is named for its type: image.png.
  const name = file instanceof File ? file.name : '';
  form.append(
    operation.field,
    blob.type === type ? blob : new Blob([blob], { type }),
    name || type.replace('/', '.'),
  );
  return { field, file, operation, form };
}
