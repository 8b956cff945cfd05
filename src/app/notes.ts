import type { Json } from '../core/kernel/canonical.ts';
import { keep, kept, keysUnder } from '../db/local.ts';

const NOTES = 'rapport.notes.';
const DRAFT = 'rapport.draft.';
const ROLES = 'rapport.roles.';
const SOURCES = 'rapport.sources.';

const notesKey = (attempt: string, role: string): string => `${NOTES}${attempt}${role === '' ? '' : `.${role}`}`;

/**
 * What the student jots down during an attempt: never part of the log, never handed in. Where several students play on one
 * device, each role has its own.
 */
export const notes = {
  read: (attempt: string, role = ''): string => kept(notesKey(attempt, role)) ?? '',
  write: (attempt: string, text: string, role = ''): void => {
    keep(notesKey(attempt, role), text === '' ? null : text);
  },
};

const readRecord = (key: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(kept(key) ?? 'null');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
};

/** Who plays whom on this device: cast id → what the student is called. */
export const roles = {
  read(attempt: string): Readonly<Record<string, string>> {
    const named = Object.entries(readRecord(ROLES + attempt)).filter(
      ([, name]) => typeof name === 'string' && name !== '',
    );
    return Object.fromEntries(named) as Record<string, string>;
  },
  write: (attempt: string, names: Readonly<Record<string, string>>): void => {
    keep(ROLES + attempt, JSON.stringify(names));
  },
};

/** The words of a document or a page of the desk that a field was filled with. */
export type TakenFrom = { readonly panel: string; readonly text: string };

/**
 * Where the fields of a form were taken from: field → source. Beside the log, for the debrief on this device; what a field
 * is worth never depends on it.
 */
export const sources = {
  read(attempt: string, node: string): Readonly<Record<string, TakenFrom>> {
    const ofNode = readRecord(SOURCES + attempt)[node];
    if (typeof ofNode !== 'object' || ofNode === null) return {};
    const sound = Object.entries(ofNode as Record<string, Partial<TakenFrom> | null>).filter(
      ([, from]) => typeof from?.panel === 'string' && typeof from.text === 'string',
    );
    return Object.fromEntries(sound) as Record<string, TakenFrom>;
  },
  write: (attempt: string, node: string, taken: Readonly<Record<string, TakenFrom>>): void => {
    keep(SOURCES + attempt, JSON.stringify({ ...readRecord(SOURCES + attempt), [node]: taken }));
  },
};

/** Copies what belongs to an attempt beside its log to one that goes on from it. */
export function inherit(from: string, to: string): void {
  for (const prefix of [NOTES, ROLES, SOURCES])
    for (const key of keysUnder(prefix + from)) keep(key.replace(from, to), kept(key));
}

/**
 * What is being put together, one an attempt: half a board, a form with three fields; after the end, the reflection of the
 * report. It survives a reload and a killed page, and is dropped when the attempt stands at another step, or it is stored.
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
  /** Drops the draft of a step; of another step, which has begun meanwhile, it stays. */
  drop(attempt: string, step: string): void {
    if (drafts.read(attempt, step) !== undefined) keep(DRAFT + attempt, null);
  },
};
