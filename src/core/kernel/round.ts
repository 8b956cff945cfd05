/**
 * A number as people see it: `digits` decimals, half away from zero, after adding 1e-9 in the sign's direction
 * (scoring.md A2). Nothing is rounded inside the core; only what is shown or printed goes through here.
 */
export function round(value: number, digits = 1): number {
  const scale = 10 ** digits;
  const rounded = (Math.sign(value) * Math.floor((Math.abs(value) + 1e-9) * scale + 0.5)) / scale;
  return rounded === 0 ? 0 : rounded;
}

/** `value` brought into [low, high]. */
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
