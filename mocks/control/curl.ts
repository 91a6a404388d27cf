/** Shell commands that send a request. */

/** A request to send. */
export interface CurlOptions {
  /** In upper case. */
  readonly method: string;
  readonly url: string;
  /** The API key, or what stands for it. */
  readonly apiKey: string;
  /** A body to send as JSON. */
  readonly json?: unknown;
  /** Fields to send as a form. */
  readonly form?: Readonly<Record<string, unknown>>;
  /** Files to send in the form, by field: their names. */
  readonly files?: Readonly<Record<string, string>>;
  /** A file to save the answer in. */
  readonly output?: string;
}

/** A curl command over several lines, for any POSIX shell. */
export function curl({ method, url, apiKey, json, form, files = {}, output }: CurlOptions): string {
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${quote(url)}`,
    `-H ${quote(`Authorization: Bearer ${apiKey}`)}`,
  ];
  if (json !== undefined) {
    lines.push(`-H ${quote('Content-Type: application/json')}`, `-d ${quote(JSON.stringify(json, null, 2))}`);
  }
  for (const [name, value] of Object.entries(form ?? {}))
    lines.push(`--form-string ${quote(`${name}=${value}`)}`);
  for (const [name, file] of Object.entries(files)) lines.push(`-F ${quote(`${name}=@${file}`)}`);
  if (output !== undefined) lines.push(`--output ${quote(output)}`);
  return lines.join(' \\\n  ');
}

/** A word as a shell reads it back unchanged. */
export function quote(text: string): string {
  return /^[\w:/.@%=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
