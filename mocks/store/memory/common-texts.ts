/** Interns strings that many tasks share, such as a model's name. */

/** Maximum number of interned strings. Callers can send any number of different ones. */
const maxTexts = 1000;

/** A pool of interned strings. */
export class CommonTexts {
  readonly #texts = new Map<string, string>();

  /** Returns the pooled string that equals a given one. */
  shared<T extends string | undefined>(text: T): T {
    if (text === undefined) return text;
    const known = this.#texts.get(text);
    // Equal strings have the same type.
    if (known !== undefined) return known as T;
    if (this.#texts.size < maxTexts) this.#texts.set(text, text);
    return text;
  }
}
