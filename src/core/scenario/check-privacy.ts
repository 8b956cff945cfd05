import type { Draft } from './draft.ts';
import { spanWithin } from './tree.ts';

/** Mobile numbers; those that start with 1990000 cannot be dialled and are for exercises. */
const PHONE = /(?:^|[^\d])((?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?!\d)/g;
const ID_NUMBER = /(?:^|[^\d])([1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dXx])/g;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether the last digit of an 18-digit ID number is the check digit of the others (GB 11643). */
function isValidId(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

/** Finds what could reach a real person: dialable phone numbers and valid ID numbers in texts (L24). */
export function checkPrivacy({ reading }: Draft): void {
  const { report, texts } = reading;
  for (const { text, tree } of texts) {
    const tell = (code: 'real-phone' | 'real-id-number', found: RegExpExecArray) => {
      const [whole, number = ''] = found;
      const end = found.index + whole.length;
      report(code, spanWithin(tree, [end - number.length, end]), { text: number });
    };
    for (const found of text.matchAll(PHONE)) {
      const digits = (found[1] ?? '').replace(/\D/g, '').slice(-11);
      if (!digits.startsWith('1990000')) tell('real-phone', found);
    }
    for (const found of text.matchAll(ID_NUMBER)) if (isValidId(found[1] ?? '')) tell('real-id-number', found);
  }
}
