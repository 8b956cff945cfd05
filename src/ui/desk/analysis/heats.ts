import { wordOf } from './format.ts';
import type { Draws } from './picture.ts';
import { figure } from './told.ts';

const SCORES = [1, 2, 3, 4, 5] as const;

export const rfm: Draws = ({ result: { rows } }, say) => {
  const count = (r: number, f: number) => rows.filter((row) => row['r'] === r && row['f'] === f).length;
  const most = Math.max(1, ...SCORES.flatMap((r) => SCORES.map((f) => count(r, f))));
  return {
    kind: 'heat',
    rows: [...SCORES].reverse().map(say.rScore),
    columns: SCORES.map(say.fScore),
    cells: [...SCORES]
      .reverse()
      .map((r) =>
        SCORES.map((f) => ({ text: count(r, f) === 0 ? '' : String(count(r, f)), tint: count(r, f) / most })),
      ),
    note: say.heatRfm(),
  };
};

export const cohorts: Draws = ({ result: { rows } }, say) => {
  const longest = Math.max(0, ...rows.map((row) => (row['kept'] as readonly number[]).length));
  return {
    kind: 'heat',
    rows: rows.map((row) => `${String(row['cohort'])} · ${say.count(figure(row, 'heads'))}`),
    columns: Array.from({ length: longest }, (_, at) => say.after(at)),
    cells: rows.map((row) => {
      const kept = row['kept'] as readonly number[];
      return Array.from({ length: longest }, (_, at) =>
        at < kept.length
          ? { text: `${Math.round((kept[at] ?? 0) * 100)}%`, tint: (kept[at] ?? 0) * 0.9 }
          : { text: '', tint: 0 },
      );
    }),
    note: '',
  };
};

export const relationship: Draws = ({ result: { rows }, nameOf, lang }) => {
  const [numbers, levels] = [['many', 'some', 'few'] as const, ['low', 'medium', 'high'] as const];
  const of = (number: string, level: string) =>
    rows.filter((row) => row['number'] === number && row['level'] === level).map((row) => nameOf(row));
  const names = ['basic', 'reactive', 'accountable', 'proactive', 'partner'];
  return {
    kind: 'heat',
    rows: numbers.map((number) => wordOf(number, lang)),
    columns: levels.map((level) => wordOf(level, lang)),
    cells: numbers.map((number, down) =>
      levels.map((level, across) => {
        const inside = of(number, level);
        return {
          text: [wordOf(names[down + across], lang), ...inside].join(' · '),
          tint: inside.length > 0 ? 0.8 : 0,
        };
      }),
    ),
    note: '',
  };
};
