import type { Span } from '../kernel/span.ts';
import type { Value } from './expression.ts';

/** What a file says, with the place of every piece: the YAML tree without YAML. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly is: 'map';
  readonly span: Span;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Tree;
}

export interface ListTree {
  readonly is: 'list';
  readonly span: Span;
  readonly items: readonly Tree[];
}

export interface ScalarTree {
  readonly is: 'scalar';
  readonly span: Span;
  readonly value: Value;
  /** As it was typed: `0571` of the number 571. */
  readonly source: string;
  /** Where the value's own text starts, when it stands in the file exactly as it is; else undefined. */
  readonly textAt?: number;
}

/** The value under a key of a map. */
export const entryOf = (tree: Tree | undefined, key: string): Entry | undefined =>
  tree?.is === 'map' ? tree.entries.find((entry) => entry.key === key) : undefined;

/** The value under a key of a map. */
export const at = (tree: Tree | undefined, key: string): Tree | undefined => entryOf(tree, key)?.value;

/** The entries of a map; none of anything else. */
export const entriesOf = (tree: Tree | undefined): readonly Entry[] => (tree?.is === 'map' ? tree.entries : []);

/** The items of a list; none of anything else. */
export const itemsOf = (tree: Tree | undefined): readonly Tree[] => (tree?.is === 'list' ? tree.items : []);

/** Whether nothing was written: no value after the key, or `null`. */
export const isEmpty = (tree: Tree | undefined): boolean =>
  tree === undefined || (tree.is === 'scalar' && tree.value === null);

/** A scalar's value, undefined of anything else. */
export const valueOf = (tree: Tree | undefined): Value | undefined => (tree?.is === 'scalar' ? tree.value : undefined);

/** A text; undefined of anything that is none. */
export function textOf(tree: Tree | undefined): string | undefined {
  const value = valueOf(tree);
  return typeof value === 'string' ? value : undefined;
}

/** A word: a text, or a number or true or false as it was typed. */
export function wordOf(tree: Tree | undefined): string | undefined {
  if (tree?.is !== 'scalar' || tree.value === null) return undefined;
  return typeof tree.value === 'string' ? tree.value : tree.source;
}

export function numberOf(tree: Tree | undefined): number | undefined {
  const value = valueOf(tree);
  return typeof value === 'number' ? value : undefined;
}

export const flagOf = (tree: Tree | undefined): boolean => valueOf(tree) === true;

/** The words of a list, or of a single one written without a list. */
export function wordsOf(tree: Tree | undefined): string[] {
  const trees = tree?.is === 'list' ? tree.items : tree ? [tree] : [];
  return trees.map(wordOf).filter((word) => word !== undefined);
}

/** A tree as the plain data that was written, nothing filled in. */
export function dataOf(tree: Tree): unknown {
  switch (tree.is) {
    case 'scalar':
      return tree.value;
    case 'list':
      return tree.items.map(dataOf);
    case 'map':
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, dataOf(value)]));
    default:
      return tree satisfies never;
  }
}

/** A place inside the text of a scalar, as a place in the file; the whole scalar where quoting moved the characters. */
export const spanWithin = ({ span, textAt }: ScalarTree, [start, end]: Span): Span =>
  textAt === undefined ? span : [textAt + start, textAt + Math.max(end, start)];
