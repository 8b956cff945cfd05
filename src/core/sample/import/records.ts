import type { Cell } from '../dataset.ts';
import { fieldsOf, type FieldKind, type Role, type Target } from './fields.ts';
import type { SheetCell, SheetRow } from './sheet.ts';
import { plainText, readDate, readInteger, readList, readMoney, readPhone } from './values.ts';

/** What is wrong at a place of the table. Errors keep a row out, warnings do not. */
export type RowProblem =
  | 'missing'
  | 'not-a-date'
  | 'not-money'
  | 'not-whole'
  | 'not-a-phone'
  | 'negative'
  | 'too-many-cells'
  | 'same-id'
  | 'same-row'
  | 'same-person';

export interface Problem {
  readonly line: number;
  /** The header of the column; empty where the whole row is meant. */
  readonly column: string;
  readonly is: RowProblem;
  readonly severity: 'error' | 'warning';
  readonly found: string;
  /** The line that this one repeats. */
  readonly other?: number;
}

/** A row as the dataset will hold it: money in fen. */
export type ImportedRecord = ReadonlyMap<string, Cell>;

export interface Imported {
  readonly records: readonly ImportedRecord[];
  readonly problems: readonly Problem[];
  /** Rows read, and rows with an error, which are not among the records. */
  readonly read: number;
  readonly bad: number;
}

const READERS: Readonly<Record<FieldKind, { read: (cell: SheetCell) => Cell | undefined; fault: RowProblem }>> = {
  text: { read: plainText, fault: 'missing' },
  list: { read: readList, fault: 'missing' },
  date: { read: readDate, fault: 'not-a-date' },
  money: { read: readMoney, fault: 'not-money' },
  integer: { read: readInteger, fault: 'not-whole' },
  phone: { read: readPhone, fault: 'not-a-phone' },
};

/** A faulty cell of these kinds is told and left empty; the row is still worth having. */
const LENIENT: ReadonlySet<FieldKind> = new Set(['phone', 'list', 'text']);

interface Column {
  readonly at: number;
  readonly header: string;
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
}

/**
 * Reads rows of a table, piece by piece so that a worker can say how far it is and stop between pieces. All or nothing is
 * the caller's: {@link finish} gives the sound rows and every problem.
 */
export class TableImporter {
  readonly #target: Target;
  readonly #columns: readonly Column[];
  readonly #width: number;
  readonly #records: ImportedRecord[] = [];
  readonly #problems: Problem[] = [];
  readonly #ids = new Map<string, number>();
  readonly #whole = new Map<string, number>();
  readonly #people = new Map<string, number>();
  #read = 0;
  #bad = 0;

  /** @param roles what each column is, in the order of the header: see `suggestMapping` */
  constructor(target: Target, header: readonly string[], roles: readonly Role[]) {
    this.#target = target;
    this.#width = header.length;
    const fields = fieldsOf(target);
    this.#columns = header.flatMap((name, at): Column[] => {
      const role = roles[at] ?? 'skip';
      if (role === 'skip') return [];
      if ('keep' in role) return [{ at, header: name, name: role.keep, kind: 'text', required: false }];
      const field = Object.hasOwn(fields, role.field) ? fields[role.field] : undefined;
      return field ? [{ at, header: name, name: role.field, kind: field.kind, required: field.required === true }] : [];
    });
  }

  /** Required fields that no column fills: with any of them there is nothing to import. */
  get missing(): readonly string[] {
    const filled = new Set(this.#columns.map(({ name }) => name));
    return Object.entries(fieldsOf(this.#target)).flatMap(([field, { required }]) =>
      required && !filled.has(field) ? [field] : [],
    );
  }

  add(rows: readonly SheetRow[]): void {
    for (const row of rows) this.#row(row);
  }

  finish(): Imported {
    return { records: this.#records, problems: this.#problems, read: this.#read, bad: this.#bad };
  }

  #row({ line, cells }: SheetRow): void {
    this.#read++;
    const before = this.#problems.length;
    const tell = (column: string, is: RowProblem, found: string, severity: Problem['severity'], other?: number) =>
      this.#problems.push({ line, column, is, severity, found, ...(other === undefined ? {} : { other }) });
    if (cells.slice(this.#width).some((cell) => plainText(cell) !== ''))
      tell('', 'too-many-cells', String(cells.length), 'error');
    const record = new Map<string, Cell>();
    for (const { at, header, name, kind, required } of this.#columns) {
      const cell = cells[at] ?? null;
      const text = plainText(cell);
      const { read, fault } = READERS[kind];
      const value = text === '' ? undefined : read(cell);
      record.set(name, value ?? (kind === 'list' ? [] : null));
      if (text === '' && required) tell(header, 'missing', '', 'error');
      else if (text !== '' && value === undefined) tell(header, fault, text, LENIENT.has(kind) ? 'warning' : 'error');
      else if (kind === 'money' && typeof value === 'number' && value < 0) tell(header, 'negative', text, 'error');
    }
    const failed = this.#problems.slice(before).some(({ severity }) => severity === 'error');
    if (failed || this.#repeats(line, record, tell)) this.#bad++;
    else this.#records.push(record);
  }

  /** Whether the row must stay out because another has its id; a row or a person that is there already is only told. */
  #repeats(
    line: number,
    record: ImportedRecord,
    tell: (column: string, is: RowProblem, found: string, severity: Problem['severity'], other?: number) => void,
  ): boolean {
    const id = record.get('id');
    const known = typeof id === 'string' ? this.#ids.get(id) : undefined;
    if (typeof id === 'string' && known !== undefined) {
      tell(this.#headerOf('id'), 'same-id', id, 'error', known);
      return true;
    }
    if (typeof id === 'string') this.#ids.set(id, line);
    const key = JSON.stringify([...record.values()]);
    const twin = this.#whole.get(key);
    if (twin !== undefined) tell('', 'same-row', '', 'warning', twin);
    else this.#whole.set(key, line);
    const [name, phone] = [record.get('name'), record.get('phone')];
    if (this.#target === 'customers' && typeof phone === 'string' && typeof name === 'string' && twin === undefined) {
      const person = `${name} ${phone}`;
      const other = this.#people.get(person);
      if (other !== undefined) tell(this.#headerOf('phone'), 'same-person', phone, 'warning', other);
      else this.#people.set(person, line);
    }
    return false;
  }

  #headerOf(field: string): string {
    return this.#columns.find(({ name }) => name === field)?.header ?? '';
  }
}
