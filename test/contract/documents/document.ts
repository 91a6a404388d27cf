/** The form in which a document is transcribed: what it says, each with the line of its file that says it. */

/** A text, and the line that it stands on. */
export type Quote = readonly [line: number, text: string];

/** Lines, the first and the last of them. */
export type Lines = readonly [from: number, to: number];

/** A value, and the words that state it. */
export interface Stated<Value> {
  readonly line: number;
  readonly words: string;
  readonly value: Value;
}

/** A field of a request or of an answer, or a parameter. */
export interface DocumentedField {
  readonly name: Quote;
  /** The word for its type. */
  readonly type: Quote;
  /** The word `required`, if it is there. */
  readonly required?: Quote;
  /** The values of a closed list. */
  readonly values?: readonly Stated<unknown>[];
  /** The values that an open list calls common. */
  readonly commonValues?: readonly Stated<string>[];
  /** The only value there is. */
  readonly constant?: Stated<string>;
  readonly default?: Stated<unknown>;
  readonly maxItems?: Stated<number>;
  readonly minimum?: Stated<number>;
  readonly maximum?: Stated<number>;
  /** The words that say that a text is a date and time. */
  readonly format?: Quote;
  /** The words that say that a text may be a data URI. */
  readonly dataUri?: Quote;
  readonly examples?: readonly Stated<unknown>[];
  /** All that the document says of it, line by line. */
  readonly notes: readonly Quote[];
}

/** Fields by name. */
export type Fields = Readonly<Record<string, DocumentedField>>;

/** A document as a transcription of its file. */
export interface Transcription {
  /** The file in `seeds/`. */
  readonly file: string;
  /** The address that it was read at. */
  readonly page: string;
  readonly gateway: 'octopusx' | 'toapis';
  readonly method: Quote;
  /** The path, which stands in pieces. */
  readonly path: { readonly value: string; readonly lines: Lines };
  readonly server: Quote;
  readonly authorization: Quote;
  /** The media type of the request. */
  readonly mediaType: Stated<string>;
  readonly parameters: Fields;
  readonly request: Fields;
  readonly response: Fields;
  /** The field or parameter that names the task which the new one is made from. */
  readonly source?: { readonly field: string; readonly words: Quote };
  /** The fields of the answer with which the task is queried. */
  readonly query?: { readonly from: readonly string[]; readonly words: Quote };
  /** The lines of the examples. */
  readonly exampleRequest: Lines;
  readonly exampleResponse: Lines;
  readonly curl: Lines;
  /** Lines that say once more what others say: templates and repetitions of the examples. */
  readonly repeated: readonly Lines[];
  /** Every other line. */
  readonly prose: readonly Quote[];
}

/** A value, and the words on a line that state it. */
export function says<Value>(line: number, words: string, value: Value): Stated<Value> {
  return { line, words, value };
}

/** Values that the same words state. */
export function list<Value>(line: number, words: string, values: readonly Value[]): Stated<Value>[] {
  return values.map((value) => says(line, words, value));
}
