import type { Json } from '../core/kernel/canonical.ts';
import { keep, kept } from '../db/local.ts';

const NOTES = 'rapport.notes.';
const DRAFT = 'rapport.draft.';

/** What the student jots down during an attempt: never part of the log, never handed in. */
export const notes = {
  read: (attempt: string): string => kept(NOTES + attempt) ?? '',
  write: (attempt: string, text: string): void => {
    keep(NOTES + attempt, text === '' ? null : text);
  },
};

/**
 * The answer that is being put together, one an attempt: half a board, a form with three fields. It survives a reload
 * and a killed page, and is dropped when the attempt stands at another step.
 */
export const drafts = {
  read(attempt: string, step: string): Json | undefined {
    try {
      const draft = JSON.parse(kept(DRAFT + attempt) ?? 'null') as { step: string; value: Json } | null;
      return draft?.step === step ? draft.value : undefined;
    } catch {
      return undefined;
    }
  },
  write: (attempt: string, step: string, value: Json): void => {
    keep(DRAFT + attempt, JSON.stringify({ step, value }));
  },
  drop: (attempt: string): void => {
    keep(DRAFT + attempt, null);
  },
};
