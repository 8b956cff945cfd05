import { readNumeral } from '../../kernel/numerals.ts';

/** Full-width to half-width, no zero-width characters, spaces collapsed and trimmed (scoring.md A4, row "all"). */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const compact = (text: string): string => plain(text).replace(/ /g, '');

/** The digits of a phone number without country code; undefined when it is neither a mobile nor area code + number. */
export function phone(text: string): string | undefined {
  const digits = compact(text)
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)86/, '')
    .replace(/\+/g, '');
  return /^1[3-9]\d{9}$/.test(digits) || /^0\d{2,3}\d{7,8}$/.test(digits) ? digits : undefined;
}

const SCALES: Readonly<Record<string, number>> = { 千: 1e3, k: 1e3, 万: 1e4, w: 1e4, 亿: 1e8 };

/**
 * An amount or number as people write it: `1,680元`, `¥1680`, `0.168万`, `一千六百八十元整`, `50%` (as 0.5). Undefined when
 * it is not one number.
 */
export function amount(text: string): number | undefined {
  const bare = compact(text)
    .toLowerCase()
    .replace(/^(人民币|rmb|cny|¥|￥|\$)/, '')
    .replace(/(元整|圆整|元|圆|块钱|块|整|rmb|cny|yuan)$/, '')
    .replace(/−/g, '-');
  const match = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)(千|万|亿|k|w|%)?$/.exec(bare);
  if (match?.[1] !== undefined && /\d/.test(match[1])) {
    const value = Number(match[1].replace(/,/g, ''));
    if (match[2] === '%') return value / 100;
    // Decimal digits, not binary fractions: 0.168万 is 1680 exactly.
    return match[2] === undefined ? value : Number((value * (SCALES[match[2]] ?? 1)).toPrecision(15));
  }
  const negative = /^[负-]/.test(bare);
  const numeral = readNumeral(bare.replace(/^[负-]/, ''));
  return numeral === undefined ? undefined : negative ? -numeral : numeral;
}

const two = (value: string | number): string => String(value).padStart(2, '0');

function validDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${year}-${two(month)}-${two(day)}`
    : undefined;
}

/**
 * A date as `YYYY-MM-DD`: 年月日, `/`, `-`, `.`, eight digits; month and day alone take the year of `today`. Undefined for
 * relative words (上周三) and dates that do not exist.
 */
export function date(text: string, today: string): string | undefined {
  const bare = compact(text);
  const whole = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})[日号]?$/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (whole) return validDate(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const part = /^(\d{1,2})[月/.-](\d{1,2})[日号]?$/.exec(bare);
  return part ? validDate(Number(today.slice(0, 4)), Number(part[1]), Number(part[2])) : undefined;
}

const TITLES = /(女士|先生|小姐|太太|同学|老师|经理|师傅|总)$/;

/** A name without spaces, titles and a spelling in brackets (`沈佳宁 (Shen Jianing)`), middle dots made one, Latin in lower case. */
export function personName(text: string): string {
  const bare = compact(text)
    .replace(/^(.+)\([^()]*\)$/, '$1')
    .replace(/[·•・‧∙⋅.]/g, '·')
    .replace(/^(mr|mrs|ms|miss)·?/i, '')
    .toLowerCase();
  const untitled = bare.replace(TITLES, '');
  return untitled.length > 0 ? untitled : bare;
}
