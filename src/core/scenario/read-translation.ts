import { collect, type Problem, type Report } from '../kernel/problem.ts';
import { fit } from './fit.ts';
import { parseText } from './parse.ts';
import { placeholdersIn } from './placeholders.ts';
import { isError, type ProblemCode } from './rules.ts';
import type { Language, Scenario } from './scenario.ts';
import { anything, listOf, must, record, text as textShape, type RecordShape } from './shape.ts';
import { sourceTexts } from './source-texts.ts';
import type { Translation } from './translation.ts';
import { at, entryOf, isEmpty, itemsOf, textOf, type MapTree, type Tree } from './tree.ts';
import { nearest } from './words.ts';

export interface CheckedTranslation {
  /** Undefined iff a problem is an error. */
  readonly translation: Translation | undefined;
  readonly problems: readonly Problem<ProblemCode>[];
}

const DOCS = { zh: 'The Chinese text.', en: 'The English text.' } as const;
const PAIR = record({ zh: must(textShape, DOCS.zh), en: must(textShape, DOCS.en) });
/** A pair that is not translated yet: it counts as missing. */
const OPEN_PAIR: Readonly<Record<Language, RecordShape>> = {
  zh: record({ zh: must(anything, DOCS.zh), en: must(textShape, DOCS.en) }),
  en: record({ zh: must(textShape, DOCS.zh), en: must(anything, DOCS.en) }),
};
const PAIRS = listOf(anything);

const SHOWN = 24;
/** Two shorter texts are near to each other without having anything to do with each other. */
const SAYS_ENOUGH = 4;
const short = (text: string): string => {
  const [line = ''] = text.split('\n');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

/** Reads `<id>.en.yaml` or `<id>.zh.yaml` beside its scenario. Never throws. */
export function readTranslation(text: string, scenario: Scenario): CheckedTranslation {
  const { tree, problems: found } = parseText(text);
  const { value, problems } = collect<Translation | undefined, ProblemCode>((report) => {
    if (!tree) return undefined;
    const of = at(tree, 'translates');
    if (tree.is !== 'map' || !of) {
      report('missing-key', [tree.span[0], tree.span[0]], { name: 'translates' });
      return undefined;
    }
    if (textOf(of) !== scenario.id)
      report('wrong-translation', of.span, { found: textOf(of) ?? '', wanted: scenario.id });
    return read(tree, scenario, report);
  });
  const all = [...found, ...problems].sort((a, b) => a.span[0] - b.span[0]);
  return { translation: all.some(isError) ? undefined : value, problems: all };
}

const isBlank = (tree: Tree | undefined): boolean => isEmpty(tree) || textOf(tree)?.trim() === '';

function read(tree: MapTree, scenario: Scenario, report: Report<ProblemCode>): Translation {
  const from = scenario.lang;
  const to: Language = from === 'zh' ? 'en' : 'zh';
  const sources = sourceTexts(scenario);
  const known = new Set([...sources.values()].flat());
  const done = new Set<string>();
  const groups: Record<string, Record<string, string>> = {};
  for (const { key, keySpan, value } of tree.entries) {
    if (key === 'translates') continue;
    fit(value, PAIRS, { name: key, span: keySpan }, report);
    for (const item of itemsOf(value)) {
      const isOpen = entryOf(item, to) !== undefined && isBlank(at(item, to));
      fit(item, isOpen ? OPEN_PAIR[to] : PAIR, { name: key, span: item.span }, report);
    }
    const pairs: Record<string, string> = {};
    for (const item of itemsOf(value)) {
      const source = textOf(at(item, from));
      const target = textOf(at(item, to));
      if (source === undefined || target === undefined || target.trim() === '') continue;
      pairs[source] = target;
      done.add(source);
      checkPair(item, { source, target, from, to }, known, report);
    }
    groups[key] = pairs;
  }
  const missing = [...known].filter((source) => !done.has(source));
  const [first] = missing;
  if (first !== undefined)
    report('translation-missing', entryOf(tree, 'translates')?.keySpan ?? tree.span, {
      count: missing.length,
      text: short(first),
    });
  return { to, groups };
}

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly from: Language;
  readonly to: Language;
}

function checkPair(item: Tree, pair: Pair, known: ReadonlySet<string>, report: Report<ProblemCode>): void {
  const { source, target, from, to } = pair;
  if (!known.has(source)) {
    const suggestion = source.length < SAYS_ENOUGH ? '' : short(nearest(source, known) ?? '');
    report('translation-stale', at(item, from)?.span ?? item.span, { text: short(source), suggestion });
  }
  const kept = new Set(placeholdersIn(target).map(({ path }) => path));
  for (const { path } of placeholdersIn(source))
    if (!kept.has(path)) report('translation-placeholder', at(item, to)?.span ?? item.span, { name: `{${path}}` });
}
