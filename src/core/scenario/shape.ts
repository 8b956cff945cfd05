/**
 * The shape of a piece of a scenario file, as data: the checker, the reader's keywords and the JSON Schema all read it.
 * `doc` is what an editor shows while the author types.
 */
export type Shape =
  /** Running text, not empty. */
  | { readonly is: 'text' }
  /** A word: text, or a number or true or false taken as it was typed. */
  | { readonly is: 'word' }
  | { readonly is: 'number'; readonly integer?: true; readonly min?: number; readonly max?: number }
  | { readonly is: 'flag' }
  /** Text, number, true, false or nothing. */
  | { readonly is: 'value' }
  | { readonly is: 'one-of'; readonly words: readonly string[] }
  /** A name that is given or referred to; whether it exists is checked later. */
  | { readonly is: 'id' }
  | { readonly is: 'pattern'; readonly name: PatternName }
  /** A condition or formula in our own language. */
  | { readonly is: 'condition' }
  | { readonly is: 'list'; readonly of: Shape; readonly min?: number; readonly max?: number }
  /** Any names, each with a value of one shape. */
  | { readonly is: 'map'; readonly of: Shape }
  | RecordShape
  /** The first that has the form of what was written (scalar, list, map). */
  | { readonly is: 'either'; readonly of: readonly Shape[] }
  /** Checked elsewhere. */
  | { readonly is: 'anything' };

export interface RecordShape {
  readonly is: 'record';
  readonly keys: Readonly<Record<string, Key>>;
  /** What a key may be that is none of `keys`: a meter with its change, or the one name of an option or line. */
  readonly rest?: Rest;
}

export interface Key {
  readonly shape: Shape;
  readonly doc: string;
  readonly required?: true;
}

export interface Rest {
  readonly as: 'meter' | 'option' | 'line' | 'rule' | 'share';
  /** Any number of them; else exactly one. */
  readonly many?: true;
  readonly shape: Shape;
  readonly doc: string;
  /** How one is written, for messages. */
  readonly like: string;
}

/** Texts with a form of their own. */
export const PATTERNS = {
  /** `60%`: a share of 1. */
  share: /^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)%$/,
  /** `60s`, `2m`. */
  seconds: /^\d{1,5}(?:\.\d+)?\s*(?:s|m|min|秒|分|分钟)$/,
  'scenario-id': /^[a-z0-9][a-z0-9-]{1,63}$/,
  /** A number, or a share of the key. */
  tolerance: /^\d+(?:\.\d+)?%?$/,
} as const satisfies Readonly<Record<string, RegExp>>;
export type PatternName = keyof typeof PATTERNS;

export const text: Shape = { is: 'text' };
export const word: Shape = { is: 'word' };
export const flag: Shape = { is: 'flag' };
export const value: Shape = { is: 'value' };
export const id: Shape = { is: 'id' };
export const condition: Shape = { is: 'condition' };
export const anything: Shape = { is: 'anything' };
export const number = (min?: number, max?: number): Shape => ({
  is: 'number',
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
export const integer = (min: number, max: number): Shape => ({ is: 'number', integer: true, min, max });
export const oneOf = (words: readonly string[]): Shape => ({ is: 'one-of', words });
export const pattern = (name: PatternName): Shape => ({ is: 'pattern', name });
export const listOf = (of: Shape, min?: number, max?: number): Shape => ({
  is: 'list',
  of,
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
export const mapOf = (of: Shape): Shape => ({ is: 'map', of });
export const either = (...of: readonly Shape[]): Shape => ({ is: 'either', of });
export const record = (keys: Readonly<Record<string, Key>>, rest?: Rest): RecordShape =>
  rest ? { is: 'record', keys, rest } : { is: 'record', keys };
export const must = (shape: Shape, doc: string): Key => ({ shape, doc, required: true });
export const may = (shape: Shape, doc: string): Key => ({ shape, doc });
