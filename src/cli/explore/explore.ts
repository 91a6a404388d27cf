/** Looks for sequences of calls that show a deviation from the contract, and shrinks each to its smallest. */

import { type Arbitrary, type AsyncCommand, asyncModelRun, asyncProperty, check } from 'fast-check';
import type { Finding } from '../../conformance/finding.ts';
import { DeviationError, Exploration, type ExploredStep } from './exploration.ts';
import type { ExploreTarget } from './explore-target.ts';

/** A deviation from the contract, and the shortest way to it that was found. */
export interface ExploredDeviation {
  readonly finding: Finding;
  readonly steps: readonly ExploredStep[];
}

/** The outcome of an exploration. */
export interface ExploreOutcome {
  /** The seed that repeats it. */
  readonly seed: number;
  /** Number of sequences, including those of shrinking. */
  readonly sequences: number;
  readonly requests: number;
  /** One for each broken statement. */
  readonly deviations: readonly ExploredDeviation[];
  /** The error that ended it early. Undefined if it was completed. */
  readonly failure?: unknown;
}

/** Options of an exploration. */
export interface ExploreOptions {
  readonly sequence: Arbitrary<Iterable<AsyncCommand<Exploration, ExploreTarget>>>;
  /** Begins a sequence: returns a new server, or the existing one. */
  readonly begin: () => ExploreTarget;
  /** Number of sequences without a deviation after which the exploration ends. */
  readonly runs: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  /** Called for each deviation when its shrinking begins. */
  readonly onDeviation?: (deviation: ExploredDeviation) => void;
}

/**
 * Explores a server. After each deviation it continues, until `runs` sequences show no other.
 *
 * @throws NoAnswerError if a request has no answer, and no deviation was found before
 * @throws the signal's reason, if it is aborted before one was found
 */
export async function explore(options: ExploreOptions): Promise<ExploreOutcome> {
  const hunt = new Hunt(options);
  try {
    while (await hunt.next());
  } catch (failure) {
    if (hunt.outcome.deviations.length === 0) throw failure;
    return { ...hunt.outcome, failure };
  }
  return hunt.outcome;
}

class Hunt {
  readonly #options: ExploreOptions;
  readonly #deviations: ExploredDeviation[] = [];
  #sequences = 0;
  #requests = 0;
  /** The deviation that is being shrunk. */
  #current: ExploredDeviation | undefined;
  /** An error other than a deviation, which ends the exploration. */
  #failure: { readonly error: unknown } | undefined;

  constructor(options: ExploreOptions) {
    this.#options = options;
  }

  get outcome(): ExploreOutcome {
    return {
      seed: this.#options.seed,
      sequences: this.#sequences,
      requests: this.#requests,
      deviations: this.#deviations,
    };
  }

  /** Looks for one more deviation, and shrinks it. Returns false if none was found. */
  async next(): Promise<boolean> {
    const { sequence, runs, seed } = this.#options;
    this.#current = undefined;
    const property = asyncProperty(sequence, (steps) => this.#run(steps));
    await check(property, { numRuns: runs, seed });
    if (this.#current !== undefined) this.#deviations.push(this.#current);
    if (this.#failure) throw this.#failure.error;
    return this.#current !== undefined;
  }

  /**
   * Takes the steps of a sequence.
   *
   * @throws DeviationError if they show the expected deviation
   */
  async #run(steps: Iterable<AsyncCommand<Exploration, ExploreTarget>>): Promise<void> {
    const { begin, signal } = this.#options;
    if (this.#failure) return;
    let exploration: Exploration | undefined;
    try {
      signal?.throwIfAborted();
      const real = begin();
      const isSaved = this.#current !== undefined && real.budget.isUsedUp;
      // Without submits, a shrunk sequence shows nothing and only costs requests.
      if (isSaved) return;
      const model = new Exploration(real, (finding) => this.#isLookedFor(finding));
      exploration = model;
      this.#sequences += 1;
      await asyncModelRun(() => ({ model, real }), steps);
    } catch (error) {
      if (!(error instanceof DeviationError)) {
        this.#failure = { error };
        return;
      }
      const isFirst = this.#current === undefined;
      this.#current = { finding: error.finding, steps: error.steps };
      if (isFirst) this.#options.onDeviation?.(this.#current);
      throw error;
    } finally {
      this.#requests += exploration?.steps.filter(({ exchange }) => exchange !== undefined).length ?? 0;
    }
  }

  /** While one deviation is shrunk, others are ignored, and so are known ones. */
  #isLookedFor({ statement }: Finding): boolean {
    if (this.#current) return this.#current.finding.statement === statement;
    return !this.#deviations.some(({ finding }) => finding.statement === statement);
  }
}
