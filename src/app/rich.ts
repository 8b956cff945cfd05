import type { Cell } from '../core/sample/dataset.ts';

/** A piece of text as a component draws it: no markup, only nodes. */
export type Inline =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'bold'; readonly text: string }
  | { readonly is: 'data'; readonly text: string }
  | { readonly is: 'break' };

/** What stands in the place of data that is missing. */
const NOTHING = '—';

/** Data as a reader sees it: numbers with at most two decimals, lists with the Chinese enumeration comma. */
export function shownValue(value: Cell | undefined): string {
  if (value === undefined || value === null || value === '') return NOTHING;
  if (typeof value === 'number') return value.toLocaleString('zh-CN', { maximumFractionDigits: 2, useGrouping: false });
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? value : value.join('、');
}

type Look = (path: string) => Cell | undefined;

const DATA = /\{([\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*)\}/u;

function lines(text: string, of: (part: string) => Inline[]): Inline[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index): Inline[] => (index === 0 ? of(line) : [{ is: 'break' }, ...of(line)]));
}

/** What somebody typed: line breaks and nothing else; marks and braces in it are only characters. */
export const typedText = (source: string): Inline[] =>
  lines(source, (line) => (line === '' ? [] : [{ is: 'text', text: line }]));

const interpolated = (text: string, look: Look): Inline[] =>
  text.split(DATA).flatMap((part, index): Inline[] => {
    if (index % 2 === 1) return [{ is: 'data', text: shownValue(look(part)) }];
    return part === '' ? [] : [{ is: 'text', text: part }];
  });

const joined = (parts: readonly Inline[]): string => parts.map((part) => ('text' in part ? part.text : '')).join('');

/**
 * The tiny form of scenario text: `**bold**`, line breaks and `{c.name}`. What data say is never read for marks, so a
 * customer called `**` stays one. A `**` without its partner stands for itself.
 */
export function richText(source: string, look: Look): Inline[] {
  const parts = source.split('**');
  const unpaired = parts.length % 2 === 0 ? `**${parts.pop() ?? ''}` : '';
  const inlines = parts.flatMap((part, index) =>
    lines(part, (line) => {
      const found = interpolated(line, look);
      if (index % 2 === 0) return found;
      return line === '' ? [] : [{ is: 'bold', text: joined(found) }];
    }),
  );
  return unpaired === '' ? inlines : [...inlines, ...lines(unpaired, (line) => interpolated(line, look))];
}
