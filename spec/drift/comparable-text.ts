/** The text of a page in the form in which it is compared. */

/**
 * Characters that are compared: not white space, control and zero-width characters, soft hyphens, and signs of Markdown.
 */
const visible = /[^\s\p{Cc}\p{Cf}*`|•\\]+/gu;

const ofWord = /[\p{L}\p{N}_]/u;

/** A text without its white space and markup, which still knows where everything stood. */
export class ComparableText {
  /** The characters that count, with typographic quotation marks as plain ones. */
  readonly key: string;
  readonly #text: string;
  /** The position in the text of each character of the key. */
  readonly #positions: readonly number[];

  constructor(text: string) {
    this.#text = text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
    const pieces: string[] = [];
    const positions: number[] = [];
    for (const { 0: piece, index } of this.#text.matchAll(visible)) {
      pieces.push(piece);
      for (let offset = 0; offset < piece.length; offset += 1) positions.push(index + offset);
    }
    this.key = pieces.join('');
    this.#positions = positions;
  }

  /** Tells whether a quote stands in the text, in one piece and with whole words at both ends. */
  includes(quote: ComparableText): boolean {
    let found = this.key.indexOf(quote.key);
    while (found >= 0) {
      if (this.#isWhole(found, quote.key.length)) return true;
      found = this.key.indexOf(quote.key, found + 1);
    }
    return false;
  }

  /** Tells a piece of the key that neither begins nor ends in the middle of a word: “10” is not in “100”. */
  #isWhole(from: number, length: number): boolean {
    const first = this.#positions[from] ?? 0;
    const last = this.#positions[from + length - 1] ?? 0;
    return !this.#joins(first - 1) && !this.#joins(last);
  }

  /** Tells whether a word goes on from one position to the next. */
  #joins(position: number): boolean {
    return ofWord.test(this.#text.charAt(position)) && ofWord.test(this.#text.charAt(position + 1));
  }
}
