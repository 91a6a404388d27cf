/** Abort signals for all runtimes: React Native has no `reason` and no `throwIfAborted`. */

/** Thrown for an aborted signal that gives no reason. */
class AbortError extends Error {
  override readonly name = 'AbortError';
}

/** The reason of an aborted signal. */
export function abortReason(signal: AbortSignal): unknown {
  return signal.reason === undefined ? new AbortError('The operation was aborted') : signal.reason;
}

/** Throws the reason of a signal that is aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal);
}

/** A signal that follows another one. Call `release` when it is no longer needed. */
export interface FollowedSignal {
  readonly signal: AbortSignal | undefined;
  readonly release: () => void;
}

/**
 * Lets any number of operations follow one signal with a single listener: a page's signal may serve many waits, and
 * Node warns of a leak from the eleventh listener on.
 */
export class AbortRelay {
  readonly #followers = new WeakMap<AbortSignal, Set<AbortController>>();

  /** A signal that is aborted together with the given one. */
  follow(signal: AbortSignal | undefined): FollowedSignal {
    if (!signal) return { signal, release: () => {} };
    const controller = new AbortController();
    if (signal.aborted) {
      controller.abort(abortReason(signal));
      return { signal: controller.signal, release: () => {} };
    }
    const followers = this.#followers.get(signal) ?? this.#listen(signal);
    followers.add(controller);
    return { signal: controller.signal, release: () => followers.delete(controller) && this.#tidy(signal) };
  }

  readonly #abort = (event: Event): void => {
    // The listener is only added to abort signals.
    const signal = event.target as AbortSignal;
    for (const follower of this.#followers.get(signal) ?? []) follower.abort(abortReason(signal));
  };

  #listen(signal: AbortSignal): Set<AbortController> {
    const followers = new Set<AbortController>();
    this.#followers.set(signal, followers);
    signal.addEventListener('abort', this.#abort);
    return followers;
  }

  #tidy(signal: AbortSignal): void {
    if (this.#followers.get(signal)?.size) return;
    this.#followers.delete(signal);
    signal.removeEventListener('abort', this.#abort);
  }
}

/** A step that can be ended early, without an error. */
export class Interruptible {
  readonly #controller = new AbortController();
  #wasInterrupted = false;

  /** Ends the step. */
  interrupt(): void {
    this.#wasInterrupted = true;
    this.#controller.abort();
  }

  /**
   * Runs the step, once.
   *
   * @param step receives a signal that is aborted when the step should end
   * @throws the signal's reason, if it is aborted
   */
  async run(signal: AbortSignal | undefined, step: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const abort = () => this.#controller.abort(signal && abortReason(signal));
    signal?.addEventListener('abort', abort);
    try {
      await step(this.#controller.signal);
    } catch (error) {
      if (!this.#wasInterrupted) throw error;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }
}
