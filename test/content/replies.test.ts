import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { kappa, type Pair } from '../../src/core/play/scorers/agreement.ts';
import { findConcept } from '../../src/core/scenario/phrases/concept.ts';
import { normalise } from '../../src/core/scenario/phrases/normalise.ts';
import { readPhrases } from '../../src/core/scenario/phrases.ts';

// The phrasebank against two hundred labelled replies. docs/phrasebank.md says how they were made and what the figures mean.

interface Reply {
  readonly say: string;
  readonly means: readonly string[];
}
const folder = join(process.cwd(), 'scenarios/phrases');
const bank = readPhrases(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')));
const { zh, en } = parse(readFileSync(join(process.cwd(), 'test/fixtures/replies.yaml'), 'utf8')) as {
  zh: Reply[];
  en: Reply[];
};
const replies = [...zh, ...en].map((reply) => ({ ...reply, normal: normalise(reply.say) }));

/** Floors a little below what was measured, [precision, recall] in hundredths: about one reply may change sides. */
const FLOORS: Record<string, readonly [number, number]> = {
  道歉: [58, 87],
  共情: [83, 52],
  承认责任: [90, 58],
  给方案: [80, 46],
  承诺时限: [83, 57],
  确认: [75, 56],
  感谢: [86, 92],
  复述: [80, 44],
  安抚等待: [81, 52],
  主动回访: [91, 68],
  推卸责任: [70, 46],
  过度承诺: [88, 66],
  指责客户: [88, 53],
  泄露隐私: [71, 41],
  空话: [86, 92],
};

const judge = (name: string): Pair[] =>
  replies.map(({ means, normal }) => [
    String(means.includes(name)),
    String(findConcept(normal, { name, patterns: bank.get(name) ?? [] }).is === 'hit'),
  ]);

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

const judged = Object.keys(FLOORS).map((name) => ({ name, pairs: judge(name) }));

test('the labelled replies are two hundred, and each of the fifteen concepts is meant at least twelve times', () => {
  expect([zh.length, en.length]).toEqual([140, 60]);
  expect(new Set(replies.map(({ say }) => say)).size).toBe(200);
  expect([...bank.keys()].sort()).toEqual(Object.keys(FLOORS).sort());
  expect([...new Set(replies.flatMap(({ means }) => means))].sort()).toEqual(Object.keys(FLOORS).sort());
  const rare = judged.filter(({ pairs }) => measure(pairs).n < 12);
  expect(rare.map(({ name }) => name)).toEqual([]);
});

test('the phrasebank agrees with a human reader at least as well as when it was measured', () => {
  const all = measure(judged.flatMap(({ pairs }) => pairs));
  console.table(Object.fromEntries([...judged.map(({ name, pairs }) => [name, measure(pairs)]), ['all', all]]));
  const below = judged.flatMap(({ name, pairs }) => {
    const { precision, recall } = measure(pairs);
    const [least, fewest] = FLOORS[name] ?? [100, 100];
    return precision < least || recall < fewest ? [{ name, precision, recall }] : [];
  });
  expect(below).toEqual([]);
  expect(all.precision).toBeGreaterThanOrEqual(85);
  expect(all.recall).toBeGreaterThanOrEqual(63);
  expect(all.kappa).toBeGreaterThanOrEqual(70);
});
