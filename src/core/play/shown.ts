import { draw } from '../kernel/draw.ts';
import type { ChoiceNode } from '../scenario/scenario.ts';
import type { Orders, Play } from './play.ts';

/** A stable order by one draw for each: another option in the file does not change the draws of the rest. */
function shuffledOnce(seed: number, node: string, ids: readonly string[]): string[] {
  const drawn = new Map(ids.map((id) => [id, draw(seed, 'shuffle', `${node}.${id}`, 1)]));
  return [...ids].sort((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
}

/** The ids of a choice's options in the order in which an attempt of this seed shows them. */
export const displayOrder = ({ id, options, pin }: ChoiceNode, seed: number): string[] => {
  const ids = options.map((option) => option.id);
  return pin ? ids : shuffledOnce(seed, id, ids);
};

/** Display orders, each drawn when it is first asked for: who only replays a log asks for hardly any. */
export class Shown implements Orders {
  readonly #play: Pick<Play, 'seed' | 'nodes' | 'keys'>;
  readonly #drawn = new Map<string, readonly string[] | undefined>();

  constructor(play: Pick<Play, 'seed' | 'nodes' | 'keys'>) {
    this.#play = play;
  }

  get(id: string): readonly string[] | undefined {
    if (!this.#drawn.has(id)) this.#drawn.set(id, this.#draw(id));
    return this.#drawn.get(id);
  }

  #draw(id: string): readonly string[] | undefined {
    const { seed, nodes, keys } = this.#play;
    const node = nodes.get(id);
    const key = keys.get(id);
    if (key?.kind === 'classify') return key.items.map((row) => String(row['id']));
    if (node?.kind === 'choice') return displayOrder(node, seed);
    if (node?.kind === 'quiz') return shuffledOnce(seed, id, node.options);
    if (node?.kind === 'order') return shuffledOnce(seed, id, node.items.flat());
    if (node?.kind !== 'match') return undefined;
    return shuffledOnce(
      seed,
      id,
      node.pairs.map(([, right]) => right),
    );
  }
}
