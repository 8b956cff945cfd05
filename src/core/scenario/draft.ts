import type { Report } from '../kernel/problem.ts';
import type { Span } from '../kernel/span.ts';
import { fit, fitId } from './fit.ts';
import { readNode } from './read-node.ts';
import { readQuery } from './read-query.ts';
import { isScene, SceneReader, type SceneShelf } from './read-scene.ts';
import { Reading, type Phrases } from './reading.ts';
import type { ProblemCode } from './rules.ts';
import {
  DOCUMENT_KINDS,
  ENDS,
  FAMILIES,
  PANELS,
  type Binding,
  type CastMember,
  type GoldenRun,
  type Meter,
  type Rule,
  type Scenario,
  type ScenarioDocument,
  type ScenarioNode,
  type Skill,
} from './scenario.ts';
import { SCENARIO } from './shapes.ts';
import {
  at,
  dataOf,
  entriesOf,
  entryOf,
  itemsOf,
  numberOf,
  textOf,
  wordOf,
  type Entry,
  type MapTree,
  type Tree,
} from './tree.ts';
import { CONDITION_WORDS, OUTCOME_WORDS } from './words.ts';

/** A scenario as it was written, defaults filled in, its links not yet followed. */
export interface Draft {
  readonly written: Omit<Scenario, 'hash'>;
  readonly tree: MapTree;
  readonly reading: Reading;
  /** Where each node's name stands. */
  readonly nodeSpans: ReadonlyMap<string, Span>;
  /** The sub-scenes that it uses, by id. */
  readonly scenes: ReadonlyMap<string, MapTree>;
  /** Whether every node could be read, so that the graph is the one that the author meant. */
  readonly isWhole: boolean;
}

/** What a file may use from beside it. */
export interface DraftWorld {
  readonly phrases: Phrases;
  readonly scenes: SceneShelf;
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: V });

const among = <T extends string>(words: readonly T[], tree: Tree | undefined, usual: T): T =>
  words.find((word) => word === textOf(tree)) ?? usual;

function readSkill({ key, keySpan, value }: Entry, reading: Reading): Skill {
  fitId(key, keySpan, [], reading.report);
  const name = at(value, 'name') && reading.text(at(value, 'name'));
  const learn = reading.name('card', at(value, 'learn'));
  return {
    id: key,
    weight: numberOf(at(value, 'weight')) ?? 0,
    ...optional('name', name),
    ...optional('learn', learn),
  };
}

function readMember({ key, keySpan, value }: Entry, reading: Reading): CastMember {
  fitId(key, keySpan, ['if'], reading.report);
  return {
    id: key,
    name: reading.text(at(value, 'name')),
    role: reading.text(at(value, 'role')),
    ...optional('customer', wordOf(at(value, 'customer'))),
    student: textOf(at(value, 'plays')) === 'student',
  };
}

function readBinding({ key, keySpan, value }: Entry, reading: Reading): Binding {
  fitId(key, keySpan, CONDITION_WORDS, reading.report);
  return { name: key, query: readQuery(value, reading) };
}

function readDocument({ key, keySpan, value }: Entry, reading: Reading): ScenarioDocument {
  fitId(key, keySpan, [], reading.report);
  if ((PANELS as readonly string[]).includes(key)) reading.report('duplicate-id', keySpan, { name: key });
  return {
    id: key,
    title: reading.text(at(value, 'title')),
    kind: among(DOCUMENT_KINDS, at(value, 'kind'), 'note'),
    text: reading.text(at(value, 'text')),
  };
}

function readMeter({ key, keySpan, value }: Entry, reading: Reading): Meter {
  fitId(key, keySpan, [...OUTCOME_WORDS, ...CONDITION_WORDS], reading.report);
  const min = numberOf(at(value, 'min')) ?? 0;
  const max = numberOf(at(value, 'max')) ?? 100;
  const within = (name: string, tree: Tree | undefined) => {
    const found = numberOf(tree);
    if (tree && found !== undefined && (found < min || found > max))
      reading.report('out-of-range', tree.span, { name, found, min, max });
    return found ?? min;
  };
  const stop = at(value, 'stop');
  const to = reading.name('target', at(stop, 'to'));
  const start = within('start', at(value, 'start'));
  const ends = stop && { at: within('at', at(stop, 'at')), to: to ?? '' };
  return {
    id: key,
    name: reading.text(at(value, 'name')),
    start,
    min,
    max,
    unit: at(value, 'unit') ? reading.text(at(value, 'unit')) : '',
    better: among(['high', 'low'], at(value, 'better'), 'high'),
    ...optional('stop', ends),
  };
}

const RULE_WORDS = new Set(['expect', 'skill', 'worth', 'why']);

