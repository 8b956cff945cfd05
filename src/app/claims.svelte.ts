import { claimedIn, type ClaimGroup } from './claimed.ts';
import { report } from './faults.svelte.ts';
import { liveRows } from './live.svelte.ts';
import type { Ruling } from './rulings.ts';
import { storage } from './storage.svelte.ts';
import { world } from './world.ts';

export type { ClaimGroup } from './claimed.ts';

const groups = liveRows<readonly ClaimGroup[]>(claimedIn, []);

/** What students of imported result files say to have written, and what the teacher made of it. */
export const claims = {
  /** Those that wait first, the most claimed before the others. */
  get groups(): readonly ClaimGroup[] {
    const waits = ({ accepted }: ClaimGroup) => (accepted === undefined ? 0 : 1);
    return [...groups.current].sort((a, b) => waits(a) - waits(b) || b.all.length - a.all.length);
  },
  /** Decides for all who claim the same; every imported attempt that holds the words is scored anew by replay. */
  async rule(
    { key, first: { scenario, node, point, words } }: ClaimGroup,
    accepted: boolean | undefined,
  ): Promise<void> {
    const value: Ruling = { scenario, node, point, words, accepted };
    try {
      await (await storage.ready()).keepStudy({ kind: 'ruling', id: key, at: world.now(), value });
    } catch (error) {
      report(error);
    }
  },
};
