import type { Decision } from '../../core/play/run.ts';
import type { ChoiceNode, MatchNode, Option, OrderNode } from '../../core/scenario/scenario.ts';

type Given = Pick<Decision, 'answer' | 'parts'>;

/** Steps as the student put them, beside the right order. */
export interface Ordered {
  /** Empty: no answer in time. */
  readonly given: readonly { readonly text: string; readonly inOrder: boolean }[];
  /** How many stand in the longest run that is right. */
  readonly run: number;
  readonly of: number;
  /** Groups of steps; those of one group come in any order. */
  readonly key: readonly (readonly string[])[];
}

export function ordered(node: OrderNode, { answer, parts }: Given): Ordered {
  const steady = new Set(parts.filter(({ why }) => why === 'in-order').map(({ id }) => id));
  const given = Array.isArray(answer) ? answer.map(String) : [];
  return {
    given: given.map((text) => ({ text, inOrder: steady.has(text) })),
    run: steady.size,
    of: node.items.flat().length,
    key: node.items.map((item) => (typeof item === 'string' ? [item] : item)),
  };
}

/** Pairs as the student matched them, beside the right ones. */
export interface Matched {
  readonly ask: string;
  readonly right: number;
  readonly pairs: readonly { readonly left: string; readonly given: string | null; readonly key: string }[];
}

export function matched(node: MatchNode, { answer }: Given): Matched {
  const given = new Map(typeof answer === 'object' && answer !== null ? Object.entries(answer) : []);
  const pairs = node.pairs.map(([left, key]) => {
    const right: unknown = given.get(left);
    return { left, given: typeof right === 'string' ? right : null, key };
  });
  return { ask: node.ask, right: pairs.filter((pair) => pair.given === pair.key).length, pairs };
}

/** An option among those of which the most and the least effective were to be named. */
export interface EndOption {
  readonly option: Option;
  /** What the student named it. */
  readonly named: 'best' | 'worst' | null;
  /** What it is: one of the highest rated, of the lowest rated, or neither. */
  readonly is: 'best' | 'worst' | null;
}

/** The options from the highest rated down, with what the student took each for. */
export function bothEnds({ options }: ChoiceNode, { answer }: Given): EndOption[] {
  const { best, worst } = (typeof answer === 'object' && answer !== null ? answer : {}) as Readonly<
    Record<string, unknown>
  >;
  const scores = options.map(({ score }) => score);
  const [most, least] = [Math.max(...scores), Math.min(...scores)];
  return options
    .map((option): EndOption => ({
      option,
      named: option.id === best ? 'best' : option.id === worst ? 'worst' : null,
      is: option.score === most ? 'best' : option.score === least ? 'worst' : null,
    }))
    .sort((a, b) => b.option.score - a.option.score);
}
