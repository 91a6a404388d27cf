/** Texts that many tasks have in common, such as a model's name: kept once, and not with each task. */

/** The number of texts that are kept so. A caller may send any number of others, which are kept with their tasks. */
const mostTexts = 1000;

/** Finds the first of equal texts. */
export class CommonTexts {
  readonly #texts = new Map<string, string>();

  /** The text that was given first of those that equal one. */
  shared<T extends string | undefined>(text: T): T {
    if (text === undefined) return text;
    const known = this.#texts.get(text);
    // Equal texts have the same type.
    if (known !== undefined) return known as T;
    if (this.#texts.size < mostTexts) this.#texts.set(text, text);
    return text;
  }
}
