import { sourceTexts } from './source-texts.ts';
import type { Language, Scenario } from './scenario.ts';
import { told, type Translation } from './translation.ts';

/** How much of a scenario is translated, counted in different texts. */
export interface Coverage {
  readonly covered: number;
  /** Texts of the scenario without a translation. */
  readonly missing: number;
  /** Translations whose source is not in the scenario any more. */
  readonly stale: number;
}

interface Pair {
  readonly source: string;
  readonly target: string;
}

interface Group {
  readonly name: string;
  readonly pairs: readonly Pair[];
  readonly stale: readonly Pair[];
}

/** A text that YAML takes as it stands, whatever is around it: it starts like a word and holds no colon and no hash. */
const PLAIN = /^(?:\d*[\p{Script=Han}（《“【]|\p{L})[^\p{Cc}:：#`\\]*$/u;
/** Words that are no text in YAML, or were none in its first version. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** Signs that a block cannot show as they are. */
const UNSEEN = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u;

const quotedJson = (text: string): string => JSON.stringify(text).replace(/[\u0085\u2028\u2029\ufeff]/g, escaped);
const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

const scalar = (text: string): string =>
  PLAIN.test(text) && !WORDS.test(text) && text.trimEnd() === text ? text : quotedJson(text);

/** A text after its key: a block of lines where its lines can stand as they are, else one scalar. */
function written(text: string, indent: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const isBlock =
    lines.length > 1 &&
    lines[0] !== '' &&
    lines.at(-1) !== '' &&
    !UNSEEN.test(text) &&
    lines.every((line) => line.trim() === line);
  if (!isBlock) return scalar(text);
  return [text.endsWith('\n') ? '|' : '|-', ...lines.map((line) => (line === '' ? '' : indent + line))].join('\n');
}

function writtenPair({ source, target }: Pair, from: Language, to: Language): string {
  const indent = '      ';
  return `  - ${from}: ${written(source, indent)}\n    ${to}: ${written(target, indent)}\n`;
}

const STALE: Readonly<Record<Language, string>> = {
  zh: '  # 原文里没有下面这些了：改成现在的原文，或者删掉。\n',
  en: '  # No longer in the source: put the present text in its place, or delete.\n',
};

/** Every text where it comes first, and again where the file translates it otherwise there. */
function groupsOf(scenario: Scenario, existing: Translation | undefined): Group[] {
  const held = new Map(Object.entries(existing?.groups ?? {}).map(([name, of]) => [name, new Map(Object.entries(of))]));
  const sources = sourceTexts(scenario);
  const known = new Set([...sources.values()].flat());
  const listed = new Set<string>();
  return [...new Set([...sources.keys(), ...held.keys()])].map((name) => {
    const own = held.get(name);
    const texts = [...new Set(sources.get(name) ?? [])].filter((source) => !listed.has(source) || own?.has(source));
    for (const source of texts) listed.add(source);
    const pairs = texts.map((source) => {
      const { text, original } = told(existing, source, name);
      return { source, target: original ? '' : text };
    });
    const stale = [...(own ?? [])].filter(([source]) => !known.has(source));
    return { name, pairs, stale: stale.map(([source, target]) => ({ source, target })) };
  });
}

/**
 * The translation file of a scenario with all texts that students read, grouped by node. What is translated already is
 * kept, also where a text has moved; what is not has an empty translation, which counts as missing.
 *
 * @param existing the translation that there is
 */
export function translationSkeleton(scenario: Scenario, existing?: Translation): Coverage & { readonly text: string } {
  const from = scenario.lang;
  const to: Language = from === 'zh' ? 'en' : 'zh';
  // Without a translation `told` takes the source for the translation.
  const groups = groupsOf(scenario, existing ?? { to, groups: {} });
  const parts = groups
    .filter(({ pairs, stale }) => pairs.length + stale.length > 0)
    .map(({ name, pairs, stale }) => {
      const lines = (of: readonly Pair[]) => of.map((pair) => writtenPair(pair, from, to)).join('');
      return `${scalar(name)}:\n${lines(pairs)}${stale.length > 0 ? STALE[to] : ''}${lines(stale)}`;
    });
  const pairs = new Map(groups.flatMap((group) => group.pairs.map(({ source, target }) => [source, target])));
  const covered = [...pairs.values()].filter((target) => target !== '').length;
  return {
    text: [`translates: ${scalar(scenario.id)}\n`, ...parts].join(''),
    covered,
    missing: pairs.size - covered,
    stale: new Set(groups.flatMap(({ stale }) => stale.map(({ source }) => source))).size,
  };
}