function readRules(tree: Tree | undefined, reading: Reading): Rule[] {
  const rules: Rule[] = [];
  for (const item of itemsOf(tree)) {
    const name = entriesOf(item).find(({ key }) => !RULE_WORDS.has(key));
    if (!name) continue;
    fitId(name.key, name.keySpan, [], reading.report);
    if (rules.some(({ id }) => id === name.key)) reading.report('duplicate-id', name.keySpan, { name: name.key });
    const why = at(item, 'why') && reading.text(at(item, 'why'));
    rules.push({
      id: name.key,
      name: reading.text(name.value),
      expect: reading.formula(at(item, 'expect'), 'rule'),
      skill: reading.name('skill', at(item, 'skill')) ?? '',
      worth: numberOf(at(item, 'worth')) ?? 10,
      ...optional('why', why),
    });
  }
  return rules;
}

/** The node of an ending, or which of good, fair and fail it is. */
function readTestEnd(tree: Tree | undefined, reading: Reading): string | undefined {
  const end = textOf(tree);
  return end !== undefined && (ENDS as readonly string[]).includes(end) ? end : reading.name('node', tree);
}

function readTest(item: Tree, reading: Reading): GoldenRun {
  const answers = itemsOf(at(item, 'answers')).filter((answer) => answer.is === 'map');
  for (const answer of answers) for (const { key, keySpan } of entriesOf(answer)) reading.refer('node', key, keySpan);
  return {
    name: textOf(at(item, 'name')) ?? '',
    answers: answers.map((answer) => dataOf(answer) as Readonly<Record<string, unknown>>),
    ...optional('seed', numberOf(at(item, 'seed'))),
    ...optional('end', readTestEnd(at(item, 'end'), reading)),
    ...optional('score', numberOf(at(item, 'score'))),
  };
}

function readWas(tree: Tree | undefined, reading: Reading): Record<string, string> {
  const was: Record<string, string> = {};
  for (const { key, value } of entriesOf(tree)) was[key] = reading.name('node', value) ?? '';
  return was;
}

/** Reads the tree of a scenario file: every shape is checked, defaults are filled in, names are gathered. */
export function readDraft(tree: MapTree, report: Report<ProblemCode>, { phrases, scenes }: DraftWorld): Draft {
  const top: Span = [tree.span[0], tree.span[0]];
  fit(tree, SCENARIO, { name: 'scenario', span: top }, report);
  const part = (key: string) => at(tree, key);
  const each = (key: string) => entriesOf(part(key));
  const reading = new Reading(
    report,
    each('data').map(({ key }) => key),
    phrases,
  );
  const shelf = new SceneReader(reading, phrases, scenes);
  const nodes = each('nodes').flatMap((entry) => (isScene(entry) ? shelf.read(entry) : [readNode(entry, reading)]));
  const level = numberOf(part('level'));
  const written = {
    format: 1,
    id: textOf(part('id')) ?? '',
    version: numberOf(part('version')) ?? 1,
    title: reading.text(part('title')),
    about: reading.text(part('about')),
    family: among(FAMILIES, part('family'), 'complaint'),
    level: level === 1 || level === 3 ? level : 2,
    minutes: numberOf(part('minutes')) ?? 10,
    lang: among(['zh', 'en'], part('lang'), 'zh'),
    concepts: itemsOf(part('concepts')).flatMap((card) => reading.name('card', card) ?? []),
    dataset: textOf(part('dataset')) ?? 'crm-course',
    skills: each('skills').map((entry) => readSkill(entry, reading)),
    cast: each('cast').map((entry) => readMember(entry, reading)),
    data: each('data').map((entry) => readBinding(entry, reading)),
    documents: each('documents').map((entry) => readDocument(entry, reading)),
    meters: each('meters').map((entry) => readMeter(entry, reading)),
    nodes: nodes.filter((node): node is ScenarioNode => node !== undefined),
    rules: readRules(part('rules'), reading),
    tests: itemsOf(part('tests')).map((item) => readTest(item, reading)),
    was: readWas(part('was'), reading),
  } as const;
  const nodeSpans = new Map(each('nodes').map(({ key, keySpan }) => [key, keySpan]));
  const callers = new Map(nodeSpans);
  for (const node of written.nodes) {
    const caller = callers.get(node.id.split('/')[0] ?? '');
    if (caller && !nodeSpans.has(node.id)) nodeSpans.set(node.id, caller);
  }
  if (entryOf(tree, 'nodes')?.value.is === 'map' && nodeSpans.size === 0)
    report('too-few', entryOf(tree, 'nodes')?.keySpan ?? top, { name: 'nodes', least: 1 });
  return {
    written,
    tree,
    reading,
    nodeSpans,
    scenes: shelf.used,
    isWhole: !nodes.includes(undefined) && nodes.length > 0,
  };
}
