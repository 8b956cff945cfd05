import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseMark } from '../../../src/core/crm/course-mark.ts';

test('82 and 90 at 70/30 are 84.4 (domain.md F22)', () => {
  const { mark, ...rest } = courseMark({ assessed: 82, practice: 90 });
  expect(mark.toFixed(6)).toBe('84.400000');
  expect(rest).toEqual({ method: 'course-mark', parameters: { assessed: 0.7, practice: 0.3 } });
});

test('a teacher may weigh otherwise, in any unit', () => {
  expect(courseMark({ assessed: 80, practice: 100 }, { assessed: 1, practice: 1 }).mark).toBe(90);
});

test('a mark above 100 and weights of 0 are refused', () => {
  expect(() => courseMark({ assessed: 101, practice: 0 })).toThrow('assessed must be');
  expect(() => courseMark({ assessed: 1, practice: 1 }, { assessed: 0, practice: 0 })).toThrow(RangeError);
});

test('the mark lies between its parts', () => {
  const mark = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(mark, mark, (assessed, practice) => {
      const result = courseMark({ assessed, practice }).mark;
      expect(result).toBeGreaterThanOrEqual(Math.min(assessed, practice) - 1e-9);
      expect(result).toBeLessThanOrEqual(Math.max(assessed, practice) + 1e-9);
    }),
  );
});
