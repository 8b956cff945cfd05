import { fitId } from '../fit.ts';
import { outcomeOf, readDefaults, readWritten, type Written } from '../read-outcome.ts';
import type { Reading } from '../reading.ts';
import type { Option } from '../scenario.ts';
import { condition, flag, id, listOf, may, must, record, text, word } from '../shape.ts';
import { RATED_OUTCOME } from '../shapes.ts';
import { at, entryOf, flagOf, itemsOf, type Entry, type Tree } from '../tree.ts';
import { OPTION_WORDS } from '../words.ts';
import type { Kind } from './kind.ts';

const OPTION = record(
  {
    then: may(RATED_OUTCOME, 'What follows, with its score.'),
    why: may(text, 'Why it is good or poor.'),
    if: may(condition, 'Offered only if this holds.'),
    learn: may(id, 'A concept card.'),
  },
  { as: 'option', shape: word, doc: 'The name of the option and its text.', like: 'calm: 非常抱歉让您等了这么久。' },
);

/** Up to this rating an option needs a reason (L19). */
const POOR = 2;

/** The entry that names an option: the only key that is no keyword. */
export const nameOf = (item: Tree): Entry | undefined =>
  item.is === 'map' ? item.entries.find(({ key }) => !(OPTION_WORDS as readonly string[]).includes(key)) : undefined;

function readOption(item: Tree, defaults: Written, isRated: boolean, reading: Reading): Option | undefined {
  const name = nameOf(item);
  if (!name) return undefined;
  const owner = { name: name.key, span: name.keySpan };
  fitId(name.key, name.keySpan, OPTION_WORDS, reading.report);
  const text = reading.text(name.value);
  const written = readWritten(at(item, 'then'), reading);
  const score = written.score ?? defaults.score;
  if (score === undefined && isRated) reading.report('no-score', name.keySpan, { name: name.key });
  const why = at(item, 'why') && reading.text(at(item, 'why'));
  if (isRated && score !== undefined && score <= POOR && why === undefined)
    reading.report('no-why', name.keySpan, { name: name.key, score });
  const learn = reading.name('card', at(item, 'learn'));
  return {
    id: name.key,
    text,
    ...(at(item, 'if') ? { if: reading.formula(at(item, 'if'), 'condition') } : {}),
    score: score ?? 0,
    then: outcomeOf(written, defaults, owner, reading),
    ...(why === undefined ? {} : { why }),
    ...(learn === undefined ? {} : { learn }),
  };
}

/** A list of options; q is the option's score over 4. */
export const choice: Kind = {
  keys: {
    choice: must(listOf(OPTION, 1, 12), 'The options.'),
    then: may(RATED_OUTCOME, 'The default of every option.'),
    pin: may(flag, 'Show the options in this order.'),
    best_worst: may(flag, 'The student names the most and the least effective option.'),
  },
  read({ node, base, reading, task }) {
    const items = itemsOf(at(node, 'choice'));
    const defaults = readDefaults(node, reading);
    const hasScore = (then: Tree | undefined) => entryOf(then, 'score') !== undefined;
    // A choice that only steers the story rates nothing and needs no skill.
    const isRated =
      entryOf(node, 'skill') !== undefined ||
      entryOf(node, 'skills') !== undefined ||
      hasScore(at(node, 'then')) ||
      items.some((item) => hasScore(at(item, 'then')));
    const bestWorst = flagOf(at(node, 'best_worst'));
    const options: Option[] = [];
    for (const item of items) {
      const option = readOption(item, defaults, isRated, reading);
      if (!option) continue;
      if (options.some(({ id: taken }) => taken === option.id))
        reading.report('duplicate-id', nameOf(item)?.keySpan ?? item.span, { name: option.id });
      options.push(option);
    }
    return { ...base, ...task(isRated), kind: 'choice', options, pin: flagOf(at(node, 'pin')), bestWorst };
  },
};
