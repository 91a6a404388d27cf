/** The error of a recording that cannot be replayed. */

/** A recording that cannot be replayed: what is wrong, and where. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
  /** The name of the file, as far as it is known. */
  readonly file: string;
  /** The place in the file, such as `calls[2].answer.status`. Empty for the file as a whole. */
  readonly field: string;

  constructor(file: string, field: string, problem: string, options: ErrorOptions = {}) {
    super(`${file}${field && `: ${field}`} ${problem}`, options);
    this.file = file;
    this.field = field;
  }
}
