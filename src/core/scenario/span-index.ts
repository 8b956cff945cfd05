import type { Span } from '../kernel/span.ts';
import type { Draft } from './draft.ts';
import type { Expression } from './expression.ts';
import { nameOf } from './kinds/choice.ts';
import { at, entriesOf, entryOf, itemsOf, type Tree } from './tree.ts';

/**
 * Where the pieces of a scenario stand in its file, for rules that look at it when it is read: a scenario itself carries no
 * places. A piece that stands nowhere gets the place of what it belongs to, at last the beginning of the file.
 */
export interface SpanIndex {
  /** A node's name, or the text of one of its lines, counted from 0. */
  readonly node: (id: string, line?: number) => Span;
  /** The name of an option of a choice, or its reason. */
  readonly option: (node: string, option: string, part?: 'why') => Span;
  /** The time of a node's clock. */
  readonly clock: (node: string) => Span;
  readonly skill: (id: string) => Span;
  /** A condition of the scenario itself; undefined of any other. */
  readonly condition: (condition: Expression) => Span | undefined;
}

const TOP: Span = [0, 0];

/** The index of a file in which nothing stands anywhere. */
export const NO_SPANS: SpanIndex = {
  node: () => TOP,
  option: () => TOP,
  clock: () => TOP,
  skill: () => TOP,
  condition: () => undefined,
};

/** Indexes a file that was read. */
export function spanIndex({ tree, reading, nodeSpans }: Draft): SpanIndex {
  const nodes = at(tree, 'nodes');
  const conditions = new Map(reading.formulas.map((formula) => [formula.expression, formula]));
  const node = (id: string, line?: number): Span => {
    const said = line === undefined ? undefined : entriesOf(itemsOf(at(at(nodes, id), 'say'))[line])[0];
    // Nodes of a scene are called scene/node: their place here is the scene's.
    return said?.value.span ?? nodeSpans.get(id) ?? nodeSpans.get(id.split('/')[0] ?? id) ?? TOP;
  };
  const itemOf = (id: string, option: string): Tree | undefined =>
    itemsOf(at(at(nodes, id), 'choice')).find((item) => nameOf(item)?.key === option);
  return {
    node,
    option: (id, option, part) => {
      const item = itemOf(id, option);
      return (part && at(item, part)?.span) ?? (item && nameOf(item)?.keySpan) ?? node(id);
    },
    clock: (id) => at(at(at(nodes, id), 'late'), 'after')?.span ?? node(id),
    skill: (id) => entryOf(at(tree, 'skills'), id)?.keySpan ?? TOP,
    condition: (condition) => {
      const formula = conditions.get(condition);
      return formula?.placeOf(condition.span);
    },
  };
}
