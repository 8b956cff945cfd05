import type { Claim, Student } from '../core/play/attempt.ts';
import type { Storage } from '../db/storage.ts';
import { inBoth, type Both } from './entry.ts';
import { report } from './faults.svelte.ts';
import { library } from './library.svelte.ts';
import { liveRows } from './live.svelte.ts';
import { rulingKey, rulingsIn, type Ruling } from './rulings.ts';
import { storage } from './storage.svelte.ts';
import type { DebriefNotes } from './study.svelte.ts';
import { world } from './world.ts';

/** A claim out of a result file, with all that a teacher needs to decide on it. */
export interface Claimed extends Claim {
  readonly attempt: string;
  readonly student: Student;
  readonly scenario: string;
  readonly title: Both;
  readonly pointName: Both;
  /** The whole reply. */
  readonly text: string;
}

/** The same words for the same point, whoever claims them: decided together. */
export interface ClaimGroup {
  readonly key: string;
  readonly first: Claimed;
  readonly all: readonly Claimed[];
  /** undefined: not decided yet. */
  readonly accepted: boolean | undefined;
}

async function claimedIn(from: Storage): Promise<readonly ClaimGroup[]> {
  const [attempts, study] = await Promise.all([from.attempts(), from.study()]);
  const notes = new Map(
    study.flatMap(({ kind, id, value }) => (kind === 'debrief' ? [[id, value as DebriefNotes]] : [])),
  );
  const rulings = rulingsIn(study);
  const groups = new Map<string, Claimed[]>();
  for (const { attempt, source, header } of attempts) {
    const claims = notes.get(attempt)?.claims ?? [];
    if (source !== 'file' || claims.length === 0) continue;
    const events = (await from.log(attempt))?.events ?? [];
    const { id, hash } = header.scenario;
    const opened = await library.open(id, hash);
    const told = (text: string): Both =>
      opened ? inBoth(opened.scenario, opened.translation, text) : { zh: text, en: text };
    for (const claim of claims) {
      const event = events.find(({ seq }) => seq === claim.seq);
      const text = event?.type === 'answer' && typeof event.answer === 'string' ? event.answer : claim.words;
      const key = rulingKey({ scenario: id, ...claim });
      const title = told(opened?.scenario.title ?? id);
      const one = {
        ...claim,
        attempt,
        student: header.student,
        scenario: id,
        title,
        pointName: told(claim.point),
        text,
      };
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  }
  return [...groups].map(([key, all]) => ({
    key,
    first: all[0] as Claimed,
    all,
    accepted: rulings.get(key)?.accepted,
  }));
}

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
