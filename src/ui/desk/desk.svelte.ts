import type { Play } from '../../core/play/play.ts';
import type { Dataset, Row } from '../../core/sample/dataset.ts';
import { findRow } from '../../core/sample/query.ts';
import { PANELS, type Panel } from '../../core/scenario/scenario.ts';

const isPanel = (panel: string): panel is Panel => (PANELS as readonly string[]).includes(panel);

/** Owns what the customer desk shows: which customer, which page, which document. Renders nothing. */
export class DeskView {
  page = $state<Panel>('profile');
  document = $state<string>();
  customer = $state<string>();

  /** Brings a page, or a document by its id, to the front. */
  show(panel: string): void {
    if (isPanel(panel)) this.page = panel;
    else {
      this.page = 'documents';
      this.document = panel;
    }
  }
}

const boundRows = (bound: Row | null | readonly Row[]): readonly Row[] =>
  Array.isArray(bound) ? (bound as readonly Row[]) : bound === null ? [] : [bound as Row];

/** The customers that a play is about: of its cast, its bound data and its classifications, each once, in that order. */
export function customersOf(play: Play, data: Dataset): Row[] {
  const items = [...play.keys.values()].flatMap((key) => (key.kind === 'classify' ? key.items : []));
  const rows = [...[...play.data.values()].flatMap(boundRows), ...items];
  const ids = [
    ...play.scenario.cast.flatMap(({ customer }) => customer ?? []),
    ...rows.map((row) => row['customer_id'] ?? row['id']).filter((id) => typeof id === 'string'),
  ];
  return ids
    .filter((id, index) => ids.indexOf(id) === index)
    .map((id) => findRow(data, 'customers', id))
    .filter((row) => row !== undefined);
}

/** The customer that a scenario's conversation is with: the first of its cast who has a record. */
export const partnerOf = (play: Play): string | undefined =>
  play.scenario.cast.find(({ customer }) => customer !== undefined)?.customer;

/** Bound rows that the author wants seen as a table. */
export const tablesOf = (play: Play) =>
  play.scenario.data.flatMap(({ name, query }) => {
    const rows = play.data.get(name);
    return query.show && Array.isArray(rows) && rows.length > 0
      ? [{ name, from: query.from, columns: query.show, rows: rows as readonly Row[] }]
      : [];
  });
