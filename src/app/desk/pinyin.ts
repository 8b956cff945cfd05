/** The first character of each initial, in the order in which Chinese collation puts them. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';

/** Surnames that are read otherwise than the character usually is: found by either reading. */
const SURNAMES: Readonly<Record<string, string>> = {
  单: 's',
  曾: 'z',
  仇: 'q',
  解: 'x',
  查: 'z',
  翟: 'z',
  朴: 'p',
  区: 'o',
  盖: 'g',
  尉: 'y',
  乐: 'y',
  种: 'c',
  缪: 'm',
  冼: 'x',
};

const collator = new Intl.Collator('zh-CN');
/** A browser without Chinese collation has the boundaries out of order; then nothing is guessed. */
const isKnown = [...FIRST].every((char, at, all) => at === 0 || collator.compare(all[at - 1] ?? '', char) < 0);

const known = new Map<string, string>();

function letterOf(char: string): string {
  if (/[a-z0-9]/i.test(char)) return char.toLowerCase();
  if (!isKnown || !/\p{Script=Han}/u.test(char)) return '';
  let letter = '';
  for (const [at, first] of [...FIRST].entries()) {
    if (collator.compare(char, first) < 0) break;
    letter = LETTERS[at] ?? '';
  }
  return letter;
}

/** The pinyin initial of a character, in lower case; a letter or digit is its own; anything else has none. */
function initialOf(char: string): string {
  const found = known.get(char) ?? letterOf(char);
  known.set(char, found);
  return found;
}

/**
 * The pinyin initials of a text, worked out by where Chinese collation puts each character between known ones: 周敏 → zm.
 * No table of readings: a character with several readings has the one that it is sorted by.
 */
export const initialsOf = (text: string): string => [...text].map(initialOf).join('');

/** Whether a text can be meant by letters typed: its initials begin with them, also by the reading of the surname. */
export function matchesInitials(text: string, typed: string): boolean {
  if (!/^[a-z]+$/i.test(typed)) return false;
  const letters = typed.toLowerCase();
  const initials = initialsOf(text);
  if (initials.startsWith(letters)) return true;
  const surname = SURNAMES[text.slice(0, 1)];
  return surname !== undefined && (surname + initials.slice(1)).startsWith(letters);
}
