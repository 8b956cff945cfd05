import { expect, test } from 'vitest';
import { caseStation, type CaseFile } from '../../../src/core/crm/case-station.ts';

const full: CaseFile = {
  facts: '冰箱响',
  demand: '换一台',
  valid: 'yes',
  unit: '冰箱产品线',
  rootCause: '压缩机共振',
  proposal: '换机',
  cost: 150,
  approvedBy: null,
  closedAt: null,
  prevention: null,
};

test.each<[string, Partial<CaseFile>, number]>([
  ['without the demand it is still being recorded', { demand: null }, 1],
  ['nobody has judged it', { valid: 'open', unit: null }, 2],
  ['nobody owns it', { unit: '' }, 3],
  ['the cause is not known', { rootCause: null }, 4],
  ['nothing is proposed', { proposal: ' ' }, 5],
  ['a proposal above the authority of an agent waits for approval', { cost: 1200 }, 6],
  ['an approved one is carried out', { cost: 1200, approvedBy: 'EMP-02' }, 7],
  ['one within the authority is carried out', {}, 7],
  ['what is not valid needs no cause', { valid: 'no', rootCause: null }, 7],
  ['closed without a lesson', { closedAt: '2025-12-30' }, 8],
  ['closed with a lesson', { closedAt: '2025-12-30', prevention: '出厂前听音' }, 9],
  ['closed as not valid', { closedAt: '2025-12-30', valid: 'no' }, 9],
])('%s: station', (_, given, station) => {
  expect(caseStation({ ...full, ...given })).toBe(station);
});

test('the authority is a parameter', () => {
  expect(caseStation({ ...full, cost: 1200 }, { authority: 2000 })).toBe(7);
  expect(() => caseStation(full, { authority: -1 })).toThrow(RangeError);
});
