import type { TakenFrom } from '../../app/notes.ts';
import { amount, date, phone } from '../../core/play/scorers/normalise.ts';
import type { FormField } from '../../core/scenario/scenario.ts';

/** A field as it stands on the form: a text, a list of tags, or null for "not in the sources". */
export type FieldValue = string | readonly string[] | null;
export type FieldFault = 'phone' | 'money' | 'number' | 'date';
type Values = Readonly<Record<string, FieldValue>>;
/** Field → the words that its value was taken from, and where they stand. */
type Sources = Readonly<Record<string, TakenFrom>>;

/** Owns what stands in the fields and where it came from. Renders nothing. */
export class Form {
  readonly fields: readonly FormField[];
  values = $state.raw<Values>({});
  sources = $state.raw<Sources>({});
  /** What stood in a field before it was said that the sources do not tell it. */
  #before: Readonly<Record<string, { readonly value: FieldValue; readonly source: TakenFrom | undefined }>> = {};
  readonly #keep: (kept: { readonly values: Values; readonly sources: Sources }) => void;

  constructor(
    fields: readonly FormField[],
    kept: unknown,
    keep: (kept: { readonly values: Values; readonly sources: Sources }) => void,
  ) {
    this.fields = fields;
    this.#keep = keep;
    if (typeof kept === 'object' && kept !== null) {
      const { values, sources } = kept as { values?: unknown; sources?: unknown };
      this.values = known(values, fields, isFieldValue);
      this.sources = known(sources, fields, isTakenFrom);
    }
  }

  get empty(): FormField[] {
    return this.fields.filter(({ id }) => isBlank(this.values[id]));
  }

  get filled(): number {
    return this.fields.length - this.empty.length;
  }

  text(field: string): string {
    const value = this.values[field];
    return typeof value === 'string' ? value : '';
  }

  tags(field: string): readonly string[] {
    const value = this.values[field];
    return Array.isArray(value) ? (value as readonly string[]) : [];
  }

  absent(field: string): boolean {
    return this.values[field] === null;
  }

  /** Writes a value; `source` says which words of which document or page it was taken from. */
  set(field: string, value: FieldValue, source?: TakenFrom): void {
    this.values = { ...this.values, [field]: value };
    const rest = Object.fromEntries(Object.entries(this.sources).filter(([id]) => id !== field));
    this.sources = source === undefined ? rest : { ...rest, [field]: source };
    this.#keep({ values: this.values, sources: this.sources });
  }

  /** Says that the sources do not tell a field; said again, what stood there comes back. */
  toggleAbsent(field: string): void {
    if (this.absent(field)) {
      const before = this.#before[field];
      this.set(field, before?.value ?? '', before?.source);
      return;
    }
    this.#before = { ...this.#before, [field]: { value: this.values[field] ?? '', source: this.sources[field] } };
    this.set(field, null);
  }

  /** The answer: blank fields are left out. */
  get answer(): Record<string, FieldValue> {
    return Object.fromEntries(
      Object.entries(this.values)
        .filter(([, value]) => !isBlank(value))
        .map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
    );
  }
}

const isFieldValue = (value: unknown): value is FieldValue =>
  value === null ||
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

const isTakenFrom = (value: unknown): value is TakenFrom =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as TakenFrom).panel === 'string' &&
  typeof (value as TakenFrom).text === 'string';

function known<T>(kept: unknown, fields: readonly FormField[], is: (value: unknown) => value is T): Record<string, T> {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(([field, value]) => fields.some(({ id }) => id === field) && is(value)) as [
      string,
      T,
    ][],
  );
}

const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value !== null && value.length === 0);

/** What a typed value cannot be read as; the same readers judge the answer later. */
export function faultOf(field: FormField, text: string, today: string): FieldFault | undefined {
  if (text.trim() === '') return undefined;
  switch (field.type) {
    case 'phone':
      return phone(text) === undefined ? 'phone' : undefined;
    case 'money':
    case 'number':
      return amount(text) === undefined ? field.type : undefined;
    case 'date':
      return date(text, today) === undefined ? 'date' : undefined;
    case 'text':
    case 'name':
    case 'address':
    case 'pick':
    case 'tags':
      return undefined;
    default:
      return field.type satisfies never;
  }
}
