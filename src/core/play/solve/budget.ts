/** Thrown when the budget of positions or steps is used up or the caller cancelled. */
export class SearchStopped extends Error {
  override readonly name = 'SearchStopped';
  readonly why: 'budget' | 'cancelled';
  constructor(why: 'budget' | 'cancelled') {
    super(why);
    this.why = why;
  }
}

export interface SearchOptions {
  /** The most positions to hold before the first that a real run adds. */
  readonly budget?: number;
  /** The most steps to find them in (see `Budget.step`). */
  readonly steps?: number;
  /** Told now and then how many positions there are; false cancels. */
  readonly onProgress?: (positions: number) => boolean | undefined;
}

const PROGRESS_EVERY = 2_048;

/**
 * How much may still be looked at. Counted and never timed, so that a file is answered alike on every machine: the positions,
 * which are kept, and the steps between them, since one answer may set a whole chain of nodes going.
 */
export class Budget {
  readonly #options: SearchOptions;
  #steps = 0;

  constructor(options: SearchOptions) {
    this.#options = options;
  }

  /** Steps taken so far. */
  get taken(): number {
    return this.#steps;
  }

  /**
   * Some steps more: one for each outcome that is tried and each node that is come to, more where much is judged or kept.
   *
   * @throws SearchStopped when those were too many
   */
  step(steps: number): void {
    this.#steps += steps;
    if (this.#steps > (this.#options.steps ?? Infinity)) throw new SearchStopped('budget');
  }

  /**
   * One more position.
   *
   * @param known how many there were before
   * @throws SearchStopped when that was too many, or the caller cancels
   */
  spend(known: number): void {
    const { budget = Infinity, onProgress } = this.#options;
    if (known >= budget) throw new SearchStopped('budget');
    if (known % PROGRESS_EVERY === 0 && onProgress?.(known) === false) throw new SearchStopped('cancelled');
  }
}
