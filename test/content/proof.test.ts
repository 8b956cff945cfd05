import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONTENT_FILE, contentPage, figuresOf, type Figures } from '../../build/content-table.ts';
import { readContent } from '../../build/shipped.ts';
import { goldenPlayer } from '../../src/core/play/golden.ts';
import { lintChecked } from '../../src/core/play/lint/lint.ts';
import { lengthOf } from '../../src/core/play/lint/naive.ts';
import { told } from '../../src/core/scenario/translation.ts';
import { translationSkeleton } from '../../src/core/scenario/translation-skeleton.ts';
import { shippedFiles } from '../support/shipped.ts';

const { shipped, dataset, errors, warnings } = readContent(process.cwd());
const files = new Map(
  shippedFiles({ play: goldenPlayer(dataset) }).map(({ checked }) => [checked.scenario?.id ?? '', checked]),
);
const figures: Figures[] = [];

test('the files of the course have neither errors nor warnings', () => {
  expect([...errors, ...warnings]).toEqual([]);
  expect(shipped.length).toBeGreaterThanOrEqual(30);
});

describe.each(shipped.map((one) => [one.scenario.id, one] as const))('%s', (id, { scenario, translation }) => {
  test('is clean as a whole, its golden runs included, and translated in full', () => {
    const checked = files.get(id);
    if (!checked) throw new Error('not sound');
    expect(lintChecked(checked, dataset).problems).toEqual([]);
    const { missing, stale } = translationSkeleton(scenario, translation);
    expect([missing, stale]).toEqual([0, 0]);
  });

  test('pays thinking only: best 100, random 25 to 55, players who go by looks at most 55', () => {
    const known = figuresOf(scenario, dataset);
    if (!known) throw new Error('too many positions to be solved exactly');
    figures.push(known);
    expect(known.best).toBe(100);
    expect(known.random).toBeGreaterThanOrEqual(25);
    for (const score of [known.random, known.longest, known.first, known.polite]) expect(score).toBeLessThanOrEqual(55);
  });

  test('does not give its best options away by their length, in either language', () => {
    const choices = scenario.nodes.filter((node) => node.kind === 'choice');
    const alone = (text: (option: string, node: string) => string, extreme: (...lengths: number[]) => number) =>
      choices.filter(({ id: node, options }) => {
        const lengths = options.map((option) => ({
          best: option.score === 4,
          length: lengthOf(text(option.text, node)),
        }));
        const most = extreme(...lengths.map(({ length }) => length));
        const there = lengths.filter(({ length }) => length === most);
        return there.length === 1 && there[0]?.best === true;
      }).length / choices.length;
    const source = (option: string) => option;
    const translated = (option: string, node: string) => told(translation, option, node).text;
    for (const text of [source, translated])
      for (const extreme of [Math.max, Math.min]) expect(alone(text, extreme)).toBeLessThanOrEqual(0.6);
  });

  test('reaches every ending, has golden runs for good, average and careless students, and fits its minutes', () => {
    const known = figures.find((one) => one.id === id);
    expect(known?.unreached).toEqual([]);
    expect(known?.perfect).toBe(true);
    expect(known?.golden).toBeGreaterThanOrEqual(3);
    expect(known?.reading).toBeLessThanOrEqual(known?.minutes ?? 0);
  });
});

/** A table as it is read: without what aligns its columns. */
const unaligned = (page: string) => page.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

test('docs/content.md holds the figures of the files', () => {
  const page = contentPage([...figures].sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect(unaligned(readFileSync(CONTENT_FILE, 'utf8'))).toBe(unaligned(page));
});
