import { within } from './figures.ts';

/** How far the file of a complaint has come; what is not there yet is null or empty. */
export interface CaseFile {
  readonly facts: string | null;
  readonly demand: string | null;
  /** yes, part, no; `open` and null: nobody has judged. */
  readonly valid: string | null;
  readonly unit: string | null;
  readonly rootCause: string | null;
  readonly proposal: string | null;
  /** Yuan that the proposal costs. */
  readonly cost: number | null;
  readonly approvedBy: string | null;
  readonly closedAt: string | null;
  readonly prevention: string | null;
}

/** domain.md P2 and 4.5: an agent settles so many yuan without anybody's approval. */
export const CASE_DEFAULTS = { authority: 200 } as const;

/** The stations of domain.md P2 after the record of the complaint is made, and 9 for a case that is done with. */
export type Station = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/**
 * The station of the eight-step procedure at which a complaint stands (domain.md P2): 1 record, 2 validity, 3 owner unit,
 * 4 cause, 5 proposal, 6 approval, 7 carry out and inform, 8 evaluate, 9 done. It is the first whose outcome is not in
 * the file; the approval is left out within the agent's authority, and a complaint that is not valid needs no cause.
 *
 * @throws RangeError when the authority is negative
 */
export function caseStation(file: CaseFile, given: { readonly authority?: number } = {}): Station {
  const authority = within('authority', given.authority ?? CASE_DEFAULTS.authority, 0);
  const has = (text: string | null) => text !== null && text.trim() !== '';
  if (has(file.closedAt)) return has(file.prevention) || file.valid === 'no' ? 9 : 8;
  if (!has(file.facts) || !has(file.demand)) return 1;
  if (!has(file.valid) || file.valid === 'open') return 2;
  if (!has(file.unit)) return 3;
  if (!has(file.rootCause) && file.valid !== 'no') return 4;
  if (!has(file.proposal)) return 5;
  return (file.cost ?? 0) > authority && !has(file.approvedBy) ? 6 : 7;
}
