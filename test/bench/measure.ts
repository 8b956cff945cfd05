/** One line of the report: a figure, and how many times the floor of its section it is. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  /** Said beside it: the goal of quality.md, a condition of the measurement. */
  readonly note?: string;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Milliseconds that `act` takes; its result goes to nobody, so that nothing is optimised away unseen. */
export async function time(act: () => unknown): Promise<number> {
  const begin = performance.now();
  await act();
  return performance.now() - begin;
}

/** The median of several rounds, in milliseconds, after one that is not counted. */
export async function medianTime(act: () => unknown, rounds = 7): Promise<number> {
  await act();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await time(act));
  return median(times);
}

const figure = (value: number) =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 1000 ? 1 : 0 });

/** The sections as aligned text. */
export function asText(sections: readonly Section[]): string {
  const width = Math.max(...sections.flatMap(({ rows }) => rows.map(({ what }) => what.length)));
  const line = ({ what, value, unit, ratio, note }: Row) =>
    [
      `  ${what.padEnd(width)} ${figure(value).padStart(12)} ${unit.padEnd(8)}`,
      (ratio === undefined ? '' : `× ${figure(ratio)}`).padEnd(12),
      note ?? '',
    ]
      .join(' ')
      .trimEnd();
  return sections.map(({ title, rows }) => [title, ...rows.map(line)].join('\n')).join('\n\n');
}
