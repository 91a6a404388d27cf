/** Files in a request that is sent as JSON. */

/** What stands for a file where the contract takes its address. Bytes, and a Blob without a type, pass for a PNG. */
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

/** What bytes without a type are called: whoever decodes an image looks at the bytes. */
export const usualType = 'image/png';

/** How many bytes become text at a time: every engine takes so many arguments. */
const step = 0x8000;

/** A copy of a body in which each file is a data URI. */
export async function withDataUris(body: object): Promise<object> {
  const convert = async (value: unknown): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map(convert));
    const isFile = value instanceof Blob;
    if (!isFile && !(value instanceof Uint8Array)) return value;
    const bytes = new Uint8Array(isFile ? await value.arrayBuffer() : value);
    let binary = '';
    for (let start = 0; start < bytes.length; start += step)
      binary += String.fromCharCode(...bytes.subarray(start, start + step));
    return `data:${(isFile && value.type) || usualType};base64,${btoa(binary)}`;
  };
  const converted: Record<string, unknown> = { ...body };
  for (const name in converted) converted[name] = await convert(converted[name]);
  return converted;
}
