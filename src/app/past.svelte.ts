import type { Lost } from '../core/learn/queue.ts';
import type { StoredAttempt } from '../db/rows.ts';
import type { Both } from './entry.ts';
import { report } from './faults.svelte.ts';
import { isKeptBack } from './kept-back.ts';
import { liveRows } from './live.svelte.ts';
import { pastAttempts, type Known, type PastAttempt, type Waiting } from './past-attempts.ts';
import { storage } from './storage.svelte.ts';

const attempts = liveRows<readonly StoredAttempt[] | undefined>((from) => from.attempts(), undefined);

/** What the attempts on this device say of the student; loads the replay, so only pages that show it import this. */
export class Past {
  #known = $state.raw<Known>();

  /** In a component: keeps itself fresh while the component lives. */
  constructor() {
    $effect(() => {
      const stored = attempts.current;
      if (!stored) return;
      const ending = new AbortController();
      this.#follow(stored, ending.signal).catch((error: unknown) => {
        if (!ending.signal.aborted) report(error);
      });
      return () => {
        ending.abort();
      };
    });
  }

  async #follow(stored: readonly StoredAttempt[], signal: AbortSignal): Promise<void> {
    const from = await storage.ready();
    for await (const known of pastAttempts(from, stored, signal)) {
      if (signal.aborted) return;
      this.#known = known;
    }
  }

  /** The oldest first; undefined until they have been replayed. */
  get all(): readonly PastAttempt[] | undefined {
    return this.#known?.all;
  }

  /** Those whose values are still being worked out: nothing of them is in `all` yet. */
  get waiting(): readonly Waiting[] {
    return this.#known?.waiting ?? [];
  }

  /** Without what an exam keeps back. */
  get lost(): readonly Lost[] {
    return this.#known?.all.flatMap((one) => (isKeptBack(one.mode, one.score !== null) ? [] : one.lost)) ?? [];
  }

  /** What the exercise of an attempt is called: a teacher's file may have been removed since. */
  titleOf(attempt: string): Both | undefined {
    return this.#known?.all.find((one) => one.attempt === attempt)?.title;
  }
}
