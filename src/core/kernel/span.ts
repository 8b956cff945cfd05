/** A stretch of a text: offsets in UTF-16 units, the end exclusive. */
export type Span = readonly [start: number, end: number];

/** A place for people: line and column count from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * Makes the function that turns spans of `text` into places. CRLF, CR and LF each end one line; a byte order mark counts
 * as nothing.
 */
export function placesIn(text: string): (span: Span) => Place {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const find = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (starts[low] ?? 0) + 1 - (low === 0 ? mark : 0);
    return { line: low + 1, column: Math.max(1, column) };
  };
  return ([start, end]) => {
    const from = find(Math.min(start, text.length));
    const to = find(Math.min(Math.max(start, end), text.length));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
