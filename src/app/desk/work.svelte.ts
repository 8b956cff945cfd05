import { report } from '../faults.svelte.ts';
import { storage } from '../storage.svelte.ts';
import { isoTime, world } from '../world.ts';
import { NO_FILTERS, OPERATORS, type Filter, type Filters } from './filters.ts';
import type { Sort } from './order.ts';

/** How a list is looked at: what is searched and filtered for, the order, and the columns. */
export interface ListView {
  readonly search: string;
  readonly filters: Filters;
  readonly sort?: Sort | undefined;
  readonly columns: readonly string[];
}

export interface SavedView extends ListView {
  readonly id: string;
  readonly table: string;
  readonly name: string;
}

/** Somebody opened a field that is masked. */
export interface Look {
  /** `YYYY-MM-DDTHH:mm:ss…` */
  readonly at: string;
  readonly customer: string;
  readonly field: string;
  /** The id of the dataset; the course's where none is told. */
  readonly dataset?: string;
}

/** What a student did to a dataset: their own working copy, laid over it. */
interface Changes {
  /** Customer → the tags that stand instead of those of the data. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Complaint → the station it was moved to, 1 to 9. */
  readonly moves: Readonly<Record<string, number>>;
}

interface Work {
  readonly views: readonly SavedView[];
  readonly looks: readonly Look[];
  /** By the id of the dataset. */
  readonly changes: Readonly<Record<string, Changes>>;
}

/** The row of the settings that holds it. */
const ROW = 'desk';
/** The oldest looks go first. */
const MOST_LOOKS = 500;
const NOTHING: Changes = { tags: {}, moves: {} };
const EMPTY: Work = { views: [], looks: [], changes: {} };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readFilters(value: unknown): Filters {
  if (!isObject(value)) return NO_FILTERS;
  const read = list(value['list']).flatMap((one): Filter[] => {
    const is = OPERATORS.find((known) => known === one['is']);
    return is ? [{ column: text(one['column']), is, value: text(one['value']) }] : [];
  });
  return { join: value['join'] === 'or' ? 'or' : 'and', list: read };
}

function readView(one: Record<string, unknown>): SavedView {
  const sort = one['sort'];
  return {
    id: text(one['id']),
    table: text(one['table']),
    name: text(one['name']),
    search: text(one['search']),
    filters: readFilters(one['filters']),
    columns: texts(one['columns']),
    ...(isObject(sort) ? { sort: { column: text(sort['column']), down: sort['down'] === true } } : {}),
  };
}

function readChanges(value: unknown): Changes {
  if (!isObject(value)) return NOTHING;
  const tags = isObject(value['tags']) ? value['tags'] : {};
  const moves = isObject(value['moves']) ? value['moves'] : {};
  return {
    tags: Object.fromEntries(Object.entries(tags).map(([id, own]) => [id, texts(own)])),
    moves: Object.fromEntries(Object.entries(moves).flatMap(([id, to]) => (typeof to === 'number' ? [[id, to]] : []))),
  };
}

/** What was stored, as far as it is understood. */
export function readWork(stored: unknown): Work {
  if (!isObject(stored)) return EMPTY;
  const changes = isObject(stored['changes']) ? stored['changes'] : {};
  return {
    views: list(stored['views']).map(readView),
    looks: list(stored['looks']).map((one) => ({
      at: text(one['at']),
      customer: text(one['customer']),
      field: text(one['field']),
      ...(typeof one['dataset'] === 'string' ? { dataset: one['dataset'] } : {}),
    })),
    changes: Object.fromEntries(Object.entries(changes).map(([id, own]) => [id, readChanges(own)])),
  };
}

let current = $state.raw<Work>(EMPTY);
let loading: Promise<void> | undefined;
let writing: Promise<void> = Promise.resolve();

async function load(): Promise<void> {
  try {
    const stored = readWork(await (await storage.ready()).setting(ROW));
    current = { ...stored, ...(current === EMPTY ? {} : current) };
  } catch (error) {
    report(error);
  }
}

/** Shown at once, stored one after the other. */
function change(next: Work): void {
  current = next;
  writing = writing
    .then(async () => (await storage.ready()).setSetting(ROW, $state.snapshot(next)))
    .catch((error: unknown) => {
      report(error);
    });
}

const changesOf = (dataset: string): Changes => current.changes[dataset] ?? NOTHING;

function lay(dataset: string, over: Partial<Changes>): void {
  change({ ...current, changes: { ...current.changes, [dataset]: { ...changesOf(dataset), ...over } } });
}

/** A student's own work on the desk: saved views, tags, moved cases, and what masked fields were opened. */
export const work = {
  /** Reads what was stored, once. */
  ready(): Promise<void> {
    loading ??= load();
    return loading;
  },
  get views(): readonly SavedView[] {
    return current.views;
  },
  get looks(): readonly Look[] {
    return current.looks;
  },
  changes: changesOf,
  isChanged: (dataset: string): boolean => {
    const { tags, moves } = changesOf(dataset);
    return Object.keys(tags).length + Object.keys(moves).length > 0;
  },
  saveView(view: Omit<SavedView, 'id'>): SavedView {
    const saved = { ...view, id: world.newId() };
    change({
      ...current,
      views: [...current.views.filter((one) => one.table !== view.table || one.name !== view.name), saved],
    });
    return saved;
  },
  removeView(id: string): void {
    change({ ...current, views: current.views.filter((one) => one.id !== id) });
  },
  /** Replaces the tags of some customers. */
  setTags(dataset: string, tags: Readonly<Record<string, readonly string[]>>): void {
    lay(dataset, { tags: { ...changesOf(dataset).tags, ...tags } });
  },
  move(dataset: string, complaint: string, station: number): void {
    lay(dataset, { moves: { ...changesOf(dataset).moves, [complaint]: station } });
  },
  unmove(dataset: string, complaint: string): void {
    const moves = Object.entries(changesOf(dataset).moves).filter(([id]) => id !== complaint);
    lay(dataset, { moves: Object.fromEntries(moves) });
  },
  look(dataset: string, customer: string, field: string): void {
    const looks = [...current.looks, { at: isoTime(world.now()), customer, field, dataset }].slice(-MOST_LOOKS);
    change({ ...current, looks });
  },
  /** The data as they were shipped: tags and moves go, saved views and the list of looks stay. */
  reset(dataset: string): void {
    const others = Object.entries(current.changes).filter(([id]) => id !== dataset);
    change({ ...current, changes: Object.fromEntries(others) });
  },
};
