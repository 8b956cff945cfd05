import { expect, test } from 'vitest';
import { ago, dateOf, momentOf } from '../../../src/ui/kit/when.ts';

const at = (text: string) => new Date(text).getTime();

test.each([
  ['2026-03-10T08:57:00', '3分钟前', '3 minutes ago'],
  ['2026-03-10T06:00:00', '3小时前', '3 hours ago'],
  ['2026-03-09T23:00:00', '昨天', 'yesterday'],
  ['2026-03-05T09:00:00', '5天前', '5 days ago'],
  ['2025-12-31T09:00:00', '2025年12月31日', '31 December 2025'],
  // the clock was set back after the attempt began
  ['2026-03-10T11:00:00', '此刻', 'this minute'],
])('%s, seen on 10 March 2026 at nine, was %s', (iso, zh, en) => {
  const now = at('2026-03-10T09:00:00');
  expect([ago(iso, now, 'zh'), ago(iso, now, 'en')]).toEqual([zh, en]);
});

test('dates are written in the manner of the language', () => {
  expect(dateOf('2024-05-06T12:00:00', 'zh')).toBe('2024年5月6日');
  expect(dateOf('2024-05-06T12:00:00', 'en')).toBe('6 May 2024');
  expect([momentOf('2024-05-06T12:00:00', 'zh'), momentOf('2024-05-06T12:00:00', 'en')]).toEqual([
    '2024/05/06 12:00',
    '06 May 2024, 12:00',
  ]);
});
