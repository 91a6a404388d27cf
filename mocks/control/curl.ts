/** Formats requests as curl commands. */

/** A request to send. */
export interface CurlOptions {
  /** In upper case. */
  readonly method: string;
  readonly url: string;
  /** The API key, or a placeholder. Omit it to send no `Authorization`. */
  readonly apiKey?: string | undefined;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A body to send as it is. */
  readonly text?: string | undefined;
  /** A body to send as JSON. */
  readonly json?: unknown;
  /** Fields to send as a form. */
  readonly form?: Readonly<Record<string, unknown>> | readonly (readonly [name: string, value: unknown])[];
  /** Names of files to send in the form, by field. */
  readonly files?: Readonly<Record<string, string>>;
  /** A file to save the answer in. */
  readonly output?: string;
}

/** A curl command of several lines, for any POSIX shell. */
export function curl(options: CurlOptions): string {
  const { method, url, apiKey, headers = {}, text, json, form = {}, files = {}, output } = options;
  const lines = [`curl ${flagOf(method)}${quote(url)}`];
  if (apiKey !== undefined) lines.push(`-H ${quote(`Authorization: Bearer ${apiKey}`)}`);
  for (const [name, value] of Object.entries(headers)) lines.push(`-H ${quote(`${name}: ${value}`)}`);
  if (text !== undefined) lines.push(`--data-raw ${quote(text)}`);
  if (json !== undefined) {
    lines.push(`-H ${quote('Content-Type: application/json')}`, `-d ${quote(JSON.stringify(json, null, 2))}`);
  }
  for (const [name, value] of Array.isArray(form) ? form : Object.entries(form))
    lines.push(`--form-string ${quote(`${name}=${value}`)}`);
  for (const [name, file] of Object.entries(files)) lines.push(`-F ${quote(`${name}=@${file}`)}`);
  if (output !== undefined) lines.push(`--output ${quote(output)}`);
  return lines.join(' \\\n  ');
}

/** The option for a method. HEAD needs its own, or curl would wait for a body. */
function flagOf(method: string): string {
  if (method === 'GET') return '';
  return method === 'HEAD' ? '--head ' : `-X ${method} `;
}

/** Quotes a word for a shell. */
export function quote(text: string): string {
  return /^[\w:/.@%=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
