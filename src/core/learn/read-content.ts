import type { Report } from '../kernel/problem.ts';
import type { Span } from '../kernel/span.ts';
import { fit, fitId } from '../scenario/fit.ts';
import type { ProblemCode } from '../scenario/rules.ts';
import { FIELD_TYPES } from '../scenario/scenario.ts';
import { at, flagOf, itemsOf, numberOf, textOf, wordOf, wordsOf, type Tree } from '../scenario/tree.ts';
import {
  GROUPS,
  ITEM_KINDS,
  type Both,
  type ConceptCard,
  type Course,
  type CustomerForm,
  type FormEntry,
  type Group,
  type Item,
  type ItemOption,
  type Lesson,
} from './content.ts';
import { CONCEPTS, COURSE, FORM, ITEMS, ITEM_SHAPES } from './shapes.ts';

type Reporter = Report<ProblemCode>;

/** A name that a content file uses; whether it exists is known when all files are read. */
export interface Link {
  readonly to: 'card' | 'item' | 'scenario' | 'node' | 'form' | 'course';
  readonly id: string;
  readonly span: Span;
}

/** What reading one file gathers beside its content. */
export interface Gathered {
  readonly report: Reporter;
  /** A name that is given here; the bank tells when one is given twice. */
  readonly give: (kind: 'card' | 'item', id: string, span: Span) => void;
  readonly link: (link: Link) => void;
}

const bothOf = (tree: Tree | undefined): Both => ({
  zh: textOf(at(tree, 'zh')) ?? '',
  en: textOf(at(tree, 'en')) ?? '',
});
const optional = <K extends string>(key: K, tree: Tree | undefined): Partial<Record<K, Both>> =>
  tree === undefined ? {} : ({ [key]: bothOf(tree) } as Record<K, Both>);
const one = <T extends string>(words: readonly T[], tree: Tree | undefined, usual: T): T =>
  words.find((known) => known === textOf(tree)) ?? usual;

function linksTo(to: Link['to'], tree: Tree | undefined, { link }: Gathered): readonly string[] {
  for (const item of itemsOf(tree)) {
    const id = wordOf(item);
    if (id !== undefined) link({ to, id, span: item.span });
  }
  return wordsOf(tree);
}

/** The id of a piece, checked and handed in. */
function idOf(tree: Tree, gathered: Gathered, kind?: 'card' | 'item'): string {
  const given = at(tree, 'id');
  const id = textOf(given) ?? '';
  if (!given || id === '') return id;
  fitId(id, given.span, [], gathered.report);
  if (kind) gathered.give(kind, id, given.span);
  return id;
}

/** Tells of an id that stands twice in one list. */
function unique(trees: readonly Tree[], report: Reporter): void {
  const seen = new Set<string>();
  for (const tree of trees) {
    const given = at(tree, 'id');
    const id = textOf(given);
    if (!given || id === undefined) continue;
    if (seen.has(id)) report('duplicate-id', given.span, { name: id });
    seen.add(id);
  }
}

/** `concepts.yaml` */
export function readConcepts(tree: Tree, gathered: Gathered): ConceptCard[] {
  fit(tree, CONCEPTS, { name: 'concepts', span: [tree.span[0], tree.span[0]] }, gathered.report);
  return itemsOf(at(tree, 'concepts')).map((card) => ({
    id: idOf(card, gathered, 'card'),
    group: one(GROUPS, at(card, 'group'), 'strategy'),
    term: bothOf(at(card, 'term')),
    text: bothOf(at(card, 'text')),
    example: bothOf(at(card, 'example')),
    ...optional('beware', at(card, 'beware')),
    see: linksTo('card', at(card, 'see'), gathered),
  }));
}

