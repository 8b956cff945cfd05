import { expect, test } from 'vitest';
import {
  choice,
  list,
  number,
  numbers,
  readParameters,
  table,
  text,
  told,
} from '../../../../src/core/sample/methods/parameters.ts';

const KNOWN = {
  year: number(),
  rate: number(0.1),
  name: text(),
  by: choice('district', 'line'),
  ids: list,
  weights: numbers([1, 2]),
  rows: table({ id: 'text', days: 'number?', values: 'numbers' }),
} as const;
const read = (given: Record<string, unknown>) => readParameters(KNOWN, given);

test('what is not told has its default', () => {
  expect(read({ name: null, rate: undefined })).toEqual({
    year: null,
    rate: 0.1,
    name: null,
    by: 'district',
    ids: null,
    weights: [1, 2],
    rows: null,
  });
});

test('values and texts are read alike', () => {
  const told = {
    year: 2025,
    rate: 0.5,
    name: 'a',
    by: 'line',
    ids: ['x', 'y'],
    weights: [3, 4.5],
    rows: [{ id: 'r', days: null, values: [1, 2] }],
  } as const;
  expect(read(told)).toEqual(told);
  expect(
    read({
      year: '2025',
      rate: '0.5',
      name: 'a',
      by: 'line',
      ids: 'x, y',
      weights: '3,4.5',
      rows: '[{"id": "r", "values": "1,2"}]',
    }),
  ).toEqual(told);
});

test.each([
  [{ nonsense: 1 }, 'unknown parameter nonsense; there are: year, rate, name, by, ids, weights, rows'],
  [{ toString: 1 }, 'unknown parameter toString'],
  [{ year: 'soon' }, 'year must be a number'],
  [{ year: '' }, 'year must be a number'],
  [{ rate: Infinity }, 'rate must be a number'],
  [{ rate: [1] }, 'rate must be a number'],
  [{ name: 3 }, 'name must be a text'],
  [{ by: 'colour' }, 'by must be one of district, line'],
  [{ ids: {} }, 'ids must be a list'],
  [{ ids: [1] }, 'ids must be a text'],
  [{ weights: '1,x' }, 'weights must be a number'],
  [{ rows: 'no JSON' }, 'rows must be a list of rows in JSON'],
  [{ rows: '{}' }, 'rows must be a list of rows with id, days, values'],
  [{ rows: [3] }, 'rows must be a list of rows with id, days, values'],
  [{ rows: [{ id: 'a' }] }, 'rows.values must be a list'],
  [{ rows: [{ values: [] }] }, 'rows.id must be a text'],
])('%j is refused', (given, message) => {
  expect(() => read(given)).toThrow(message);
});

test('one number may stand for a list of one', () => {
  expect(read({ weights: 3 }).weights).toEqual([3]);
});

test('what must be told is asked for by its name', () => {
  expect(told('spend', 0)).toBe(0);
  expect(() => told('spend', null)).toThrow('tell spend: the data do not have it');
});
