import type { Span } from '../kernel/span.ts';
import type { Value } from './expression.ts';
import { fitId } from './fit.ts';
import type { Reading } from './reading.ts';
import type { Band, Outcome } from './scenario.ts';
import { at, entriesOf, entryOf, numberOf, textOf, type Tree } from './tree.ts';
import { CONDITION_WORDS, OUTCOME_WORDS } from './words.ts';

/** What follows, as far as it was written. */
export interface Written {
  readonly score?: number;
  readonly meters: Readonly<Record<string, number>>;
  readonly set?: Readonly<Record<string, Value>>;
  readonly redline?: string;
  readonly to?: string;
}

const NOTHING: Written = { meters: {} };

/** Keys of what follows that are no meters; `after` and `if` stand beside them in `late` and `go`. */
const WORDS = new Set<string>([...OUTCOME_WORDS, 'if']);

/** Meters with their changes: every key that is no keyword. */
export function readChanges(tree: Tree | undefined, reading: Reading): Record<string, number> {
  const changes: Record<string, number> = {};
  for (const { key, keySpan, value } of entriesOf(tree)) {
    if (WORDS.has(key)) continue;
    reading.refer('meter', key, keySpan);
    changes[key] = numberOf(value) ?? 0;
  }
  return changes;
}

function readFlags(tree: Tree | undefined, reading: Reading): Record<string, Value> | undefined {
  if (tree?.is !== 'map') return undefined;
  const flags: Record<string, Value> = {};
  for (const { key, keySpan, value } of tree.entries) {
    fitId(key, keySpan, [...OUTCOME_WORDS, ...CONDITION_WORDS], reading.report);
    if (!reading.flags.has(key)) reading.flags.set(key, keySpan);
    flags[key] = value.is === 'scalar' ? value.value : null;
  }
  return flags;
}

/** Reads what follows. Whether it leads anywhere is for `outcomeOf` to say, after defaults. */
export function readWritten(tree: Tree | undefined, reading: Reading): Written {
  if (tree?.is !== 'map') return NOTHING;
  const score = numberOf(at(tree, 'score'));
  const set = readFlags(at(tree, 'set'), reading);
  const redline = at(tree, 'redline') && reading.text(at(tree, 'redline'));
  const to = reading.name('target', at(tree, 'to'));
  return {
    meters: readChanges(tree, reading),
    ...(score === undefined ? {} : { score }),
    ...(set === undefined ? {} : { set }),
    ...(redline === undefined ? {} : { redline }),
    ...(to === undefined ? {} : { to }),
  };
}

/** Where a missing `to` is told: the name and place of what leads nowhere. */
export interface Owner {
  readonly name: string;
  readonly span: Span;
}

/** What follows with the node's defaults under it; what leads nowhere is a dead end (L08). */
export function outcomeOf(written: Written, defaults: Written, owner: Owner, reading: Reading): Outcome {
  const { meters, set, redline, to } = { ...defaults, ...written, meters: { ...defaults.meters, ...written.meters } };
  if (to === undefined) reading.report('no-way-on', owner.span, { name: owner.name });
  return { meters, set: set ?? {}, ...(redline === undefined ? {} : { redline }), to: to ?? '' };
}

const isBanded = (tree: Tree | undefined) => entriesOf(tree).some(({ key }) => key === 'else' || key.endsWith('%'));

/** A percentage as a share of 1; undefined when it is none. */
export const shareOf = (text: string): number | undefined =>
  /^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)%$/.test(text) ? Number(text.slice(0, -1)) / 100 : undefined;

/** What follows a task: bands by result, from the highest down, the last for the rest (L11). */
export function readBands(node: Tree, owner: Owner, reading: Reading): Band[] {
  const then = at(node, 'then');
  if (!isBanded(then)) return [{ from: 0, then: outcomeOf(readWritten(then, reading), NOTHING, owner, reading) }];
  const bands: Band[] = [];
  let last = Infinity;
  for (const { key, keySpan, value } of entriesOf(then)) {
    const from = key === 'else' ? 0 : shareOf(key);
    if (from === undefined) {
      reading.report('wrong-pattern', keySpan, { name: 'then', found: key, wanted: 'share' });
      continue;
    }
    const isLate = last === 0 || from >= last;
    if (isLate) reading.report('bands-out-of-order', keySpan, { name: key });
    last = key === 'else' ? 0 : from;
    const band = { name: `${owner.name} ${key}`, span: keySpan };
    bands.push({ from, then: outcomeOf(readWritten(value, reading), NOTHING, band, reading) });
  }
  if (!entryOf(then, 'else')) reading.report('no-else', entryOf(node, 'then')?.keySpan ?? owner.span);
  return bands;
}

/** What a node says of everything that follows it: the default of its options and branches. */
export const readDefaults = (node: Tree, reading: Reading): Written => readWritten(at(node, 'then'), reading);

/** Where a node is passed over to: its `then.to`, or that of its `else` band. */
export const passedTo = (node: Tree): string | undefined => {
  const then = at(node, 'then');
  return textOf(at(then, 'to')) ?? textOf(at(at(then, 'else'), 'to'));
};
