/** The error class for recordings. */

/** A recording is invalid and cannot be replayed. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
  /** The name of the file, or a placeholder such as `recording[0]`. */
  readonly file: string;
  /** The place in the file, such as `calls[2].answer.status`. Empty for the whole file. */
  readonly field: string;

  constructor(file: string, field: string, problem: string, options: ErrorOptions = {}) {
    super(`${file}${field && `: ${field}`} ${problem}`, options);
    this.file = file;
    this.field = field;
  }
}
