import type { Claim, Student } from '../core/play/attempt.ts';
import type { Storage } from '../db/storage.ts';
import { inBoth, type Both } from './entry.ts';
import { library } from './library.svelte.ts';
import { rulingKey, rulingsIn } from './rulings.ts';
import type { DebriefNotes } from './study.svelte.ts';

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

/** The claims of all imported result files, grouped. */
export async function claimedIn(from: Storage): Promise<readonly ClaimGroup[]> {
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
