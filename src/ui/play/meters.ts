import type { Meter } from '../../core/scenario/scenario.ts';

const MONEY = new Set(['元', 'CNY', 'yuan']);

/** What stands beside a meter: `40`, `¥67 / 300` for money, `3 / 10 分钟` for another unit; `short` leaves the limit out. */
export function meterText(meter: Meter, value: number, unit: string, short = false): string {
  const shown = value.toLocaleString('zh-CN', { maximumFractionDigits: 1 });
  if (meter.unit === '') return shown;
  const limit = meter.max.toLocaleString('zh-CN', { maximumFractionDigits: 1 });
  if (short) return MONEY.has(meter.unit) ? `¥${shown}` : shown;
  return MONEY.has(meter.unit) ? `¥${shown} / ${limit}` : `${shown} / ${limit} ${unit}`;
}
