import type { Dataset } from '../../core/sample/dataset.ts';
import { decodeAs, detectEncoding, type Encoding } from '../../core/sample/import/encoding.ts';
import { suggestMapping, type Role, type Suggestion, type Target } from '../../core/sample/import/fields.ts';
import { ownDataset } from '../../core/sample/import/own-dataset.ts';
import { TableImporter, type Imported, type Problem } from '../../core/sample/import/records.ts';
import { readSheet, sheetOfCells, type Sheet, type SheetCell } from '../../core/sample/import/sheet.ts';
import { readXlsx, type WorkbookSheet } from './xlsx.ts';

/** What a person may choose where it is not sure. */
export interface Choices {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** Which sheet of a workbook. */
  readonly sheet?: number;
}

/** How a table looks before it is read as anything. */
export interface Opened {
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  /** Otherwise a person must look at the candidates. */
  readonly isSure: boolean;
  /** The first lines in every encoding in which the file makes text. */
  readonly candidates: readonly { readonly encoding: Encoding; readonly text: string }[];
  readonly delimiter: string | null;
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
  readonly faults: Sheet['faults'];
  readonly suggestions: Readonly<Record<Target, readonly Suggestion[]>>;
  /** Which table it seems to be. */
  readonly target: Target;
}

/** Problems of one kind in one column. */
export interface ProblemGroup {
  readonly column: string;
  readonly is: Problem['is'];
  readonly severity: Problem['severity'];
  readonly count: number;
}

/** What reading all rows as a table came to. */
export interface CheckedTable {
  readonly target: Target;
  readonly missing: readonly string[];
  readonly read: number;
  readonly bad: number;
  readonly groups: readonly ProblemGroup[];
  /** The first of them, errors before warnings. */
  readonly problems: readonly Problem[];
}

/** `n` of `of` in a stage of the work. */
export type OnStep = (stage: 'read' | 'check' | 'build' | 'store', done: number, of: number) => void;

const SAMPLE = 6;
const PREVIEW = { bytes: 600, lines: 4 } as const;
const PIECE = 2500;
/** Problems that a page lists one by one. */
export const LISTED = 200;

const named = (name: string) => Object.assign(new Error(name), { name });

const shown = (cell: SheetCell): string => (cell === null ? '' : String(cell));

/** How many columns of a sheet a table would know; required ones count more. */
const fit = (suggestions: readonly Suggestion[], required: readonly string[]): number =>
  suggestions.reduce((sum, { role }) => {
    if (role === 'skip' || !('field' in role)) return sum;
    return sum + (required.includes(role.field) ? 10 : 1);
  }, 0);

/** Reads a teacher's files step by step; runs in a worker, so that the page never waits. */
export class ImportJob {
  #bytes = new Uint8Array();
  #workbook: readonly WorkbookSheet[] | undefined;
  #sheet: Sheet | undefined;
  #last: { readonly target: Target; readonly imported: Imported } | undefined;
  readonly #tables = new Map<Target, Imported>();

  /**
   * Reads a file as a table.
   *
   * @throws errors named 'not-this-encoding', 'empty', or as xlsx.ts says
   */
  async open(bytes: Uint8Array<ArrayBuffer>, choices: Choices = {}): Promise<Opened> {
    this.#bytes = bytes;
    this.#last = undefined;
    this.#workbook = bytes[0] === 0x50 && bytes[1] === 0x4b ? await readXlsx(bytes) : undefined;
    return this.again(choices);
  }

