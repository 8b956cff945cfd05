import { round } from '../../kernel/round.ts';
import type { ChoiceNode } from '../../scenario/scenario.ts';
import { lengthOf, naivePlayers } from './naive.ts';
import type { Subject } from './subject.ts';

/** What somebody who does not think may score on average, of 100. */
const LUCKY = 55;
/** This many choices make a pattern that students notice. */
const PATTERN = 3;

/** What can be had without thinking: L17, L18. */
export function lintGuessing(subject: Subject): void {
  const { solution, exploration, unit, spans, report } = subject;
  const { nodes } = solution.play.scenario;
  if (unit > 0) {
    const { longest, first } = naivePlayers(solution);
    const place = spans.node(nodes[0]?.id ?? '');
    if (exploration.random > LUCKY) report('lucky-random', place, { score: round(exploration.random), most: LUCKY });
    if (longest > LUCKY) report('lucky-longest', place, { score: round(longest), most: LUCKY });
    if (first > LUCKY) report('lucky-first', place, { score: round(first), most: LUCKY });
  }
  const choices = nodes.filter(
    (node): node is ChoiceNode => node.kind === 'choice' && node.worth > 0 && node.options.length > 1,
  );
  for (const { id, options } of choices)
    if (options.every(({ score }) => score < 4)) report('no-best-option', spans.node(id), { name: id });
  lintLook(choices, 'best-longest', isLongest, subject);
  lintLook(
    choices.filter(({ pin }) => pin),
    'best-first',
    isFirst,
    subject,
  );
}

function lintLook(
  choices: readonly ChoiceNode[],
  code: 'best-longest' | 'best-first',
  shows: (node: ChoiceNode, best: number) => boolean,
  { spans, report }: Subject,
): void {
  const [first] = choices;
  if (!first || choices.length < PATTERN || !choices.every((node) => shows(node, bestOf(node)))) return;
  const { id = '' } = first.options[bestOf(first)] ?? {};
  report(code, spans.option(first.id, id), { count: choices.length, name: id });
}

const bestOf = ({ options }: ChoiceNode): number =>
  options.reduce((best, { score }, index) => (score > (options[best]?.score ?? -1) ? index : best), 0);

const isFirst = (_: ChoiceNode, best: number): boolean => best === 0;

const isLongest = ({ options }: ChoiceNode, best: number): boolean =>
  options.every(({ text }, index) => index === best || lengthOf(text) < lengthOf(options[best]?.text ?? ''));
