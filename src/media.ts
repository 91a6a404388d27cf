/** Files in a request: as data URIs in JSON, as they are in a form. */

/** What stands for a file where the contract takes its address. */
export type Media = string | Blob | Uint8Array;

/** The fields that take files, by the names that the contracts give them. */
type MediaField = 'images' | 'input_reference';

/** A request's body in which a file may stand wherever the contract takes its address or its bytes. */
export type WithMedia<Body> = Body extends unknown
  ? {
      [Field in keyof Body]: Field extends MediaField ? OrMedia<Body[Field]> : Body[Field];
    }
  : never;

type OrMedia<Value> = Value extends readonly unknown[]
  ? Value | readonly Media[]
  : Value extends string | Blob
    ? Value | Media
    : Value;

/** The kinds of images that a gateway may take, by the first character of their base64. */
const kinds: Readonly<Record<string, string>> = { i: 'png', '/': 'jpeg', R: 'gif', U: 'webp' };

/** A copy of a body with its files in the form in which they are sent. */
export async function withMedia(body: object, isForm: boolean): Promise<object> {
  const convert = async (value: unknown): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map(convert));
    // What a view of shared memory holds is copied by the blob as well.
    const file = value instanceof Uint8Array ? new Blob([value as Uint8Array<ArrayBuffer>]) : value;
    return file instanceof Blob && !isForm ? dataUri(file) : file;
  };
  const converted: Record<string, unknown> = { ...body };
  for (const name in converted) converted[name] = await convert(converted[name]);
  return converted;
}

/** How many bytes become text at a time: every engine takes so many arguments. */
const step = 0x8000;

async function dataUri(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += step)
    binary += String.fromCharCode(...bytes.subarray(start, start + step));
  const base64 = btoa(binary);
  return `data:${file.type || `image/${kinds[base64.charAt(0)]}`};base64,${base64}`;
}
