/** Characters that take two columns on a terminal: Chinese, its punctuation, full-width forms. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (WIDE.test(one) ? 2 : 1), 0);

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : String(Math.round(cell * 1e4) / 1e4);
  if (typeof cell === 'string') return cell;
  return Array.isArray(cell) ? cell.map(textOf).join(' ') : JSON.stringify(cell);
};

/** Rows as lines whose columns stand under each other: numbers to the right with at most four decimals, nothing as a dash. */
export function textTable(header: readonly string[], rows: readonly (readonly unknown[])[]): string[] {
  const texts = [header, ...rows.map((row) => row.map(textOf))];
  const widths = header.map((_, column) => Math.max(...texts.map((row) => widthOf(row[column] ?? ''))));
  const isNumber = header.map((_, column) =>
    rows.every((row) => typeof row[column] === 'number' || row[column] === null || row[column] === undefined),
  );
  return texts.map((row) =>
    row
      .map((text, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - widthOf(text));
        return isNumber[column] ? space + text : text + space;
      })
      .join('  ')
      .trimEnd(),
  );
}
