import { leadOf, type Pattern } from './pattern.ts';

/** Phrases that hold a negator but deny nothing; they are masked before negators are counted. */
const FIXED = [
  '不好意思',
  '非常',
  '不得不',
  '没问题',
  '别担心',
  '无论',
  '不管',
  '不仅',
  '不但',
  '不只',
  '不光',
  '不用担心',
  '没关系',
  '不要紧',
  '不过',
  '对不起',
  '不客气',
  '不久',
  '不时',
  '差不多',
  '特别',
  '分别',
  '区别',
  '级别',
  '别人',
  '未来',
  '无条件',
  '无理由',
  '免费',
  '不用说',
  '不瞒',
  '要不',
  '的不便',
  '造成不便',
  '带来不便',
  'not only',
  'no problem',
  'no doubt',
  'no matter',
  'not least',
  "don't worry",
  'do not worry',
  'nothing but',
  'no later than',
  'no more than',
];

/** Words that deny what follows, the longest first so that each stretch counts once. */
const NEGATORS = [
  '不会',
  '不能',
  '不可以',
  '不想',
  '不愿',
  '不打算',
  '不需要',
  '不应该',
  '不该',
  '不用',
  '不必',
  '不要',
  '不再',
  '不是',
  '没有',
  '没法',
  '无法',
  '无需',
  '无权',
  '未能',
  '未曾',
  '拒绝',
  '避免',
  '并非',
  '并不',
  '绝不',
  '从不',
  '难以',
  '不',
  '没',
  '别',
  '未',
  '勿',
  'cannot',
  "can't",
  'can not',
  "won't",
  'will not',
  "don't",
  'do not',
  "doesn't",
  'does not',
  "didn't",
  'did not',
  "isn't",
  'is not',
  "aren't",
  'are not',
  "wasn't",
  "couldn't",
  "wouldn't",
  "shouldn't",
  'never',
  'refuse to',
  'unable to',
  'without',
  'not',
  'no',
].sort((a, b) => b.length - a.length);

/** What denies a thing after it was said. */
const AFTER = [
  '不可能',
  '不行',
  '做不了',
  '做不到',
  '办不到',
  '免谈',
  '不存在',
  '没门',
  '是没有的',
  'is impossible',
  'is not possible',
  'is out of the question',
];

/** How far before a hit a negator still denies it, in characters; words are longer in Latin script. */
const BEFORE_HAN = 6;
const BEFORE_LATIN = 18;
const AFTER_HAN = 10;
const AFTER_LATIN = 30;

/** A question or a “whether or not”, as in 是不是 and 查没查到: its negator denies nothing. */
const EITHER = /([^不没])[不没]\1/g;

const mask = (clause: string): string =>
  FIXED.reduce((text, phrase) => text.replaceAll(phrase, '□'.repeat(phrase.length)), clause).replace(EITHER, '□□□');

const isLatin = (text: string) => /[a-z]/.test(text);

/** How many negators stand in a stretch, counted without overlap; Latin ones as whole words. */
function countNegators(stretch: string): { count: number; first: number } {
  let count = 0;
  let first = -1;
  for (let at = 0; at < stretch.length;) {
    const found = NEGATORS.find(
      (word) =>
        stretch.startsWith(word, at) &&
        (!isLatin(word) || (!/[a-z]/.test(stretch.charAt(at - 1)) && !/[a-z]/.test(stretch.charAt(at + word.length)))),
    );
    if (found && first < 0) first = at;
    count += found ? 1 : 0;
    at += found?.length ?? 1;
  }
  return { count, first };
}

/** Whether a pattern itself begins by denying; then denial is what it looks for. */
export const isNegative = (pattern: Pattern): boolean =>
  leadOf(pattern).some((lead) => NEGATORS.some((word) => mask(lead).startsWith(word)));

/**
 * The words that cancel a hit at [start, end) of a clause: an odd number of negators shortly before it, or a refusal
 * shortly after (scoring.md A5, 3). Undefined when nothing cancels it.
 *
 * @param clause [start, end) of the clause in `text`
 */
export function cancelledBy(
  text: string,
  clause: readonly [number, number],
  [start, end]: readonly [number, number],
): readonly [number, number] | undefined {
  const masked = mask(text.slice(clause[0], clause[1]));
  const latin = isLatin(text.slice(start, end));
  const from = Math.max(0, start - clause[0] - (latin ? BEFORE_LATIN : BEFORE_HAN));
  const before = masked.slice(from, start - clause[0]);
  const { count, first } = countNegators(before);
  if (count % 2 === 1) return [clause[0] + from + first, start];
  const after = masked.slice(end - clause[0], end - clause[0] + (latin ? AFTER_LATIN : AFTER_HAN));
  for (const phrase of AFTER) {
    const at = after.indexOf(phrase);
    if (at >= 0) return [end + at, end + at + phrase.length];
  }
  return undefined;
}