  /** Reads the same file otherwise. */
  again(choices: Choices): Opened {
    this.#last = undefined;
    if (this.#workbook) return this.#fromWorkbook(this.#workbook, choices.sheet ?? 0);
    const guess = detectEncoding(this.#bytes);
    const encoding = choices.encoding ?? guess.encoding;
    const text = decodeAs(this.#bytes, encoding);
    if (text === undefined) throw named('not-this-encoding');
    this.#sheet = readSheet(text, choices.delimiter);
    const others = [...new Set([encoding, ...guess.candidates])].flatMap((one) => {
      const decoded = decodeAs(this.#bytes, one);
      return decoded === undefined ? [] : [{ encoding: one, text: firstLines(decoded) }];
    });
    return this.#opened('csv', {
      encoding,
      isSure: guess.isSure || choices.encoding !== undefined,
      candidates: others,
      delimiter: this.#sheet.delimiter,
    });
  }

  /** Reads every row as a table whose columns are told, and says what is wrong where. */
  check(target: Target, roles: readonly Role[], onStep?: OnStep): CheckedTable {
    const sheet = this.#sheet ?? readSheet('');
    const importer = new TableImporter(target, sheet.header, roles);
    const { missing } = importer;
    this.#last = undefined;
    if (missing.length > 0) return { target, missing, read: 0, bad: 0, groups: [], problems: [] };
    for (let from = 0; from < sheet.rows.length; from += PIECE) {
      onStep?.('check', from, sheet.rows.length);
      importer.add(sheet.rows.slice(from, from + PIECE));
    }
    const imported = importer.finish();
    this.#last = { target, imported };
    const first = (severity: Problem['severity']) =>
      imported.problems.filter((problem) => problem.severity === severity).slice(0, LISTED);
    return {
      target,
      missing,
      read: imported.read,
      bad: imported.bad,
      groups: groupsOf(imported.problems),
      problems: [...first('error'), ...first('warning')].slice(0, LISTED),
    };
  }

  /** Takes the table that was checked last; another file may follow with the other table. */
  keep(): readonly Target[] {
    if (this.#last) this.#tables.set(this.#last.target, this.#last.imported);
    this.#last = undefined;
    return [...this.#tables.keys()];
  }

  /** The dataset of all tables that were taken. */
  build(name: string, asOf: string | undefined): Dataset {
    const [customers, orders] = [this.#tables.get('customers')?.records, this.#tables.get('orders')?.records];
    return ownDataset({
      name,
      ...(asOf !== undefined && { asOf }),
      ...(customers && { customers }),
      ...(orders && { orders }),
    });
  }

  #fromWorkbook(sheets: readonly WorkbookSheet[], sheet: number): Opened {
    this.#sheet = sheetOfCells(sheets[sheet]?.cells ?? []);
    const names = sheets.map(({ name }) => name);
    return {
      ...this.#opened('xlsx', { encoding: null, isSure: true, candidates: [], delimiter: null }),
      sheets: names,
      sheet,
    };
  }

  #opened(kind: Opened['kind'], how: Pick<Opened, 'encoding' | 'isSure' | 'candidates' | 'delimiter'>): Opened {
    const { header, rows, faults } = this.#sheet ?? readSheet('');
    const customers = suggestMapping(header, 'customers');
    const orders = suggestMapping(header, 'orders');
    const isOrders = fit(orders, ['date', 'amount']) > fit(customers, ['name', 'phone']);
    return {
      kind,
      ...how,
      sheets: [],
      sheet: 0,
      header,
      sample: rows.slice(0, SAMPLE).map(({ cells }) => header.map((_, at) => shown(cells[at] ?? null))),
      rows: rows.length,
      faults,
      suggestions: { customers, orders },
      target: isOrders ? 'orders' : 'customers',
    };
  }
}

const firstLines = (text: string): string =>
  text
    .slice(0, PREVIEW.bytes)
    .split(/\r\n?|\n/)
    .slice(0, PREVIEW.lines)
    .join('\n');

function groupsOf(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, { column: string; is: Problem['is']; severity: Problem['severity']; count: number }>();
  for (const { column, is, severity } of problems) {
    const key = `${severity} ${is} ${column}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { column, is, severity, count: 1 });
  }
  const rank = ({ severity, count }: ProblemGroup) => (severity === 'error' ? 1e9 : 0) + count;
  return [...groups.values()].sort((a, b) => rank(b) - rank(a));
}
