import type { FormField } from '../../scenario/scenario.ts';
import type { FieldKey } from '../play.ts';
import { addressCredit } from './address.ts';
import { amount, date, personName, phone, plain } from './normalise.ts';
import type { Part, Scored } from './scored.ts';

export type FormAnswer = Readonly<Record<string, string | number | readonly string[] | null>>;

/** A field with its key. */
export type KeyedField = FormField & { readonly key: FieldKey };

/** What each forbidden field costs (scoring.md A4). */
const FORBIDDEN = 0.1;

const asTags = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]).map(String) : String(value).split(/[、,，;；]/))
    .map(plain)
    .filter(Boolean);

/** Set F1 of two lists of tags; 1 for two empty ones. */
export function tagsCredit(given: readonly string[], key: readonly string[]): number {
  const mine = new Set(given);
  const wanted = new Set(key);
  if (mine.size + wanted.size === 0) return 1;
  const hits = [...mine].filter((tag) => wanted.has(tag)).length;
  return (2 * hits) / (mine.size + wanted.size);
}

/** How right a value is, in [0, 1], after normalisation by the field's type (scoring.md A4). */
export function fieldCredit(field: KeyedField, given: string | number | readonly string[], today: string): number {
  const { key } = field;
  if (key === null) return 0;
  const mine = Array.isArray(given) ? given.join('、') : String(given);
  const wanted = Array.isArray(key) ? key.join('、') : String(key);
  const equal = <T>(a: T | undefined, b: T | undefined) => (a !== undefined && a === b ? 1 : 0);
  switch (field.type) {
    case 'tags':
      return tagsCredit(asTags(given), asTags(key));
    case 'phone':
      return equal(phone(mine), phone(wanted) ?? plain(wanted));
    case 'money':
    case 'number': {
      const [a, b] = [amount(mine), amount(wanted)];
      return a !== undefined && b !== undefined && Math.abs(a - b) <= (field.within ?? 0) + 1e-9 ? 1 : 0;
    }
    case 'date':
      return equal(date(mine, today), date(wanted, today));
    case 'name':
      return equal(personName(mine), personName(wanted));
    case 'address':
      return addressCredit(mine, wanted);
    case 'pick':
    case 'text':
      return equal(plain(mine).toLowerCase(), plain(wanted).toLowerCase());
    default:
      return field.type satisfies never;
  }
}

const isBlank = (value: FormAnswer[string] | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function judge(field: KeyedField, answer: FormAnswer, today: string): Part {
  const given = Object.hasOwn(answer, field.id) ? answer[field.id] : undefined;
  const part = (got: number, of: number, why: string): Part => ({ id: field.id, got, of, why });
  if (field.never !== undefined) {
    const filled = !isBlank(given) && given !== null;
    return part(filled ? -1 : 0, 0, filled ? 'forbidden' : 'left-out');
  }
  if (isBlank(given) || given === undefined) return part(0, 1, 'missing');
  const unknown = field.unknown || field.key === null;
  if (given === null) return unknown ? part(1, 1, 'rightly-unknown') : part(0, 1, 'wrong');
  if (unknown) return part(0, 1, 'invented');
  const credit = fieldCredit(field, given, today);
  return part(credit, 1, credit >= 1 ? 'correct' : credit > 0 ? 'partial' : 'wrong');
}

/** What a filled file comes down to, in fields; `correct` may be a fraction. */
export interface FormTally {
  readonly correct: number;
  readonly filled: number;
  readonly wanted: number;
  readonly forbidden: number;
}

/** P = C/F, R = C/W, q = max(0, 2PR/(P+R) − 0.1 for each forbidden field that was filled) (scoring.md A4). */
export function formQuality({ correct, filled, wanted, forbidden }: FormTally): number {
  const precision = filled === 0 ? 0 : correct / filled;
  const recall = wanted === 0 ? 1 : correct / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return Math.max(0, (wanted === 0 ? 1 : f1) - FORBIDDEN * forbidden);
}

/**
 * Scores a filled file field by field. `null` is the answer "not in the sources" and counts as filled; a field that was
 * left blank is missing; forbidden fields are neither wanted nor filled.
 *
 * @param today the as-of day of the data, for dates without a year
 */
export function scoreForm(answer: FormAnswer, fields: readonly KeyedField[], today: string): Scored {
  const parts = fields.map((field) => judge(field, answer, today));
  const wanted = parts.filter(({ of }) => of > 0);
  const q = formQuality({
    correct: wanted.reduce((sum, { got }) => sum + got, 0),
    filled: wanted.filter(({ why }) => why !== 'missing').length,
    wanted: wanted.length,
    forbidden: parts.filter(({ why }) => why === 'forbidden').length,
  });
  return { q, parts };
}
