import type { Mode } from '../core/play/attempt.ts';
import { settings } from './settings.svelte.ts';

/**
 * Whether the answers of a student's own attempt are kept back: those of an exam, until it is finished and the teacher has
 * opened them in the settings.
 */
export const isKeptBack = (mode: Mode, isFinished: boolean): boolean =>
  mode === 'exam' && !(isFinished && settings.current.examAnswers);
