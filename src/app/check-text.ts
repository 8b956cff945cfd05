import { placesIn } from '../core/kernel/span.ts';
import type { Problem } from '../core/kernel/problem.ts';
import { goldenPlayer } from '../core/play/golden.ts';
import { lintChecked } from '../core/play/lint/lint.ts';
import type { Dataset } from '../core/sample/dataset.ts';
import { describe } from '../core/scenario/messages.ts';
import { readScenario, type Checked } from '../core/scenario/read.ts';
import type { Phrase } from '../core/scenario/reading.ts';
import { readTranslation } from '../core/scenario/read-translation.ts';
import { rules, type ProblemCode } from '../core/scenario/rules.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { SkillInfo } from '../core/scenario/skills.ts';
import type { Translation } from '../core/scenario/translation.ts';

/** A mistake in a file as a person reads it. */
export interface Listed {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly zh: string;
  readonly en: string;
  /** The line that it stands in. */
  readonly excerpt: string;
}

export interface CheckRequest {
  readonly text: string;
  readonly skills: readonly SkillInfo[];
  /** The phrasebank, as pairs. */
  readonly phrases?: readonly (readonly [name: string, phrase: Phrase])[];
  readonly dataset?: Dataset;
  /** The ids of the concept cards. */
  readonly cards?: readonly string[];
  /** The ids of the teacher's own datasets. */
  readonly datasets?: readonly string[];
  /** Given: the text is a translation of this scenario. */
  readonly translates?: Scenario;
}

export interface CheckReply {
  readonly scenario?: Scenario;
  readonly translation?: Translation;
  readonly problems: readonly Listed[];
}

/**
 * Checks a scenario file, or the translation of one. Loads the YAML parser: only the worker imports this.
 *
 * @param onSound told what is known of a sound scenario before it is looked at as a whole, which may take long
 */
export function checkText(
  { text, skills, phrases = [], dataset, cards = [], datasets = [], translates }: CheckRequest,
  onSound?: (reply: CheckReply) => void,
): CheckReply {
  if (translates) {
    const { translation, problems } = readTranslation(text, translates);
    return { ...(translation && { translation }), problems: listed(text, problems) };
  }
  const reply = ({ scenario, problems }: Checked): CheckReply => ({
    ...(scenario && { scenario }),
    problems: listed(text, problems),
  });
  const world = { skills, phrases: new Map(phrases), cards, datasets };
  const read = readScenario(text, dataset ? { ...world, dataset, play: goldenPlayer(dataset) } : world);
  if (read.scenario) onSound?.(reply(read));
  return reply(lintChecked(read, dataset));
}

function listed(text: string, problems: readonly Problem<ProblemCode>[]): Listed[] {
  const placeOf = placesIn(text);
  const lines = text.split(/\r\n|\r|\n/);
  return problems.map((problem) => {
    const { line, column } = placeOf(problem.span);
    const { rule, severity } = rules[problem.code];
    const excerpt = (lines[line - 1] ?? '').trim().slice(0, 120);
    return { line, column, rule, severity, zh: describe(problem, 'zh'), en: describe(problem, 'en'), excerpt };
  });
}
