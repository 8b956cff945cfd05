import { passing, NO_FILTERS, type Filters } from '../../../app/desk/filters.ts';
import { sorted, type Sort } from '../../../app/desk/order.ts';
import { matchesInitials } from '../../../app/desk/pinyin.ts';
import type { ListColumn, ListSource } from '../../../app/desk/source.ts';
import type { ListView } from '../../../app/desk/work.svelte.ts';
import type { Cell } from '../../../core/sample/dataset.ts';
import { joined, NOBODY, selectionOf, toggled, type Selection } from './selection.ts';

interface Given {
  readonly source: ListSource;
  /** The tags that stand instead of those of the data. */
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  /** Only rows at which this holds. */
  readonly within?: ((at: number) => boolean) | undefined;
  readonly columns: readonly string[];
}

/** Columns that a search looks through by what they contain. */
const SEARCHED = ['name', 'phone', 'customer_id', 'title', 'topic', 'summary', 'order_id'];

/** Laid over what the data say, so that the list never changes the data. */
function withTags(columns: readonly ListColumn[], tags: Given['tags']): readonly ListColumn[] {
  if (!tags || Object.keys(tags).length === 0) return columns;
  const ids = columns.find(({ id }) => id === 'id')?.cells ?? [];
  return columns.map((column) =>
    column.id === 'tags'
      ? { ...column, cells: column.cells.map((cell, at): Cell => tags[String(ids[at])] ?? cell) }
      : column,
  );
}

/** Owns what a list shows of its source: search, filters, order, columns, selection and the row one is at. Renders nothing. */
export class ListState {
  readonly #given: () => Given;
  search = $state('');
  filters = $state.raw<Filters>(NO_FILTERS);
  sort = $state.raw<Sort>();
  #columns = $state.raw<readonly string[]>();
  /** Places of rows in the source. */
  selected = $state.raw<Selection>(NOBODY);
  /** Which of the rows found one is at. */
  at = $state(0);
  #anchor = 0;

  constructor(given: () => Given) {
    this.#given = given;
  }

  readonly source = $derived.by(() => this.#given().source);
  readonly columns = $derived.by(() => withTags(this.source.columns, this.#given().tags));
  readonly chosen = $derived.by(() => this.#columns ?? this.#given().columns);
  readonly shownColumns = $derived.by(() =>
    this.chosen.flatMap((id) => this.columns.find((column) => column.id === id) ?? []),
  );
  readonly #ids = $derived.by(() => this.columns.find(({ id }) => id === 'id')?.cells ?? []);

  readonly #base = $derived.by(() => {
    const { within } = this.#given();
    const all = Array.from({ length: this.source.rows }, (_, at) => at);
    return within ? all.filter(within) : all;
  });

  readonly #found = $derived.by(() => {
    const holds = passing(this.columns, this.filters);
    const matches = this.#searching();
    return this.#base.filter((at) => holds(at) && matches(at));
  });

  /** The places of the rows found, in their order. */
  readonly rows: readonly number[] = $derived.by(() => sorted(this.#found, this.columns, this.sort));
  readonly total = $derived.by(() => this.#base.length);
  /** The row one is at; the last where there are fewer now. */
  readonly current = $derived.by(() => Math.min(this.at, Math.max(0, this.rows.length - 1)));

  #searching(): (at: number) => boolean {
    const wanted = this.search.trim().toLowerCase();
    if (wanted === '') return () => true;
    const parts = this.columns.filter(({ id }) => SEARCHED.includes(id)).map(({ cells }) => cells);
    const names = this.columns.find(({ id }) => id === 'name')?.cells;
    return (at) =>
      this.id(at).toLowerCase().includes(wanted) ||
      parts.some((cells) =>
        String(cells[at] ?? '')
          .toLowerCase()
          .includes(wanted),
      ) ||
      (names !== undefined && matchesInitials(String(names[at] ?? ''), wanted));
  }

  id(at: number): string {
    return String(this.#ids[at] ?? at);
  }

  cell(at: number, column: string): Cell {
    return this.columns.find(({ id }) => id === column)?.cells[at] ?? null;
  }

  view(): ListView {
    return { search: this.search, filters: this.filters, sort: this.sort, columns: this.chosen };
  }

  show({ search = '', filters = NO_FILTERS, sort, columns }: Partial<ListView>): void {
    this.search = search;
    this.filters = filters;
    this.sort = sort;
    this.#columns = columns && columns.length > 0 ? columns : undefined;
    this.at = 0;
  }

  setColumns(columns: readonly string[] | undefined): void {
    this.#columns = columns;
  }

  /** Ascending, descending, as they stand. */
  sortBy(column: string): void {
    const { sort } = this;
    this.sort = sort?.column !== column ? { column, down: false } : sort.down ? undefined : { column, down: true };
  }

  /** Goes to a row found; with `extend` everything from where the selection began is selected. */
  go(to: number, extend = false): void {
    if (!extend) this.#anchor = to;
    this.at = Math.max(0, Math.min(to, this.rows.length - 1));
    if (!extend) return;
    const [from, end] = [Math.min(this.#anchor, this.at), Math.max(this.#anchor, this.at)];
    this.selected = joined(this.selected, this.rows.slice(from, end + 1));
  }

  /** Selects a row found, or takes it out of the selection. */
  toggle(row: number, extend = false): void {
    if (extend) {
      this.go(row, true);
      return;
    }
    const place = this.rows[row];
    if (place === undefined) return;
    this.selected = toggled(this.selected, place);
    this.at = row;
    this.#anchor = row;
  }

  selectAll(): void {
    this.selected = selectionOf(this.rows);
  }

  unselect(): void {
    this.selected = NOBODY;
  }

  /** What an export or a tag is about: the rows selected, in their order, else all found. */
  get picked(): readonly number[] {
    const { selected } = this;
    return selected.size === 0 ? this.rows : this.rows.filter((at) => selected.has(at));
  }
}
