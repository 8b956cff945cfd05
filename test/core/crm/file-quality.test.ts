import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileParts, fileScore, FILE_QUALITY_DEFAULTS } from '../../../src/core/crm/file-quality.ts';

// domain.md P5.
const PARTS = { completeness: 0.9, validity: 0.95, uniqueness: 1, timeliness: 0.5, consistency: 0.8 };

test('0.90, 0.95, 1.00, 0.50 and 0.80 make 0.8625', () => {
  const { score, ...rest } = fileScore(PARTS);
  expect(score.toFixed(4)).toBe('0.8625');
  expect(rest).toEqual({ method: 'file-quality', parameters: FILE_QUALITY_DEFAULTS, parts: PARTS });
});

test('the parts are what was counted', () => {
  const counts = {
    required: 200,
    filled: 180,
    checked: 40,
    valid: 38,
    rows: 20,
    duplicates: 0,
    fresh: 10,
    consistent: 16,
  };
  expect(fileParts(counts)).toEqual(PARTS);
});

test('where nothing had to be counted, nothing is wrong', () => {
  const none = { required: 0, filled: 0, checked: 0, valid: 0, rows: 0, duplicates: 0, fresh: 0, consistent: 0 };
  expect(fileScore(fileParts(none)).score).toBeCloseTo(1, 12);
});

test('a part above 1, a part larger than its whole and weights that do not add up are refused', () => {
  expect(() => fileScore({ ...PARTS, validity: 1.1 })).toThrow('validity must be');
  expect(() => fileScore(PARTS, { completeness: 0.4 })).toThrow('the weights must add to 1');
  const counts = { required: 1, filled: 2, checked: 0, valid: 0, rows: 0, duplicates: 0, fresh: 0, consistent: 0 };
  expect(() => fileParts(counts)).toThrow('filled must be');
});

test('the score lies between the worst and the best part', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(part, part, part, part, part, (completeness, validity, uniqueness, timeliness, consistency) => {
      const parts = { completeness, validity, uniqueness, timeliness, consistency };
      const { score } = fileScore(parts);
      expect(score).toBeGreaterThanOrEqual(Math.min(...Object.values(parts)) - 1e-9);
      expect(score).toBeLessThanOrEqual(Math.max(...Object.values(parts)) + 1e-9);
    }),
  );
});
