import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kappa, type Pair } from '../../src/core/play/scorers/agreement.ts';
import { findConcept } from '../../src/core/scenario/phrases/concept.ts';
import { normalise } from '../../src/core/scenario/phrases/normalise.ts';
import { readPhrases } from '../../src/core/scenario/phrases.ts';

// The phrasebank against two sets of two hundred labelled replies. docs/phrasebank.md says how they were made and what the
// figures mean.

interface Reply {
  readonly say: string;
  readonly means: readonly string[];
}
const folder = join(process.cwd(), 'scenarios/phrases');
const bank = readPhrases(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')));

/** Floors a little below what was measured, [precision, recall] in hundredths: about one reply may change sides. */
type Floors = Readonly<Record<string, readonly [number, number]>>;
const FIRST: Floors = {
  道歉: [60, 93],
  共情: [83, 52],
  承认责任: [90, 58],
  给方案: [80, 46],
  承诺时限: [81, 69],
  确认: [69, 56],
  感谢: [86, 92],
  复述: [66, 44],
  安抚等待: [85, 70],
  主动回访: [91, 68],
  推卸责任: [72, 53],
  过度承诺: [88, 66],
  指责客户: [88, 53],
  泄露隐私: [71, 41],
  空话: [86, 92],
};
const SECOND: Floors = {
  道歉: [75, 93],
  共情: [77, 93],
  承认责任: [90, 95],
  给方案: [80, 47],
  承诺时限: [97, 92],
  确认: [81, 76],
  感谢: [92, 92],
  复述: [73, 70],
  安抚等待: [72, 80],
  主动回访: [92, 92],
  推卸责任: [86, 92],
  过度承诺: [90, 81],
  指责客户: [90, 55],
  泄露隐私: [84, 91],
  空话: [84, 91],
};

/** Each set, its replies by language, the rarest concept's replies, and the floor of all judgements together. */
const SETS = [
  { file: 'replies.yaml', languages: [140, 60], rarest: 12, floors: FIRST, all: [85, 66, 72] },
  { file: 'replies-second.yaml', languages: [100, 100], rarest: 10, floors: SECOND, all: [88, 83, 84] },
] as const;

function measure(pairs: readonly Pair[]) {
  const count = (key: boolean, given: boolean) =>
    pairs.filter(([a, b]) => a === String(key) && b === String(given)).length;
  const hits = count(true, true);
  const percent = (whole: number) => (whole === 0 ? 0 : Math.round((100 * hits) / whole));
  return {
    n: hits + count(true, false),
    false: count(false, true),
    precision: percent(hits + count(false, true)),
    recall: percent(hits + count(true, false)),
    kappa: Math.round(100 * kappa(pairs, ['false', 'true'], 'plain')),
  };
}

describe.each(SETS)('$file', ({ file, languages, rarest, floors, all }) => {
  const { zh, en } = parse(readFileSync(join(process.cwd(), 'test/fixtures', file), 'utf8')) as {
    zh: Reply[];
    en: Reply[];
  };
  const replies = [...zh, ...en].map((reply) => ({ ...reply, normal: normalise(reply.say) }));
  const judge = (name: string): Pair[] =>
    replies.map(({ means, normal }) => [
      String(means.includes(name)),
      String(findConcept(normal, { name, patterns: bank.get(name)?.patterns ?? [] }).is === 'hit'),
    ]);
  const judged = Object.keys(floors).map((name) => ({ name, pairs: judge(name) }));

  test('holds two hundred different replies in which every one of the fifteen concepts is meant often enough', () => {
    expect([zh.length, en.length]).toEqual(languages);
    expect(new Set(replies.map(({ say }) => say)).size).toBe(200);
    expect([...bank.keys()].sort()).toEqual(Object.keys(floors).sort());
    expect([...new Set(replies.flatMap(({ means }) => means))].sort()).toEqual(Object.keys(floors).sort());
    expect(judged.filter(({ pairs }) => measure(pairs).n < rarest).map(({ name }) => name)).toEqual([]);
  });

  test('is read by the phrasebank at least as well as when it was measured', () => {
    const pooled = measure(judged.flatMap(({ pairs }) => pairs));
    console.table(Object.fromEntries([...judged.map(({ name, pairs }) => [name, measure(pairs)]), ['all', pooled]]));
    const below = judged.flatMap(({ name, pairs }) => {
      const { precision, recall } = measure(pairs);
      const [least, fewest] = floors[name] ?? [100, 100];
      return precision < least || recall < fewest ? [{ name, precision, recall }] : [];
    });
    expect(below).toEqual([]);
    expect(pooled.precision).toBeGreaterThanOrEqual(all[0]);
    expect(pooled.recall).toBeGreaterThanOrEqual(all[1]);
    expect(pooled.kappa).toBeGreaterThanOrEqual(all[2]);
  });
});
