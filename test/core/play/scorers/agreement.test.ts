import { describe, expect, test } from 'vitest';
import { accuracy, costScore, kappa, macroF1, type Pair } from '../../../../src/core/play/scorers/agreement.ts';
import { scoreClassify } from '../../../../src/core/play/scorers/classify.ts';

// The worked example of scoring.md A3.
const classes = ['A', 'B', 'C'];
const pairs = (answer: string): Pair[] => [...'AABBBCCCCC'].map((key, index) => [key, answer[index] ?? null]);
const round = (value: number) => Math.round(value * 100) / 100;
const costs = { A: { B: 3, C: 8 }, B: { C: 2 } };

describe('the metrics of a classification', () => {
  test('A3: give the worked numbers for ABBBCCCCBC', () => {
    const given = pairs('ABBBCCCCBC');
    expect({
      accuracy: round(accuracy(given)),
      macroF1: round(macroF1(given, classes)),
      plain: round(kappa(given, classes, 'plain')),
      linear: round(kappa(given, classes, 'linear')),
      quadratic: round(kappa(given, classes, 'quadratic')),
    }).toEqual({ accuracy: 0.7, macroF1: 0.68, plain: 0.51, linear: 0.61, quadratic: 0.72 });
  });

  test('A3: give laziness what it deserves: everything into C', () => {
    const given = pairs('CCCCCCCCCC');
    expect([accuracy(given), round(kappa(given, classes, 'plain'))]).toEqual([0.5, 0]);
  });

  test('A3: measure costs against the best constant answer, not against the worst possible', () => {
    expect(round(costScore(pairs('ABBBCCCCBC'), classes, costs))).toBe(0.25);
    expect(round(costScore(pairs('AAAAAAAAAA'), classes, costs))).toBe(0);
    expect(costScore(pairs('AABBBCCCCC'), classes, costs)).toBe(1);
  });

  // The worst that could be answered costs 27: seen against that, laziness would look nearly as good as trying.
  test('A3: against the worst possible 27 the answer would earn .78 and laziness .70, so the best constant is the measure', () => {
    const constant = 8;
    const cost = (answer: string) => constant * (1 - costScore(pairs(answer), classes, costs));
    expect([cost('ABBBCCCCBC'), cost('AAAAAAAAAA')].map(round)).toEqual([6, constant]);
    expect([1 - cost('ABBBCCCCBC') / 27, 1 - constant / 27].map(round)).toEqual([0.78, 0.7]);
  });

  test('call agreement on a single class perfect, and anything else worthless', () => {
    expect(kappa([['A', 'A']], ['A'], 'linear')).toBe(1);
    expect(kappa([['A', 'A']], classes, 'linear')).toBe(1);
  });
});

describe('scoreClassify', () => {
  const judge = { classes: { a: 'A', b: 'B', c: 'C' }, into: classes, ordered: true };

  test('uses accuracy for few items and names each item with its class and the right one', () => {
    expect(scoreClassify({ a: 'A', b: 'C' }, judge)).toEqual({
      q: 1 / 3,
      parts: [
        { id: 'a', got: 1, of: 1, why: 'right', about: { given: 'A', key: 'A' } },
        { id: 'b', got: 0, of: 1, why: 'wrong', about: { given: 'C', key: 'B' } },
        { id: 'c', got: 0, of: 1, why: 'unplaced', about: { given: '', key: 'C' } },
      ],
    });
  });

  test('uses linear kappa from twelve ordered items on, and never goes below zero', () => {
    const many = Object.fromEntries([...'AAAABBBBCCCC'].map((key, index) => [`i${index}`, key]));
    const upsideDown = Object.fromEntries([...'CCCCBBBBAAAA'].map((key, index) => [`i${index}`, key]));
    expect(scoreClassify(many, { ...judge, classes: many }).q).toBe(1);
    expect(scoreClassify(upsideDown, { ...judge, classes: many }).q).toBe(0);
    expect(scoreClassify({}, { ...judge, classes: many }).q).toBe(0);
  });
});
