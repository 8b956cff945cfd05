import { expect, test } from 'vitest';
import { gradeLeads, LEAD_DEFAULTS } from '../../../src/core/crm/lead-grade.ts';

// domain.md P6: within a week H, 15 days A, 30 days B, else C; next contact within 2, 4, 7, 30 days.
test.each([
  [0, 'H', 2],
  [7, 'H', 2],
  [8, 'A', 4],
  [15, 'A', 4],
  [16, 'B', 7],
  [30, 'B', 7],
  [31, 'C', 30],
  [null, 'C', 30],
  [-1, 'C', 30],
])('%s days to the order: %s, to be called within %i', (days, grade, contactIn) => {
  const { rows, ...rest } = gradeLeads([{ id: 'L-01', days }], '2025-12-31');
  expect(rows).toEqual([{ id: 'L-01', days, grade, contactIn }]);
  expect(rest).toEqual({ method: 'lead-grade', parameters: LEAD_DEFAULTS, asOf: '2025-12-31' });
});

test('the limits can be told, and leads stand in the order of their ids', () => {
  const leads = ['b', 'a'].map((id) => ({ id, days: 9 }));
  const { rows } = gradeLeads(leads, '', { days: [10, 20, 40], contact: [1, 2, 3, 4] });
  expect(rows).toEqual([
    { id: 'a', days: 9, grade: 'H', contactIn: 1 },
    { id: 'b', days: 9, grade: 'H', contactIn: 1 },
  ]);
});
