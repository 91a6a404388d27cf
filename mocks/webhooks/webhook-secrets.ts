/** The secrets that sign, which nothing shows; with Web Crypto, which Node, browsers and workers have. */

/** Milliseconds after a rotation for which the previous secret signs, too. */
const rotation = 86_400_000;

/** Shorter secrets are not hidden: they are parts of many words. */
const shortestHidden = 8;

const encoder = new TextEncoder();

/** A secret and, for a day, the one before it. */
export class WebhookSecrets {
  readonly #secret: string;
  readonly #previous: string | undefined;
  readonly #rotatedAt: number;
  /** Secrets as Web Crypto takes them: to make one ready takes as long as to sign. */
  readonly #keys = new Map<string, Promise<CryptoKey>>();

  /** @param rotatedAt when the one took the place of the other, in milliseconds of Unix time */
  constructor(secret: string, previous: string | undefined, rotatedAt: number) {
    this.#secret = secret;
    this.#previous = previous;
    this.#rotatedAt = rotatedAt;
  }

  /**
   * Signs a text: with HMAC-SHA256, as lowercase hexadecimal digits, by each secret that signs at a moment, the current
   * one first.
   *
   * @param now in milliseconds of Unix time
   * @param isForeign true to sign by as many secrets that are none
   * @throws Error where there is no Web Crypto, as in a page that came over HTTP from another machine
   */
  sign(text: string, now: number, isForeign = false): Promise<readonly string[]> {
    const previous = now < this.#rotatedAt + rotation ? this.#previous : undefined;
    const secrets = previous === undefined ? [this.#secret] : [this.#secret, previous];
    return Promise.all(secrets.map((secret) => this.#hmac(isForeign ? `not ${secret}` : secret, text)));
  }

  /** A text of somebody else, without them. */
  hide(text: string): string {
    const hidden = [this.#secret, this.#previous ?? ''].filter(({ length }) => length >= shortestHidden);
    // One may be the beginning of the other.
    hidden.sort((one, other) => other.length - one.length);
    return hidden.reduce((shown, secret) => shown.replaceAll(secret, '…'), text);
  }

  async #hmac(secret: string, text: string): Promise<string> {
    // Absent in an insecure context, whatever the type says.
    const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
    if (subtle === undefined) throw new Error('There is no Web Crypto here to sign with');
    let key = this.#keys.get(secret);
    if (key === undefined) {
      const algorithm = { name: 'HMAC', hash: 'SHA-256' };
      key = subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
      this.#keys.set(secret, key);
    }
    const bytes = new Uint8Array(await subtle.sign('HMAC', await key, encoder.encode(text)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}
