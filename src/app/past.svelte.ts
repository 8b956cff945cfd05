import type { Lost } from '../core/learn/queue.ts';
import type { StoredAttempt } from '../db/rows.ts';
import { report } from './faults.svelte.ts';
import { liveRows } from './live.svelte.ts';
import { pastAttempts, type PastAttempt } from './past-attempts.ts';
import { storage } from './storage.svelte.ts';

const attempts = liveRows<readonly StoredAttempt[] | undefined>((from) => from.attempts(), undefined);

/** What the attempts on this device say of the student; loads the replay, so only pages that show it import this. */
export class Past {
  #all = $state.raw<readonly PastAttempt[]>();

  /** In a component: keeps itself fresh while the component lives. */
  constructor() {
    $effect(() => {
      const stored = attempts.current;
      if (!stored) return;
      let isOver = false;
      storage
        .ready()
        .then((from) => pastAttempts(from, stored))
        .then((all) => {
          if (!isOver) this.#all = all;
        }, report);
      return () => {
        isOver = true;
      };
    });
  }

  /** The oldest first; undefined until they have been replayed. */
  get all(): readonly PastAttempt[] | undefined {
    return this.#all;
  }

  get lost(): readonly Lost[] {
    return this.#all?.flatMap(({ lost }) => lost) ?? [];
  }
}
