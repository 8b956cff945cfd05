import { amount } from './normalise.ts';

/**
 * Reads the answer of a compute task as people type it: full-width digits, thousands commas, 万, a percent sign, and the
 * unit of the question behind it. `31%` is 31 where the unit is a percentage, else 0.31. Undefined where the text is no
 * number.
 */
export function readNumber(text: string, unit = ''): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const tail = unit.normalize('NFKC').replace(/\s/g, '');
  if (tail.includes('%')) {
    const share = amount(plain.replace(/%$/, ''));
    return plain.endsWith('%%') ? undefined : share;
  }
  return amount(tail !== '' && plain.endsWith(tail) ? plain.slice(0, -tail.length) : plain);
}
