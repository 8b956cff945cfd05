import type { Claim } from '../core/play/attempt.ts';
import { creditOf, type ItemAnswer } from '../core/learn/credit.ts';
import type { Item } from '../core/learn/content.ts';
import { remembered, type Memory } from '../core/learn/memory.ts';
import { itemKey } from '../core/learn/queue.ts';
import type { StudyRow } from '../db/rows.ts';
import type { Storage } from '../db/storage.ts';
import { report } from './faults.svelte.ts';
import { liveRows } from './live.svelte.ts';
import { storage } from './storage.svelte.ts';
import { world } from './world.ts';

/** One answer to an item. */
export interface GivenAnswer {
  readonly item: string;
  readonly credit: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a student wrote about one attempt. */
export interface DebriefNotes {
  /** Steps tapped before the marks were seen; null where that was passed over. */
  readonly assessed?: { readonly best: number | null; readonly redo: number | null } | null;
  /** 下一次我会…… */
  readonly intention?: string;
  /** When it was noted; the notes' own time is that of their last change. Missing in notes of versions that did not keep it. */
  readonly intentionAt?: number;
  readonly claims?: readonly Claim[];
  /** The report's reflection as the student edited it. */
  readonly reflection?: string;
  /** What it is about, so that it can be shown elsewhere. */
  readonly scenario?: string;
  readonly skills?: readonly string[];
}

/** What a student means to do the next time. */
export interface Intention extends Pick<DebriefNotes, 'scenario' | 'skills'> {
  readonly attempt: string;
  readonly intention: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const rows = liveRows<readonly StudyRow[] | undefined>((from) => from.study(), undefined);
const ofKind = (kind: StudyRow['kind']) => (rows.current ?? []).filter((row) => row.kind === kind);

const answers = $derived(
  ofKind('answer')
    .map(({ at, value }): GivenAnswer => ({ ...(value as Omit<GivenAnswer, 'at'>), at }))
    .sort((a, b) => a.at - b.at),
);
const memories = $derived(new Map(ofKind('memory').map(({ id, value }) => [id, value as Memory])));
const debriefs = $derived(new Map(ofKind('debrief').map(({ id, value }) => [id, value as DebriefNotes])));
const intentions = $derived(
  ofKind('debrief')
    .map(({ id, at, value }): Intention => {
      const { intention = '', intentionAt = at, ...about } = value as DebriefNotes;
      return { ...about, attempt: id, intention, at: intentionAt };
    })
    .filter(({ intention }) => intention.trim() !== '')
    .sort((a, b) => b.at - a.at),
);

/** Whether it is stored; a failure stands in the banner. */
async function keep(row: Omit<StudyRow, 'at'>, then?: (to: Storage) => Promise<void>): Promise<boolean> {
  if (storage.isLost) return false;
  try {
    const to = await storage.ready();
    await to.keepStudy({ ...row, at: world.now() });
    await then?.(to);
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

const find = async (kind: StudyRow['kind'], id: string): Promise<StudyRow | undefined> =>
  (await (await storage.ready()).study()).find((row) => row.kind === kind && row.id === id);

/** Everything that a student adds to play on this device: answers, the practice queue, notes of debriefs. */
export const study = {
  /** Whether it has been read; until then there may be more. */
  get ready(): boolean {
    return rows.current !== undefined;
  },
  /** The oldest first. */
  get answers(): readonly GivenAnswer[] {
    return answers;
  },
  /** Key of the queue → how well it is remembered. */
  get memories(): ReadonlyMap<string, Memory> {
    return memories;
  },
  /** Attempt → its notes. */
  get debriefs(): ReadonlyMap<string, DebriefNotes> {
    return debriefs;
  },
  /** The latest first. */
  get intentions(): readonly Intention[] {
    return intentions;
  },
  /** Notes an answer; an item that was not fully right comes into the practice queue and stays there. Gives the credit. */
  async answered(item: Item, answer: ItemAnswer): Promise<number> {
    const credit = creditOf(item, answer);
    await keep({ kind: 'answer', id: world.newId(), value: { item: item.id, credit } });
    const key = itemKey(item.id);
    if (credit < 1 || (await find('memory', key)) !== undefined) await this.practised(key, credit);
    return credit;
  },
  /** Notes a try of something in the practice queue. */
  async practised(key: string, credit: number): Promise<void> {
    const before = (await find('memory', key))?.value as Memory | undefined;
    await keep({ kind: 'memory', id: key, value: remembered(before, credit, world.now()) });
  },
  /**
   * Adds to the notes of an attempt; what is not named stays. Gives whether it is stored. Claims go to the teacher with the
   * result file: one that was saved before lacks them, so the attempt counts as not saved any more.
   */
  async note(attempt: string, part: DebriefNotes): Promise<boolean> {
    const row = await find('debrief', attempt);
    const before = row?.value as DebriefNotes | undefined;
    const since = before?.intention === undefined ? undefined : (before.intentionAt ?? row?.at);
    const intentionAt = part.intention === undefined ? since : world.now();
    const value: DebriefNotes = { ...before, ...part, ...(intentionAt !== undefined && { intentionAt }) };
    return keep({ kind: 'debrief', id: attempt, value }, async (to) => {
      if (part.claims) await to.unmarkExported(attempt);
    });
  },
};
