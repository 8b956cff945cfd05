import { expect, test } from 'vitest';
import { placeHref, readPlace } from '../../../src/app/desk/place.ts';
import { readWork } from '../../../src/app/desk/work.svelte.ts';
import { readHash } from '../../../src/app/route.svelte.ts';

test.each([
  ['', { dataset: '', section: 'customers', id: '', page: '', query: {} }],
  ['customer/AP-I-001/orders', { dataset: '', section: 'customer', id: 'AP-I-001', page: 'orders', query: {} }],
  [
    'analysis/rfm?scheme=quintile&who=',
    { dataset: '', section: 'analysis', id: 'rfm', page: '', query: { scheme: 'quintile', who: '' } },
  ],
  ['~', { dataset: '', section: 'customers', id: '', page: '', query: {} }],
  ['~客户-1/customer/C1', { dataset: '客户-1', section: 'customer', id: 'C1', page: '', query: {} }],
  ['~sha256%3Aab/data', { dataset: 'sha256:ab', section: 'data', id: '', page: '', query: {} }],
  ['customer/%E0', { dataset: '', section: 'customer', id: '%E0', page: '', query: {} }],
])('%s is read as a place on the desk', (text, place) => {
  expect(readPlace(text)).toEqual(place);
});

test('the address of a place leads back to it, whatever stands in its parameters', () => {
  const href = placeHref(['analysis', 'rfm'], { customers: 'AP-I-001,AP-I-002', type: '', wave: '2025/11 ?&#' });
  const { page, id } = readHash(href);
  expect([page, readPlace(id)]).toEqual([
    'desk',
    {
      dataset: '',
      section: 'analysis',
      id: 'rfm',
      page: '',
      query: { customers: 'AP-I-001,AP-I-002', wave: '2025/11 ?&#' },
    },
  ]);
});

test('a place in a teacher’s own data leads back to it, also where the data are called like a section', () => {
  const href = placeHref(['analysis', 'rfm'], { months: '3' }, 'data');
  expect(href).toBe('#/desk/~data/analysis/rfm?months=3');
  expect(readPlace(readHash(href).id)).toEqual({
    dataset: 'data',
    section: 'analysis',
    id: 'rfm',
    page: '',
    query: { months: '3' },
  });
});

test('stored work of the desk is read as far as it is understood', () => {
  const empty = { views: [], looks: [], changes: {} };
  expect([undefined, 'x', { views: 7, looks: [1], changes: [] }].map(readWork)).toEqual([empty, empty, empty]);
  expect(
    readWork({
      views: [
        { id: 'a', table: 'customers', name: '老客户', search: 'z', filters: { join: 'or', list: [{ is: 'nope' }] } },
      ],
      looks: [{ at: '2026-03-10T09:00:00+08:00', customer: 'AP-I-001', field: 'phone', dataset: 'crm-course' }],
      changes: { 'crm-course': { tags: { 'AP-I-001': ['VIP', 3] }, moves: { 'AP-C-1': 4, x: 'y' } } },
    }),
  ).toEqual({
    views: [
      { id: 'a', table: 'customers', name: '老客户', search: 'z', filters: { join: 'or', list: [] }, columns: [] },
    ],
    looks: [{ at: '2026-03-10T09:00:00+08:00', customer: 'AP-I-001', field: 'phone', dataset: 'crm-course' }],
    changes: { 'crm-course': { tags: { 'AP-I-001': ['VIP'] }, moves: { 'AP-C-1': 4 } } },
  });
});