/** `quiz/<group>.yaml` */
export function readItems(tree: Tree, group: Group, gathered: Gathered): Item[] {
  const { report } = gathered;
  fit(tree, ITEMS, { name: 'items', span: [tree.span[0], tree.span[0]] }, report);
  return itemsOf(at(tree, 'items')).map((item) => {
    const kind = one(ITEM_KINDS, at(item, 'kind'), 'single');
    fit(item, ITEM_SHAPES[kind], { name: 'items', span: [item.span[0], item.span[0]] }, report);
    const base = {
      id: idOf(item, gathered, 'item'),
      group,
      covers: wordsOf(at(item, 'covers')),
      concepts: linksTo('card', at(item, 'concepts'), gathered),
      ask: bothOf(at(item, 'ask')),
      ...optional('doubt', at(item, 'doubt')),
    };
    switch (kind) {
      case 'single':
      case 'multiple':
        return { ...base, kind, options: readOptions(item, kind, report) };
      case 'true-false':
        return { ...base, kind, right: flagOf(at(item, 'right')), why: bothOf(at(item, 'why')) };
      case 'short':
        return { ...base, kind, ...readShort(item, report) };
      default:
        return kind satisfies never;
    }
  });
}

function readOptions(item: Tree, kind: 'single' | 'multiple', report: Reporter): ItemOption[] {
  const list = at(item, 'options');
  const trees = itemsOf(list);
  unique(trees, report);
  const options = trees.map((option) => ({
    id: textOf(at(option, 'id')) ?? '',
    text: bothOf(at(option, 'text')),
    right: flagOf(at(option, 'right')),
    why: bothOf(at(option, 'why')),
  }));
  const right = options.filter((option) => option.right).length;
  if (list && trees.length > 0 && right === 0) report('too-few', list.span, { name: 'right', least: 1 });
  if (list && kind === 'single' && right > 1) report('too-many', list.span, { name: 'right', most: 1 });
  return options;
}

function readShort(item: Tree, report: Reporter) {
  const points = itemsOf(at(item, 'points')).map(bothOf);
  const need = at(item, 'need');
  const wanted = numberOf(need) ?? 1;
  if (need && points.length > 0 && wanted > points.length)
    report('out-of-range', need.span, { name: 'need', found: wanted, min: 1, max: points.length });
  return { points, need: wanted, model: bothOf(at(item, 'model')) };
}

/** `courses/<id>.yaml` */
export function readCourse(tree: Tree, gathered: Gathered): Course {
  fit(tree, COURSE, { name: 'course', span: [tree.span[0], tree.span[0]] }, gathered.report);
  const lessons = itemsOf(at(tree, 'lessons')).map((lesson): Lesson => ({
    title: bothOf(at(lesson, 'title')),
    goals: itemsOf(at(lesson, 'goals')).map(bothOf),
    concepts: linksTo('card', at(lesson, 'concepts'), gathered),
    scenarios: linksTo('scenario', at(lesson, 'scenarios'), gathered),
    items: linksTo('item', at(lesson, 'items'), gathered),
    desk: wordsOf(at(lesson, 'desk')),
    ...optional('notes', at(lesson, 'notes')),
  }));
  return { id: idOf(tree, gathered), title: bothOf(at(tree, 'title')), about: bothOf(at(tree, 'about')), lessons };
}

const NEEDS = ['required', 'useful', 'on-request'] as const;

/** `forms/<id>.yaml` */
export function readForm(tree: Tree, gathered: Gathered): CustomerForm {
  const { report } = gathered;
  fit(tree, FORM, { name: 'form', span: [tree.span[0], tree.span[0]] }, report);
  const groups = itemsOf(at(tree, 'groups'));
  unique(
    groups.flatMap((group) => itemsOf(at(group, 'fields'))),
    report,
  );
  const field = (entry: Tree): FormEntry => {
    const type = one(FIELD_TYPES, at(entry, 'type'), 'text');
    const pick = at(entry, 'pick');
    if ((type === 'pick' || type === 'tags') && !pick) report('missing-key', entry.span, { name: 'pick' });
    return {
      id: idOf(entry, gathered),
      name: bothOf(at(entry, 'name')),
      type,
      need: one(NEEDS, at(entry, 'need'), 'useful'),
      purpose: bothOf(at(entry, 'purpose')),
      source: bothOf(at(entry, 'source')),
      pick: itemsOf(pick).map(bothOf),
    };
  };
  return {
    id: idOf(tree, gathered),
    title: bothOf(at(tree, 'title')),
    groups: groups.map((group) => ({
      name: bothOf(at(group, 'name')),
      fields: itemsOf(at(group, 'fields')).map(field),
    })),
    never: itemsOf(at(tree, 'never')).map((entry) => ({
      name: bothOf(at(entry, 'name')),
      why: bothOf(at(entry, 'why')),
    })),
  };
}
