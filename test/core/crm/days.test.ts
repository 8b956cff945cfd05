import { expect, test } from 'vitest';
import { dateOf, dayNumber, monthsBefore } from '../../../src/core/crm/days.ts';

test('days are counted from 1970', () => {
  expect([dayNumber('1970-01-01'), dayNumber('2025-12-31'), dateOf(20_453)]).toEqual([0, 20_453, '2025-12-31']);
});

test.each(['2025-02-29', '2025-13-01', '2025-1-1', '', '25-01-01', '2025-00-10'])('%s is no date', (told) => {
  expect(() => dayNumber(told)).toThrow(RangeError);
});

test.each([
  ['2025-12-31', 24, '2023-12-31'],
  ['2024-02-29', 12, '2023-02-28'],
  ['2025-05-31', 3, '2025-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2025-01-15', -12, '2026-01-15'],
])('%s less %i months is %s', (date, months, expected) => {
  expect(dateOf(monthsBefore(dayNumber(date), months))).toBe(expected);
});
