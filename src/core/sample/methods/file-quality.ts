import { FigureError } from '../../kernel/figure-error.ts';
import { dateOf, dayNumber, monthsBefore } from '../../crm/days.ts';
import {
  fileParts,
  fileScore,
  FILE_QUALITY_DEFAULTS,
  type FileCounts,
  type FileParts,
} from '../../crm/file-quality.ts';
import type { Cell, Dataset, Row } from '../dataset.ts';
import { BASE, baseOf, method, rowsOf } from './method.ts';
import { number, numbers } from './parameters.ts';

const PERSON = ['name', 'phone', 'address', 'district', 'consent_id', 'verified_at'] as const;
const FIRM = ['name', 'phone', 'address', 'district', 'owner_id', 'verified_at', 'credit_code', 'payer'] as const;

const FORMATS: Readonly<Record<string, RegExp>> = {
  name: /^\S+$/u,
  phone: /^1\d{10}$/u,
  email: /^\S+@\S+\.\S+$/u,
  birthday: /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u,
  credit_code: /^[0-9A-Z]{18}$/u,
};

const isFilled = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell !== null && cell !== '';

/** The commonest district of each district code: what the others are compared with. */
function districtNames(files: readonly Row[]): Map<Cell, Cell> {
  const counts = new Map<Cell, Map<Cell, number>>();
  for (const { district_code: code = null, district: name = null } of files) {
    const names = counts.get(code) ?? new Map<Cell, number>();
    counts.set(code, names.set(name, (names.get(name) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([code, names]) => [code, [...names].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null] as const),
  );
}

/** Who is surely twice in the list: firms by credit code, persons by telephone and name. A shared telephone proves nothing. */
function duplicates(files: readonly Row[]): number {
  const seen = new Set<string>();
  let found = 0;
  for (const file of files) {
    const { credit_code: code, phone, name } = file;
    const key =
      file['type'] === 'firm' ? code : isFilled(phone) && isFilled(name) ? `${String(phone)} ${String(name)}` : null;
    if (!isFilled(key)) continue;
    if (seen.has(String(key))) found++;
    seen.add(String(key));
  }
  return found;
}

function count(data: Dataset, files: readonly Row[], months: number): FileCounts {
  const freshFrom = dateOf(monthsBefore(dayNumber(data.asOf), months));
  const districts = districtNames(files);
  const counts = { required: 0, filled: 0, checked: 0, valid: 0, fresh: 0, consistent: 0 };
  for (const file of files) {
    const required: readonly string[] = file['type'] === 'firm' ? FIRM : PERSON;
    counts.required += required.length;
    counts.filled += required.filter((field) => isFilled(file[field])).length;
    for (const [field, format] of Object.entries(FORMATS)) {
      const cell = file[field];
      if (!isFilled(cell)) continue;
      counts.checked++;
      if (format.test(String(cell))) counts.valid++;
    }
    const { verified_at: verified, first_seen: seen, district, district_code: code = null } = file;
    if (typeof verified === 'string' && verified >= freshFrom) counts.fresh++;
    const backwards = typeof verified === 'string' && typeof seen === 'string' && verified < seen;
    if (!backwards && districts.get(code) === district) counts.consistent++;
  }
  return { ...counts, rows: files.length, duplicates: duplicates(files) };
}

const PARTS = Object.keys(FILE_QUALITY_DEFAULTS) as (keyof FileParts)[];

/** Five numbers, in the order of the parts. */
function byPart(name: string, values: readonly number[]): FileParts {
  if (values.length !== PARTS.length) throw new FigureError('numbers', { name, count: PARTS.length });
  return Object.fromEntries(PARTS.map((part, at) => [part, values[at]])) as FileParts;
}

export const fileQualityMethod = method(
  'file-quality',
  ['客户档案质量', 'Quality of customer files'],
  'P5',
  {
    ...BASE,
    months: number(12),
    /** Completeness, validity, uniqueness, timeliness, consistency. */
    parts: numbers(),
    weights: numbers(Object.values(FILE_QUALITY_DEFAULTS)),
  },
  (data, { months, parts, weights, ...base }) => {
    const profiles = new Map(rowsOf(data, 'firm_profiles').map((row) => [row['customer'], row]));
    const files = baseOf(data, base).map((row): Row => ({ ...profiles.get(row['id'] ?? null), ...row }));
    const found = parts ? byPart('parts', parts) : fileParts(count(data, files, months));
    const by = byPart('weights', weights);
    const { score } = fileScore(found, by);
    return {
      rows: PARTS.map((part) => ({ part, value: found[part], weight: by[part] })),
      summary: { files: parts ? null : files.length, score },
    };
  },
);
