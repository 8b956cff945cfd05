import { expect, test } from 'vitest';
import { canClassify, classesBy } from '../../../src/core/sample/classify.ts';
import { CLASSIFYING } from '../../../src/core/sample/classes.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { select, type Selection } from '../../../src/core/sample/query.ts';

const data = courseDataset();
const items = (from: string, holds?: Selection['holds']) => select(data, { from, ...(holds && { holds }) });
const classes = (method: string, rows: ReturnType<typeof items>, given = {}) => classesBy(method, data, rows, given);
const tally = (found: Record<string, string>) => {
  const counts: Record<string, number> = {};
  for (const one of Object.values(found)) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
};

const ITEMS: Readonly<Record<string, string>> = {
  'lead-grade': 'leads',
  relationship: 'line_profiles',
  'queue-priority': 'waiting_cases',
  'guest-segment': 'stays',
  'winback-reason': 'lost_customers',
  winback: 'lost_customers',
};

test.each(CLASSIFYING)('%s puts every item into a class', (method) => {
  const rows = items(ITEMS[method] ?? 'customers');
  const found = classes(method, rows);
  expect([canClassify(method), Object.keys(found).length]).toEqual([true, rows.length]);
  expect(Object.values(found).filter((one) => one === '' || one === 'null' || one === 'undefined')).toEqual([]);
});

test('CL-05: the five accounts of the hotel', () => {
  const accounts = items('customers', ({ id }) => /^HT-E-01[1-5]$/.test(String(id)));
  expect(classes('lifecycle', accounts, { benchmark: 100_000 })).toEqual({
    'HT-E-011': '早期流产型',
    'HT-E-012': '中途夭折型',
    'HT-E-013': '提前退出型',
    'HT-E-014': '长久保持型',
    'HT-E-015': '尚在发展',
  });
});

test('CL-06: grades by the facts', () => {
  const found = classes('lead-grade', items('leads'));
  expect(tally(found)).toEqual({ H: 7, A: 5, B: 6, C: 6 });
  expect([found['L-16'], found['L-21'], found['L-22']]).toEqual(['B', 'C', 'C']);
});

test('OT-02: six lines of business', () => {
  expect(classes('relationship', items('line_profiles'))).toEqual({
    'LP-AP-b2b': '能动型',
    'LP-AP-retail': '被动型',
    'LP-HT-corporate': '伙伴型',
    'LP-HT-group': '被动型',
    'LP-HT-individual': '被动型',
    'LP-MT-cups': '负责型',
  });
});

test('OT-05: why forty customers left, and whom to pursue', () => {
  const lost = items('lost_customers');
  const reasons = { 无意推出: 12, 被拉走: 8, 被收买: 14, 客观迁离: 4, 有意推出: 2 };
  expect(tally(classes('winback-reason', lost))).toEqual(reasons);
  const worth = classes('winback', lost);
  const pursued = lost.filter((row) => worth[String(row['id'])] === '争取');
  expect(new Set(pursued.map((row) => row['reason']))).toEqual(new Set(['unintended', 'pulled']));
  expect(pursued.filter((row) => row['may_contact'] === false)).toEqual([]);
});

test('PF-04: the segments of stays, by thresholds that can be told', () => {
  const stays = items(
    'stays',
    ({ customer, arrives }) => /^HT-(E-00[12]|I-00[12])$/.test(String(customer)) && String(arrives) >= '2025-10-06',
  );
  const found = classes('guest-segment', stays);
  expect([found['HT-Y-251108-01'], found['HT-Y-251231-01']]).toEqual(['团队', '散客']);
  expect(Object.values(found).filter((one) => one === '长住')).toHaveLength(1);
  expect(tally(classes('guest-segment', stays, { nights: 30 }))['长住']).toBeUndefined();
});

test('credit: firms by grade, a file without scores is not rated', () => {
  const firms = items('customers', ({ id }) => /^AP-E-00[157]$/.test(String(id)));
  expect(classes('credit', firms)).toEqual({ 'AP-E-001': 'B', 'AP-E-005': '未评', 'AP-E-007': 'A' });
});

test.each([
  ['lifecycle', { benchmark: 'much' }],
  ['lead-grade', { hot: 7 }],
  ['loyalty-stage', { sings: 1 }],
  ['horoscope', {}],
])('%s with %o is refused', (method, given) => {
  expect(() => classes(method, items(ITEMS[method] ?? 'customers'), given)).toThrow(RangeError);
});
