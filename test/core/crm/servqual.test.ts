import fc from 'fast-check';
import { expect, test } from 'vitest';
import { servqual, SERVQUAL_DEFAULTS } from '../../../src/core/crm/servqual.ts';

const score = (perception: number, expectation: number) => ({ perception, expectation });

// domain.md F6e.
const TABLE = {
  tangibles: score(6.2, 6),
  reliability: score(5.6, 6.8),
  responsiveness: score(5, 6.5),
  assurance: score(6, 6.4),
  empathy: score(5.8, 6),
};

test('the five gaps, plain and weighted', () => {
  const result = servqual(TABLE);
  expect(result.rows.map(({ id, gap, weight, weighted }) => [id, gap.toFixed(1), weight, weighted.toFixed(3)])).toEqual(
    [
      ['tangibles', '0.2', 0.1, '0.020'],
      ['reliability', '-1.2', 0.35, '-0.420'],
      ['responsiveness', '-1.5', 0.25, '-0.375'],
      ['assurance', '-0.4', 0.15, '-0.060'],
      ['empathy', '-0.2', 0.15, '-0.030'],
    ],
  );
  expect([result.mean.toFixed(2), result.weighted.toFixed(3)]).toEqual(['-0.62', '-0.865']);
});

test('the biggest gap is responsiveness, but reliability is to be repaired first', () => {
  expect(servqual(TABLE)).toMatchObject({
    method: 'servqual',
    parameters: SERVQUAL_DEFAULTS,
    worst: 'responsiveness',
    first: 'reliability',
  });
});

test('other weights, other priorities', () => {
  const weights = { tangibles: 1, reliability: 1, responsiveness: 1, assurance: 1, empathy: 1 };
  const { first, weighted } = servqual(TABLE, { weights });
  expect([first, weighted.toFixed(2)]).toEqual(['responsiveness', '-0.62']);
});

test('a score off the scale is refused', () => {
  expect(() => servqual({ ...TABLE, empathy: score(7.1, 6) })).toThrow(RangeError);
});

test('weighted gaps add to the weighted mean', () => {
  const cell = fc.double({ min: 1, max: 7, noNaN: true });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 10, maxLength: 10 }), (cells) => {
      const at = (place: number) => score(cells[place] ?? 1, cells[place + 5] ?? 1);
      const { rows, weighted } = servqual({
        tangibles: at(0),
        reliability: at(1),
        responsiveness: at(2),
        assurance: at(3),
        empathy: at(4),
      });
      expect(rows.reduce((total, row) => total + row.weighted, 0)).toBeCloseTo(weighted, 9);
    }),
  );
});
