/** Finds a secret in a text in any of its encodings. */

/** A shorter secret may be part of ordinary words, so it is only matched as a whole word. */
const shortestPart = 8;
/** Anything shorter is not a secret. */
export const shortestSecret = 6;

/** A secret and its encodings. */
export interface SecretForms {
  readonly secret: string;
  /** Encodings of the secret alone. */
  readonly plain: readonly string[];
  /** Parts of its base64, for each of the three possible positions in a longer text. */
  readonly encoded: readonly string[];
}

/** The forms of a secret. */
export function formsOf(secret: string): SecretForms {
  const bytes = Buffer.from(secret);
  const [percent, json, hex] = [
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
  ];
  const plain = [secret, percent, percent.toLowerCase(), json, hex, hex.toUpperCase()];
  const cores = [0, 1, 2].flatMap((offset) => {
    const base64 = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const whole = Math.floor(((offset + bytes.length) * 8) / 6);
    const core = base64.slice(Math.ceil((offset * 8) / 6), whole);
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const isLong = secret.length >= shortestPart;
  return { secret, plain: [...new Set(plain)], encoded: isLong ? [...new Set(cores)] : [] };
}

/** A text in which a placeholder replaces a secret. */
export function withoutSecret(text: string, forms: SecretForms, placeholder: string): string {
  const { secret, plain, encoded } = forms;
  if (secret.length < shortestPart) return withoutShort(text, plain, placeholder);
  let safe = text;
  for (const form of plain) if (safe.includes(form)) safe = safe.replaceAll(form, placeholder);
  if (encoded.some((core) => safe.includes(core)))
    safe = safe.replace(/[\w+/-]+={0,2}/g, (run) =>
      encoded.some((core) => run.includes(core)) ? placeholder : run,
    );
  if (/%[0-9a-f]{2}/i.test(safe))
    safe = safe.replace(/[\w.~%+-]+/g, (run) => (hasEscaped(run, secret) ? placeholder : run));
  if (safe.includes('\\u'))
    safe = safe.replace(/(?:\\u[0-9a-f]{4}|[\w.~+/=-])+/gi, (run) =>
      readEscapes(run).includes(secret) ? placeholder : run,
    );
  // Characters that separate words may be part of the secret.
  if (hasEscaped(safe, secret) || readEscapes(safe).includes(secret))
    safe = safe.replace(/[^\s"<>]+/g, (run) =>
      hasEscaped(run, secret) || readEscapes(run).includes(secret) ? placeholder : run,
    );
  return safe;
}

function withoutShort(text: string, plain: readonly string[], placeholder: string): string {
  let safe = text;
  for (const form of plain) {
    if (!safe.includes(form)) continue;
    const pattern = form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    safe = safe.replace(new RegExp(`(?<!\\w)${pattern}(?!\\w)`, 'g'), placeholder);
  }
  return safe;
}

/** Tells whether a text contains a secret under up to three layers of percent-encoding. */
function hasEscaped(text: string, secret: string): boolean {
  let plain = text;
  // Each layer is read on its own, since a secret may itself contain what looks like an escape.
  for (let layer = 0; layer < 3 && plain.includes('%'); layer += 1) {
    plain = plain.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (plain.includes(secret)) return true;
  }
  return false;
}

function readEscapes(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
