import { checkWitness, hasJournals, pruneJournals } from '../db/journal.ts';
import { openStorage, type Opened } from '../db/open.ts';
import type { Storage } from '../db/storage.ts';
import { report, settle } from './faults.svelte.ts';

/** `newer`: written by a newer version, nothing may be written. `lost`: taken away while the page was open. */
type State = 'opening' | 'database' | 'memory' | 'newer' | 'lost';

let state = $state<State>('opening');
let opened: Promise<Storage> | undefined;

/** Latches: whatever happens later, this page writes nothing any more. */
function lose(code: 'open-elsewhere' | 'storage-gone'): void {
  state = 'lost';
  report(code);
}

async function open(): Promise<Storage> {
  const result: Opened = await openStorage({
    replaced: () => {
      lose('open-elsewhere');
    },
    gone: () => {
      lose('storage-gone');
    },
    blocked: () => {
      report('blocked');
    },
  });
  settle('blocked');
  state = result.is;
  if (result.is === 'newer') report('newer-database');
  if (result.is === 'memory') report('no-storage');
  if (result.is === 'database') await witnessed(result.storage);
  return result.storage;
}

async function witnessed(from: Storage): Promise<void> {
  try {
    const { steps, attempts } = await checkWitness(from);
    if (steps) {
      const title = (await from.log(steps.attempt))?.attempt.header.scenario.id;
      report('witness-missing', { ...steps, attempt: title ?? steps.attempt });
    }
    if (attempts !== undefined) report('attempts-missing', { count: attempts });
    if (hasJournals())
      pruneJournals((await from.attempts()).filter(({ finished }) => finished).map(({ attempt }) => attempt));
  } catch (error) {
    report(error);
  }
}

/** Where everything is kept: opened once, when it is first needed. */
export const storage = {
  get state(): State {
    return state;
  },
  /** Nothing can be written: the database was taken away, or belongs to a newer version. */
  get isLost(): boolean {
    return state === 'lost' || state === 'newer';
  },
  ready(): Promise<Storage> {
    return (opened ??= open());
  },
  /** Nothing is written from here on: everything is about to be deleted. */
  leave(): void {
    state = 'lost';
  },
};
