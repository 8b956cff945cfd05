import { cellText, columnLabel } from '../../app/cells.ts';
import { IN_NAME, isRight, itemName, nameColumn } from '../../app/item-name.ts';
import type { Play } from '../../core/play/play.ts';
import type { Cell, Row } from '../../core/sample/dataset.ts';
import type { ClassifyNode, Language } from '../../core/scenario/scenario.ts';

/** One figure of a card: a column of the item. */
export interface Figure {
  readonly column: string;
  readonly label: string;
  readonly text: string;
  readonly value: Cell;
}

/** An item of a classification as its card shows it. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** The table and the shown columns of a classification's items. */
export function itemsQuery(
  play: Play,
  node: ClassifyNode,
): { readonly from: string; readonly show: readonly string[] } {
  const query =
    typeof node.items === 'string' ? play.scenario.data.find(({ name }) => name === node.items)?.query : node.items;
  return { from: query?.from ?? '', show: query?.show ?? [] };
}

/** The cards of a classification, in the order in which the play shows them. */
export function cardsOf(play: Play, node: ClassifyNode, lang: Language): Card[] {
  const key = play.keys.get(node.id);
  const rows = new Map(key?.kind === 'classify' ? key.items.map((row) => [String(row['id']), row]) : []);
  const { from, show } = itemsQuery(play, node);
  return (play.shown.get(node.id) ?? [...rows.keys()]).flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const named = nameColumn(row);
    const isSaid = (column: string) => column === named || (isRight(row) && IN_NAME.has(column));
    const figures = show.filter((column) => !isSaid(column)).map((column) => figureOf(from, column, row, lang));
    return [{ id, name: itemName(row, lang), figures }];
  });
}

const figureOf = (table: string, column: string, row: Row, lang: Language): Figure => ({
  column,
  label: columnLabel(column, lang),
  text: cellText(table, column, row[column] ?? null, lang),
  value: row[column] ?? null,
});

/** The ids of cards ordered by a column, largest first; by `undefined` as they are. */
export function sortedBy(cards: readonly Card[], column: string | undefined): string[] {
  if (column === undefined) return cards.map(({ id }) => id);
  const valueOf = (card: Card) => card.figures.find((figure) => figure.column === column)?.value ?? null;
  const compare = (a: Cell, b: Cell): number =>
    typeof a === 'number' && typeof b === 'number' ? b - a : String(a).localeCompare(String(b), 'zh');
  return [...cards].sort((a, b) => compare(valueOf(a), valueOf(b))).map(({ id }) => id);
}
