import { round } from '../core/kernel/round.ts';
import type { Language } from '../core/scenario/scenario.ts';
import type { AttemptRow } from './assess.ts';
import type { CsvCell } from '../core/sample/export/csv-text.ts';
import type { files } from './messages/files.ts';

type Words = (typeof files)['zh'];

/** The scoreboard as a table: a head, then one row an attempt. Scores and minutes have one decimal. */
export function scoreTable(rows: readonly AttemptRow[], words: Words, lang: Language): CsvCell[][] {
  const head = [
    words.number(),
    words.student(),
    words.class(),
    words.scenario(),
    words.started(),
    words.minutes(),
    words.score(),
    words.ending(),
    words.redline(),
    words.mode(),
    words.check(),
    words.attempt(),
  ];
  const cells = rows.map((row): CsvCell[] => [
    row.student.number,
    row.student.name,
    row.student.class,
    row.title[lang],
    row.started,
    round(row.minutes),
    row.score === null ? null : round(row.score),
    row.ending === null ? words.unfinished() : words[row.ending](),
    row.redline ? words.yes() : words.no(),
    words[row.mode](),
    words[row.verdict](),
    row.attempt,
  ]);
  return [head, ...cells];
}
