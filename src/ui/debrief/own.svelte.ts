import { createContext } from 'svelte';
import type { Claim } from '../../core/play/attempt.ts';

/** What the student may do in a debrief of their own attempt; a teacher who reads a file sees none of it. */
export interface Own {
  readonly attempt: string;
  readonly claims: readonly Claim[];
  /** Puts a claim in the place of the one for the same point; empty words take it back. */
  claim(claim: Claim): void;
  /** Begins a practice attempt before a decision. */
  retry(seq: number): void;
  readonly retrying: boolean;
}

/** What the student of an attempt says to have written; a teacher reads it beside the points. */
export const [getClaims, setClaims] = createContext<() => readonly Claim[]>();

/** Undefined where the attempt is not one's own. */
export const [getOwn, setOwn] = createContext<() => Own | undefined>();
