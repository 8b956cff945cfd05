import { isNumeral, readNumeral } from '../../kernel/numerals.ts';
import { plain } from './normalise.ts';

/** The parts of an address that must match. The province is not among them: people leave it out. */
export interface AddressParts {
  readonly city: string;
  readonly district: string;
  readonly road: string;
  /** House, building, unit and room numbers in order. */
  readonly numbers: readonly string[];
}

/** Chinese numerals before a counting word become digits, 幢 and 座 become 栋, 室 is dropped. */
function standard(text: string): string {
  const bare = plain(text).replace(/[\s,，。;；、()（）]/g, '');
  let result = '';
  for (let at = 0; at < bare.length;) {
    let end = at;
    while (end < bare.length && isNumeral(bare.charAt(end))) end++;
    const number =
      end > at && /^[号栋幢座单元室弄楼层组]/.test(bare.slice(end)) ? readNumeral(bare.slice(at, end)) : undefined;
    if (number === undefined) {
      result += bare.slice(at, Math.max(end, at + 1));
      at = Math.max(end, at + 1);
    } else {
      result += String(number);
      at = end;
    }
  }
  return result.replace(/[幢座]/g, '栋').replace(/室/g, '');
}

/** Splits an address into its parts by the words that end them; what is missing is empty. */
export function addressParts(text: string): AddressParts {
  let rest = standard(text).replace(/^(中国|.{2,4}(省|自治区))/, '');
  const take = (pattern: RegExp) => {
    const match = pattern.exec(rest);
    if (!match) return '';
    rest = rest.slice(match.index + match[0].length);
    return match[0];
  };
  const city = take(/^[^\d]{1,6}?市/);
  const district = take(/^[^\d]{1,7}?(区|县|市)(?!域)/);
  const road = take(/^[^\d]{1,12}?(大道|路|街|巷|道|弄|里)/);
  const numbers = rest.match(/\d+/g) ?? [];
  return { city, district, road, numbers };
}

/** Shares of district, road and numbers in the credit (scoring.md A4). */
const DISTRICT = 0.3;
const ROAD = 0.3;
const NUMBERS = 0.4;

/**
 * Credit in [0, 1] by components, not by similarity: a wrong house number looks nearly the same and is the one mistake
 * that matters. A city that contradicts the key's earns nothing; all numbers must match exactly.
 */
export function addressCredit(given: string, key: string): number {
  const mine = addressParts(given);
  const wanted = addressParts(key);
  if (mine.city !== '' && wanted.city !== '' && mine.city !== wanted.city) return 0;
  const same = (a: string, b: string) => a === b;
  const credit =
    (same(mine.district, wanted.district) ? DISTRICT : 0) +
    (same(mine.road, wanted.road) ? ROAD : 0) +
    (mine.numbers.length > 0 && mine.numbers.join('/') === wanted.numbers.join('/') ? NUMBERS : 0);
  const everything = DISTRICT + ROAD + NUMBERS;
  return credit >= everything - 1e-9 ? 1 : credit;
}
