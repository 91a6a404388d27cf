/** The secrets that sign deliveries. They use Web Crypto, which Node, browsers and workers have. */

/** Milliseconds after a rotation in which the previous secret also signs. */
const rotationPeriod = 86_400_000;

/** Minimum length of a secret to hide in texts: shorter ones occur in ordinary words. */
const minHidden = 8;

const encoder = new TextEncoder();

/** The current secret and, for a day after a rotation, the previous one. */
export class WebhookSecrets {
  readonly #secret: string;
  readonly #previous: string | undefined;
  readonly #rotatedAt: number;
  /** Imported keys by secret: importing one takes as long as signing. */
  readonly #keys = new Map<string, Promise<CryptoKey>>();

  /** @param rotatedAt the time of the rotation, in milliseconds of Unix time */
  constructor(secret: string, previous: string | undefined, rotatedAt: number) {
    this.#secret = secret;
    this.#previous = previous;
    this.#rotatedAt = rotatedAt;
  }

  /**
   * Signs a text with HMAC-SHA256, in lowercase hexadecimal: with the current secret first, then with the previous one if
   * it still signs.
   *
   * @param now in milliseconds of Unix time
   * @param isForeign true to sign with as many wrong secrets
   * @throws Error without Web Crypto, as in a page loaded over HTTP from another machine
   */
  sign(text: string, now: number, isForeign = false): Promise<readonly string[]> {
    const previous = now < this.#rotatedAt + rotationPeriod ? this.#previous : undefined;
    const secrets = previous === undefined ? [this.#secret] : [this.#secret, previous];
    return Promise.all(secrets.map((secret) => this.#hmac(isForeign ? `not ${secret}` : secret, text)));
  }

  /** Hides the secrets in a text. */
  hide(text: string): string {
    const hidden = [this.#secret, this.#previous ?? ''].filter(({ length }) => length >= minHidden);
    // Longest first: one secret may contain the other.
    hidden.sort((one, other) => other.length - one.length);
    return hidden.reduce((shown, secret) => shown.replaceAll(secret, '…'), text);
  }

  async #hmac(secret: string, text: string): Promise<string> {
    // Contrary to its type, it is undefined in an insecure context.
    const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
    if (subtle === undefined) throw new Error('Signing needs Web Crypto, which is missing here');
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
