import { learnContent, type CardTitle } from '../../app/learn-content.ts';
import type { Moment } from './moments.ts';

/** The concept cards of a decision: of its node, of the option that was chosen, and of the best one; each once. */
export function cardsOf({ node, options }: Pick<Moment, 'node' | 'options'>): readonly CardTitle[] {
  const named = [node.learn, ...options.filter(({ chosen, top }) => chosen || top).map(({ option }) => option.learn)];
  return [...new Set(named)].flatMap((id) => (id === undefined ? [] : (learnContent.card(id) ?? [])));
}

/** Why a decision was right or wrong, in the author's words: of the option that was chosen, else of the task. */
export function whyOf({ node, answered }: Pick<Moment, 'node' | 'answered'>): string | undefined {
  const chosen = answered.kind === 'choice' ? answered.options.find((option) => option.chosen)?.option.why : undefined;
  return chosen ?? node.why;
}
