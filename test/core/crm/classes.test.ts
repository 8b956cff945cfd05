import { describe, expect, test } from 'vitest';
import { dealings, type Dealer } from '../../../src/core/crm/dealing.ts';
import { guestSegments, type Stay } from '../../../src/core/crm/guest-segment.ts';
import { loyaltyScores } from '../../../src/core/crm/loyalty-score.ts';
import { satisfactionValue } from '../../../src/core/crm/satisfaction-value.ts';

const AS_OF = '2025-12-31';

describe('guests (P6)', () => {
  const segment = (told: Partial<Stay>, given = {}) =>
    guestSegments([{ id: 'a', nights: 1, rooms: 1, byAgency: false, hasHall: false, ...told }], AS_OF, given).rows[0]
      ?.segment;

  test.each<[Partial<Stay>, string]>([
    [{}, '散客'],
    [{ nights: 14 }, '长住'],
    [{ nights: 13, rooms: 8, byAgency: true }, '团队'],
    [{ rooms: 7, byAgency: true }, '散客'],
    [{ rooms: 20 }, '散客'],
    [{ rooms: 8, hasHall: true }, '会议'],
  ])('%o is %s', (told, wanted) => {
    expect(segment(told)).toBe(wanted);
  });

  test('thresholds can be told, and nights below 0 are refused', () => {
    expect(segment({ nights: 7 }, { nights: 7 })).toBe('长住');
    expect(() => segment({ nights: -1 })).toThrow(RangeError);
  });
});

describe('dealings (P6)', () => {
  const cuts = (told: Partial<Dealer>, given = {}) => {
    const one = { id: 'a', first: null, last: null, hasOpenOrder: false, hasOffer: false, share: 0, ...told };
    const [row] = dealings([one], AS_OF, given).rows;
    return [row?.dealing, row?.age, row?.position];
  };

  test.each<[Partial<Dealer>, unknown[]]>([
    [{}, [null, '潜在客户', '零散']],
    [{ hasOffer: true }, ['将有', '潜在客户', '零散']],
    [{ first: 180, last: 180 }, ['现有', '新客户', '零散']],
    [{ first: 181, last: 181 }, ['曾有', '老客户', '零散']],
    [{ first: 800, last: 300, hasOpenOrder: true, share: 0.05 }, ['现有', '老客户', '主要']],
    [{ first: 700, last: 3, share: 0.3 }, ['现有', '老客户', '一般']],
    [{ first: 900, last: 3, share: 0.0049 }, ['现有', '老客户', '零散']],
  ])('%o', (told, wanted) => {
    expect(cuts(told)).toEqual(wanted);
  });

  test('days can be told, and a share above 1 is refused', () => {
    expect(cuts({ first: 100, last: 100 }, { current: 90, fresh: 90 })).toEqual(['曾有', '老客户', '零散']);
    expect(() => cuts({ share: 1.1 })).toThrow(RangeError);
  });
});

test('P6: CSAT 80, one complaint, a repeat buyer make 84.5, which is high', () => {
  const { rows } = loyaltyScores(
    [
      { id: 'b', satisfaction: 50, complaints: 4, returned: true },
      { id: 'a', satisfaction: 80, complaints: 1, returned: true },
      { id: 'c', satisfaction: 50, complaints: 9, returned: false },
    ],
    AS_OF,
  );
  expect(rows.map(({ id, score, level }) => [id, score, level])).toEqual([
    ['a', 84.5, '高'],
    ['b', 50, '中'],
    ['c', 20, '低'],
  ]);
  expect(() => loyaltyScores([{ id: 'a', satisfaction: 101, complaints: 0, returned: false }], AS_OF)).toThrow(
    RangeError,
  );
});

test('P6: a satisfied customer may cost money, an unsatisfied one may bring it; nobody asked has no place', () => {
  const { rows } = satisfactionValue(
    [
      { id: 'a', csat: 4, contribution: 0.01 },
      { id: 'b', csat: 5, contribution: 0 },
      { id: 'c', csat: 3, contribution: 10 },
      { id: 'd', csat: 1, contribution: -10 },
      { id: 'e', csat: null, contribution: 10 },
    ],
    AS_OF,
  );
  expect(rows.map(({ quadrant }) => quadrant)).toEqual(['满意盈利', '满意亏损', '不满盈利', '不满亏损', null]);
});
