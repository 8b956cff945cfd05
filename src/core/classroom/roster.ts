import type { Student } from '../play/attempt.ts';
import { readCsv } from '../sample/csv.ts';

export type RosterFault = 'open-quote' | 'after-quote' | 'no-header' | 'no-column' | 'no-number' | 'twice';

/** What is wrong with a class list, and on which line. */
export interface RosterProblem {
  readonly line: number;
  readonly is: RosterFault;
  /** The column that is missing or the number that stands there twice. */
  readonly about: string;
}

export interface Roster {
  readonly students: readonly Student[];
  readonly problems: readonly RosterProblem[];
}

const NAMES: Readonly<Record<keyof Student, readonly string[]>> = {
  number: ['学号', 'number'],
  name: ['姓名', 'name'],
  class: ['班级', 'class'],
};

/** A student's number as it is compared: full-width digits and letters, case and spaces make no difference. */
export const sameNumber = (number: string): string => number.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/**
 * Reads a class list: a CSV whose first row names the columns 学号/number, 姓名/name and 班级/class in any order; only the
 * number must be there. Never throws.
 */
export function readRoster(text: string): Roster {
  const { rows, fault } = readCsv(text);
  const problems: RosterProblem[] = [];
  const [header, ...records] = rows;
  const heads = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const place = (key: keyof Student) => heads.findIndex((head) => NAMES[key].includes(head));
  const at = { number: place('number'), name: place('name'), class: place('class') };
  if (!header && !fault) problems.push({ line: 1, is: 'no-header', about: '' });
  else if (header && at.number < 0) problems.push({ line: header.line, is: 'no-column', about: '学号 / number' });
  const students = new Map<string, Student>();
  for (const { line, cells } of at.number < 0 ? [] : records) {
    const cell = (key: keyof Student) => (cells[at[key]] ?? '').trim();
    const key = sameNumber(cell('number'));
    if (key === '') problems.push({ line, is: 'no-number', about: '' });
    else if (students.has(key)) problems.push({ line, is: 'twice', about: cell('number') });
    else students.set(key, { number: cell('number'), name: cell('name'), class: cell('class') });
  }
  if (fault) problems.push({ ...fault, about: '' });
  return { students: [...students.values()], problems };
}
