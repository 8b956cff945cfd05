import { isTask, type Scenario } from '../scenario/scenario.ts';

/** An exercise that speaks of a card, and the nodes in which the card decides something. */
export interface CardUse {
  readonly scenario: string;
  /** Empty where only the exercise as a whole, or one of its skills, names the card. */
  readonly nodes: readonly string[];
}

/** Card → the exercises and decisions that name it, in the order of the exercises. */
export function usesOf(scenarios: readonly Scenario[]): Readonly<Record<string, readonly CardUse[]>> {
  const uses: Record<string, CardUse[]> = {};
  for (const scenario of scenarios)
    for (const [card, nodes] of cardsOf(scenario)) (uses[card] ??= []).push({ scenario: scenario.id, nodes });
  return uses;
}

function cardsOf({ concepts, skills, nodes }: Scenario): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const name = (card: string | undefined, node?: string) => {
    if (card === undefined) return;
    const there = found.get(card) ?? [];
    found.set(card, node === undefined || there.includes(node) ? there : [...there, node]);
  };
  for (const card of concepts) name(card);
  for (const { learn } of skills) name(learn);
  for (const node of nodes) {
    if (!isTask(node)) continue;
    name(node.learn, node.id);
    if (node.kind === 'choice') for (const { learn } of node.options) name(learn, node.id);
  }
  return found;
}
