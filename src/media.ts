/** Files in a request: as data URIs in JSON, as they are in a form. */

/** What stands for a file where the contract takes its address. */
export type Media = string | Blob | Uint8Array;

/** The fields that take files, by the names that the contracts give them. */
const fields = ['images', 'input_reference'] as const;

/** A request's body in which a file may stand wherever the contract takes its address or its bytes. */
export type WithMedia<Body> = Body extends unknown
  ? {
      [Field in keyof Body]: Field extends (typeof fields)[number] ? OrMedia<Body[Field]> : Body[Field];
    }
  : never;

type OrMedia<Value> = Value extends readonly unknown[]
  ? Value | readonly Media[]
  : Value extends string | Blob
    ? Value | Media
    : Value;

/** The kinds of images that a gateway may take, by their first byte. */
const kinds: Readonly<Record<number, string>> = { 137: 'png', 255: 'jpeg', 71: 'gif', 82: 'webp' };

/** A copy of a body with its files in the form in which they are sent. */
export async function withMedia(body: object, isForm: boolean): Promise<object> {
  const convert = async (value: unknown): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map(convert));
    const bytes = value instanceof Blob ? new Uint8Array(await value.arrayBuffer()) : value;
    if (!(bytes instanceof Uint8Array)) return value;
    const type = (value instanceof Blob && value.type) || `image/${kinds[bytes[0] ?? 0]}`;
    if (isForm) return value instanceof Blob ? value : new Blob([bytes.slice()], { type });
    return `data:${type};base64,${base64(bytes)}`;
  };
  const converted: Record<string, unknown> = { ...body };
  for (const field of fields) if (field in body) converted[field] = await convert(converted[field]);
  return converted;
}

/** Every engine takes this many arguments. */
const step = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += step)
    binary += String.fromCharCode(...bytes.subarray(start, start + step));
  return btoa(binary);
}
