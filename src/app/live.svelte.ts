import { createSubscriber } from 'svelte/reactivity';
import type { AnyActor, SnapshotFrom } from 'xstate';
import type { Storage } from '../db/storage.ts';
import { report } from './faults.svelte.ts';
import { storage } from './storage.svelte.ts';

/** An XState actor, readable from any `$derived` or template. */
export function liveSnapshot<A extends AnyActor>(actor: A): { readonly current: SnapshotFrom<A> } {
  const subscribe = createSubscriber((update) => {
    const subscription = actor.subscribe(update);
    return () => {
      subscription.unsubscribe();
    };
  });
  return {
    get current() {
      subscribe();
      return actor.getSnapshot() as SnapshotFrom<A>;
    },
  };
}

/** What a query over the storage gives, kept fresh while something reads it: also when another tab writes. */
export function liveRows<T>(query: (from: Storage) => Promise<T>, initial: T): { readonly current: T } {
  let value = initial;
  const subscribe = createSubscriber((update) => {
    let stop: (() => void) | undefined;
    let over = false;
    void storage.ready().then((from) => {
      if (over) return;
      stop = from.watch(
        () => query(from),
        (next) => {
          value = next;
          update();
        },
        report,
      );
    });
    return () => {
      over = true;
      stop?.();
    };
  });
  return {
    get current() {
      subscribe();
      return value;
    },
  };
}
