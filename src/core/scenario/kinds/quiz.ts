import { readBands } from '../read-outcome.ts';
import { either, listOf, may, must, record, text, word } from '../shape.ts';
import { BANDED } from '../shapes.ts';
import { at, itemsOf, wordOf, wordsOf } from '../tree.ts';
import { nearest } from '../words.ts';
import type { Kind } from './kind.ts';

const QUIZ = record({
  ask: must(text, 'The question.'),
  options: must(listOf(word, 2, 12), 'The answers to choose from.'),
  right: must(either(word, listOf(word, 1)), 'The right one, or a list of several.'),
});

/** A question with fixed answers, one or several of them right. */
export const quiz: Kind = {
  keys: { quiz: must(QUIZ, 'A question with fixed answers.'), then: may(BANDED, 'What follows.') },
  read({ node, base, owner, reading, task }) {
    const asked = at(node, 'quiz');
    const right = at(asked, 'right');
    const options: string[] = [];
    for (const item of itemsOf(at(asked, 'options'))) {
      const option = reading.text(item);
      if (options.includes(option)) reading.report('duplicate-id', item.span, { name: option });
      options.push(option);
    }
    for (const item of right?.is === 'list' ? right.items : right ? [right] : []) {
      const answer = wordOf(item);
      if (answer === undefined || options.includes(answer)) continue;
      const about = { name: answer, suggestion: nearest(answer, options) ?? '', known: options.join(' / ') };
      reading.report('not-an-option', item.span, about);
    }
    return {
      ...base,
      ...task(),
      kind: 'quiz',
      ask: reading.text(at(asked, 'ask')),
      options,
      right: wordsOf(right),
      several: right?.is === 'list',
      bands: readBands(node, owner, reading),
    };
  },
};
