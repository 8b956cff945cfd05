import { dateOf, dayNumber } from '../../crm/days.ts';
import type { SheetCell } from './sheet.ts';

/** Full-width forms become plain ones; spaces of every kind and what has no width go from the ends. */
export const plainText = (cell: SheetCell): string =>
  cell === null
    ? ''
    : String(cell)
        .normalize('NFKC')
        .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
        .trim();

const DATES = [
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号](?: ?\d{1,2}:\d{2}(?::\d{2})?)?$/,
];

/** Days that a spreadsheet counts from 1899-12-30; these are 1954-10-03 to 2119-01-17. */
const SERIAL = { least: 20_000, most: 80_000 } as const;
const SERIAL_ZERO = dayNumber('1899-12-30');

function serialDate(number: number): string | undefined {
  const day = Math.floor(number);
  return day >= SERIAL.least && day <= SERIAL.most ? dateOf(SERIAL_ZERO + day) : undefined;
}

/**
 * A day as `YYYY-MM-DD`: 2024-05-06, 2024/5/6, 2024.5.6, 20240506, 2024年5月6日, each also with a time behind it, or the
 * number of the day in a spreadsheet. Day before month and years of two digits are ambiguous, so they are no dates.
 */
export function readDate(cell: SheetCell): string | undefined {
  if (typeof cell === 'number') return serialDate(cell);
  const text = plainText(cell);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return serialDate(Number(text));
  const found = DATES.map((form) => form.exec(text)).find((one) => one !== null);
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    return dateOf(dayNumber(date));
  } catch {
    return undefined;
  }
}

const UNITS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };
const NUMBER = /^([-+(]?)(\d+|\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+)?(?:\.(\d+))?(百万|千万|百|千|万|亿)?(\)?)$/;

/** A decimal number times ten to a power as a whole number, rounded half up, without the drift of doubles. */
function scaled(whole: string, fraction: string, power: number): number {
  const digits = fraction.slice(0, power).padEnd(power, '0');
  const rest = fraction.slice(power, power + 1);
  return Number(whole + digits) + (rest >= '5' ? 1 : 0);
}

/**
 * A sum of money as whole fen. ¥ and ￥ in front, 元 or 块 behind, CNY or RMB, 百 千 万 亿, commas every three or four digits,
 * full-width figures, a minus in front or parentheses around may stand there. Rounded half up to the fen.
 */
export function readMoney(cell: SheetCell): number | undefined {
  const text = (typeof cell === 'number' ? String(cell) : plainText(cell))
    .replace(/[\s']/g, '')
    .replace(/[−﹣]/g, '-')
    .replace(/^([-+(]?)(?:人民币|CNY|RMB|[¥￥])/i, '$1')
    .replace(/(?:元整?|块|CNY|RMB)(\)?)$/i, '$1');
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const [, sign = '', whole = '', fraction = '', unit = '', close = ''] = found;
  if (whole === '' && fraction === '') return undefined;
  if ((sign === '(') !== (close === ')')) return undefined;
  const fen = scaled(whole.replaceAll(',', ''), fraction, 2 + (UNITS[unit] ?? 0));
  if (!Number.isSafeInteger(fen)) return undefined;
  return sign === '-' || sign === '(' ? 0 - fen : fen;
}

/** A whole number, also full-width and with commas between thousands. */
export function readInteger(cell: SheetCell): number | undefined {
  const text = plainText(cell).replaceAll(',', '');
  if (!/^[-+]?\d+(?:\.0+)?$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** A telephone number: digits only, without +86, spaces and dashes; between 7 and 15 digits. */
export function readPhone(cell: SheetCell): string | undefined {
  const digits = plainText(cell)
    .replace(/[\s\-().]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
    .replace(/^\+/, '');
  return /^\d{7,15}$/.test(digits) ? digits : undefined;
}

/** Several words in one cell: separated by 、 ， ； | or line breaks. */
export const readList = (cell: SheetCell): readonly string[] =>
  plainText(cell)
    .split(/[、,;|\n/]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
