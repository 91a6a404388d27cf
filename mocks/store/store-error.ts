/** Options of a `StoreError`. */
export interface StoreErrorOptions extends ErrorOptions {
  /** Defaults to false. */
  readonly mayHaveRun?: boolean;
}

/** A store cannot be opened, read or written. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  /** The status of the answer to a request that failed because of it. */
  readonly status: number = 503;
  /** True if the store may have run the operation, whose result is unknown. */
  readonly mayHaveRun: boolean;

  constructor(message: string, { mayHaveRun = false, ...options }: StoreErrorOptions = {}) {
    super(message, options);
    this.mayHaveRun = mayHaveRun;
  }
}

/** A change may have been saved or not. Its status proves neither, for a submit of either gateway. */
export class UnconfirmedSaveError extends StoreError {
  override readonly name = 'UnconfirmedSaveError';
  override readonly status = 504;
}

/** Maximum number of times that a request is decided, if others change the settings first. */
export const maxTries = 200;

/** Others have changed the settings of a world each time before a request could. Nothing was saved. */
export class TooManyChangesError extends StoreError {
  override readonly name = 'TooManyChangesError';

  constructor() {
    super('The settings of the mock change too often for this request. Send it again');
  }
}
