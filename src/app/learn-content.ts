import items from 'virtual:rapport/items';
import index from 'virtual:rapport/learn';
import type { Group, Item } from '../core/learn/content.ts';

export type CardTitle = (typeof index.cards)[number];

/** The cards and items of the course; texts are loaded when they are asked for. */
export const learnContent = {
  cards: index.cards,
  items: index.items,
  card: (id: string): CardTitle | undefined => index.cards.find((card) => card.id === id),
  /** The cards with their texts, and where exercises speak of them. */
  concepts: async () => (await import('virtual:rapport/concepts')).default,
  /** The items of these ids, in this order; ids that are not known are left out. */
  async itemsOf(ids: readonly string[]): Promise<Item[]> {
    const wanted = new Set(ids);
    const groups = new Set(index.items.filter(({ id }) => wanted.has(id)).map(({ group }) => group));
    const load = async (group: Group) => (await items[group]?.())?.default ?? [];
    const all = (await Promise.all([...groups].map(load))).flat();
    const known = new Map(all.map((item) => [item.id, item]));
    return ids.flatMap((id) => known.get(id) ?? []);
  },
};
