const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((forms, value) =>
    [...forms].map((form) => [form, value]),
  ),
);
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Whether a character can stand in a Chinese number. */
export const isNumeral = (character: string): boolean =>
  character in DIGITS || character in UNITS || character in GROUPS;

/** A Chinese whole number, everyday or financial writing: 一千六百八十, 壹仟陆佰捌拾, 二〇二四. Else undefined. */
export function readNumeral(text: string): number | undefined {
  const characters = [...text];
  if (characters.length === 0 || !characters.every(isNumeral)) return undefined;
  if (characters.every((character) => character in DIGITS))
    return Number(characters.map((character) => DIGITS[character]).join(''));
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const value = DIGITS[character];
    const unit = UNITS[character];
    if (value !== undefined) digit = value;
    else if (unit !== undefined) {
      group += (digit ?? 1) * unit;
      digit = undefined;
    } else {
      total = (total + group + (digit ?? 0)) * (GROUPS[character] ?? 1);
      group = 0;
      digit = undefined;
    }
  }
  return total + group + (digit ?? 0);
}
