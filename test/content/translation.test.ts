import { expect, test } from 'vitest';
import { readContent } from '../../build/shipped.ts';

// A pair that slipped by a line is translated, and wrong: a student then reads a hint as an option. What a slip gives away is
// a length, a figure or a quotation mark that does not fit.

const { shipped } = readContent(process.cwd());
const pairs = shipped.flatMap(({ scenario, translation }) =>
  Object.entries(translation?.groups ?? {}).flatMap(([group, texts]) =>
    Object.entries(texts).map(([zh, en]) => ({ at: `${scenario.id} ${group}`, zh, en })),
  ),
);
const shown = ({ at, zh, en }: (typeof pairs)[number]) => `${at}: ${zh} → ${en}`;

/** Latin letters that one Chinese character takes, at least and at most; labels of a few characters vary more. */
const LEAST = 1.3;
const MOST = 8;
/** Characters that any label may take. */
const LABEL = 36;
/** Only words count: figures, codes and blanks are as long in either language. */
const wordsOf = (text: string) => text.replace(/[\d\s\u3000,.，。%－−()（）|:：;、@a-zA-Z·{}_-]/g, '').length;

test('every translation is about as long as its text', () => {
  const odd = pairs.filter(({ zh, en }) => {
    const words = wordsOf(zh);
    if (words < zh.length * 0.6) return false;
    return en.length > MOST * words + (words < 6 ? LABEL : 0) || (words >= 14 && en.length < LEAST * words);
  });
  expect(odd.map(shown)).toEqual([]);
});

test('figures of four digits and more are the same in both languages', () => {
  const whole = (text: string) => text.replace(/(\d),(?=\d{3})/g, '$1');
  const odd = pairs.filter(({ zh, en }) =>
    whole(zh)
      .match(/\d{4,}/g)
      ?.some((one) => !whole(en).includes(one)),
  );
  expect(odd.map(shown)).toEqual([]);
});

test('no translation stands in quotation marks that its text has not', () => {
  const odd = pairs.filter(({ zh, en }) => /^"(?:[^"\\]|\\.)*"$/.test(en) && !/^["“「]/.test(zh));
  expect(odd.map(shown)).toEqual([]);
});
