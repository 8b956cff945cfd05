import { expect, test } from 'vitest';
import { relationshipMatrix, RELATIONSHIP_DEFAULTS } from '../../../src/core/crm/relationship.ts';

const cell = (customers: number, margin: number) => {
  const [row] = relationshipMatrix([{ id: 'a', customers, margin }]).rows;
  return row?.relationship;
};

// domain.md F17: many, some, few customers at low, medium, high margin.
test.each([
  [5000, 'basic', 'reactive', 'accountable'],
  [500, 'reactive', 'accountable', 'proactive'],
  [50, 'accountable', 'proactive', 'partner'],
])('%i customers', (customers, low, medium, high) => {
  expect([cell(customers, 0.1), cell(customers, 0.2), cell(customers, 0.4)]).toEqual([low, medium, high]);
});

test('milk tea, hotel and dealers', () => {
  const lines = [
    { id: 'milk tea cups', customers: 4200, margin: 0.62 },
    { id: 'hotel corporate', customers: 38, margin: 0.34 },
    { id: 'dealers', customers: 24, margin: 0.156 },
  ];
  expect(relationshipMatrix(lines)).toEqual({
    method: 'relationship',
    parameters: RELATIONSHIP_DEFAULTS,
    rows: [
      { ...lines[0], number: 'many', level: 'high', relationship: 'accountable', also: null },
      { ...lines[1], number: 'few', level: 'high', relationship: 'partner', also: null },
      { ...lines[2], number: 'few', level: 'medium', relationship: 'proactive', also: null },
    ],
  });
});

test('the first cell may also be read as reactive', () => {
  expect(relationshipMatrix([{ id: 'a', customers: 2000, margin: 0.05 }]).rows[0]?.also).toBe('reactive');
});

test.each([
  [1000, 0.2, 'accountable'],
  [1001, 0.2, 'reactive'],
  [100, 0.2, 'accountable'],
  [99, 0.2, 'proactive'],
  [500, 0.15, 'accountable'],
  [500, 0.1499, 'reactive'],
  [500, 0.3, 'accountable'],
  [500, 0.3001, 'proactive'],
])('at the line: %i customers at %d is %s', (customers, margin, expected) => {
  expect(cell(customers, margin)).toBe(expected);
});

test('a margin above 1 is refused', () => {
  expect(() => cell(1, 15.6)).toThrow('margin must be a number at most 1');
});
