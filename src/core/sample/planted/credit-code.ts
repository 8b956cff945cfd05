const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * An invented credit code of 18 characters: well formed, with the check character of GB 32100, but of a district
 * (320599) that does not exist, so that no firm can have it.
 */
export function creditCode(number: number): string {
  const body = `91320599MA${String(1_000_000 + number * 7919).slice(-7)}`;
  const sum = [...body].reduce((total, digit, at) => total + DIGITS.indexOf(digit) * (3 ** at % 31), 0);
  return body + (DIGITS[(31 - (sum % 31)) % 31] ?? '');
}
