import type { Mode, Student } from '../core/play/attempt.ts';
import { settings } from './settings.svelte.ts';

/** Whether two may be the same student: by number where both have one, else by name; who says nothing fits everybody. */
function maySame(one: Student, other: Student): boolean {
  if (one.number !== '' && other.number !== '') return one.number === other.number;
  return one.name === '' || other.name === '' || one.name === other.name;
}

/**
 * Whether an attempt that was left is gone on with by who sits here now. A link that fixes the mode goes on with an attempt of
 * that mode only: an exam is not the rest of a practice. Nor is what the student before left on this computer the next one's:
 * it would be handed in under the wrong name.
 */
export const goesOn = (left: { readonly student: Student; readonly mode: Mode }, wanted: Mode | undefined): boolean =>
  (wanted ?? left.mode) === left.mode && maySame(left.student, settings.current.student);
