/** Files in the body of a request. */

/** Default media type of bytes. A decoder of images looks at the bytes instead. */
export const defaultMediaType = 'image/png';

/** The bytes of a file, as a caller gives them. */
export type BodyFile = Blob | Uint8Array;

/** Recognizes a file. */
export function isFile(value: unknown): value is BodyFile {
  return value instanceof Blob || value instanceof Uint8Array;
}

/** The elements of a list, or a value by itself. */
export function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Copies a body and replaces each file in the given fields, whether it is a value or an element of a list. */
export async function replaceFiles(
  body: object,
  fields: readonly string[],
  replace: (file: BodyFile, field: string) => unknown,
): Promise<object> {
  const entries = Object.entries(body).map(async ([name, value]) => {
    if (!fields.includes(name)) return [name, value] as const;
    const replaced = await Promise.all(
      elementsOf(value).map((one) => (isFile(one) ? replace(one, name) : one)),
    );
    return [name, Array.isArray(value) ? replaced : replaced[0]] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * Copies a file into memory. Node reports a missing file when it reads the file, but not when it sends a form with it.
 *
 * @throws the failure, if it cannot be read
 */
export async function readFile(file: BodyFile): Promise<Blob> {
  // A copy: its buffer may be shared, which a Blob does not take.
  if (file instanceof Uint8Array) return new Blob([file.slice()], { type: defaultMediaType });
  const bytes = [await file.arrayBuffer()];
  return file instanceof File ? new File(bytes, file.name, { type: file.type }) : new Blob(bytes, file);
}
