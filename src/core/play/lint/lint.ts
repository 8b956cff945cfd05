import { collect, type Problem, type Report } from '../../kernel/problem.ts';
import type { Dataset } from '../../sample/dataset.ts';
import type { Checked } from '../../scenario/read.ts';
import { isError, type ProblemCode } from '../../scenario/rules.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SpanIndex } from '../../scenario/span-index.ts';
import { bind } from '../bind.ts';
import { EndlessCircle } from '../move.ts';
import { POSITIONS, type Limits } from '../solve/coarsen.ts';
import { solutionOf } from '../solve/judge.ts';
import { TooMuchLuck } from '../solve/ways.ts';
import { lintConditions } from './conditions.ts';
import { lintGuessing } from './guessing.ts';
import { lintReach } from './reach.ts';
import { subjectOf, type Subject } from './subject.ts';
import { lintTexts } from './texts.ts';
import { lintWorth } from './worth.ts';

/** Any seed: values do not depend on it, save where it draws rows. */
const SEED = 1;
/** Names that a message holds. */
const NAMED = 8;

/**
 * What is wrong with a sound scenario as a whole: the rules that need it solved, and those about its texts. Where it has
 * too many positions for exact values (`POSITIONS`), that is said (L34), and rules that bounds cannot answer keep quiet.
 *
 * @param dataset the one that the scenario was checked against; without it, only the texts are looked at
 * @returns in order of position
 */
export function lintScenario(
  scenario: Scenario,
  dataset: Dataset | undefined,
  spans: SpanIndex,
  limits?: Limits,
): readonly Problem<ProblemCode>[] {
  const { problems } = collect((report: Report<ProblemCode>) => {
    lintTexts(scenario, spans, report);
    if (dataset) lintPlays(scenario, dataset, spans, report, limits);
  });
  return problems;
}

function lintPlays(
  scenario: Scenario,
  dataset: Dataset,
  spans: SpanIndex,
  report: Report<ProblemCode>,
  limits?: Limits,
): void {
  try {
    const solution = solutionOf(bind(scenario, dataset, SEED), limits);
    const subject = subjectOf(solution, spans, report);
    const canEnd = lintReach(subject);
    if (solution.coarse) tellBounds(subject);
    else lintConditions(subject);
    if (!canEnd) return;
    lintWorth(subject);
    lintGuessing(subject);
  } catch (fault) {
    if (fault instanceof TooMuchLuck) report('too-much-luck', spans.node(fault.node), { name: fault.node });
    else if (fault instanceof EndlessCircle) report('endless-loop', spans.node(fault.node), { name: fault.node });
    else throw fault;
  }
}

/** Values are bounds: says what is not told apart. */
function tellBounds({ solution, exploration, spans, report }: Subject): void {
  const { nodes } = solution.play.scenario;
  const names = exploration.abstracted.slice(0, NAMED).join(', ');
  report('bounds-only', spans.node(nodes[0]?.id ?? ''), {
    most: POSITIONS,
    names: exploration.abstracted.length > NAMED ? `${names} …` : names,
  });
}

/** A file that was read, looked at as a whole too. A scenario with an error in it is none. */
export function lintChecked(checked: Checked, dataset: Dataset | undefined, limits?: Limits): Checked {
  const { scenario, spans } = checked;
  if (!scenario) return checked;
  const problems = [...checked.problems, ...lintScenario(scenario, dataset, spans, limits)].sort(
    (a, b) => a.span[0] - b.span[0],
  );
  return { scenario: problems.some(isError) ? undefined : scenario, problems, spans };
}
