import { FIELD_TYPES } from '../scenario/scenario.ts';
import {
  anything,
  either,
  flag,
  id,
  integer,
  listOf,
  may,
  must,
  oneOf,
  record,
  text,
  word,
  type RecordShape,
} from '../scenario/shape.ts';
import { GROUPS, ITEM_KINDS, type Item } from './content.ts';

/** The shapes of docs/content-format.md. */
const both = record({ zh: must(text, 'In Chinese.'), en: must(text, 'In English.') });

export const CONCEPTS = record({
  concepts: must(
    listOf(
      record({
        id: must(id, 'The code of the course: c01 … c60.'),
        group: must(oneOf(GROUPS), 'The subject that it belongs to.'),
        term: must(both, 'What it is called.'),
        text: must(both, 'What it is.'),
        example: must(both, 'A moment in which it decides something.'),
        beware: may(both, 'The usual misunderstanding.'),
        see: may(listOf(id), 'Related cards.'),
      }),
      1,
    ),
    'The concept cards.',
  ),
});

export const ITEMS = record({ items: must(listOf(anything, 1), 'The items.') });

const ITEM = {
  id: must(id, 'Stable for ever.'),
  kind: must(oneOf(ITEM_KINDS), 'How it is answered.'),
  covers: may(listOf(word), 'Rows of the course inventory.'),
  concepts: must(listOf(id, 1), 'The cards that explain it.'),
  ask: must(both, 'The question or statement.'),
  doubt: may(both, 'Why teachers may key it otherwise.'),
};

const pick = record({
  ...ITEM,
  options: must(
    listOf(
      record({
        id: must(id, 'Stable for ever.'),
        text: must(both, 'The option.'),
        right: may(flag, 'It belongs to the answer.'),
        why: must(both, 'Why it does or does not.'),
      }),
      3,
      5,
    ),
    'The options.',
  ),
});

/** The shape of an item by its kind. */
export const ITEM_SHAPES: Readonly<Record<Item['kind'], RecordShape>> = {
  single: pick,
  multiple: pick,
  'true-false': record({
    ...ITEM,
    right: must(flag, 'Whether the statement holds.'),
    why: must(both, 'What holds, and what is wrong with the other answer.'),
  }),
  short: record({
    ...ITEM,
    points: must(listOf(both, 2, 7), 'What a full answer names.'),
    need: must(integer(1, 7), 'How many of the points make a full answer.'),
    model: must(both, 'A full answer.'),
  }),
};

export const COURSE = record({
  course: must(integer(1, 1), 'The version of this format.'),
  id: must(id, 'The name of the file.'),
  title: must(both, 'What it is called.'),
  about: must(both, 'For whom, and how long.'),
  lessons: must(
    listOf(
      record({
        title: must(both, 'What it is called.'),
        goals: must(listOf(both, 1), 'What students can do afterwards.'),
        concepts: may(listOf(id), 'Its concept cards.'),
        scenarios: may(listOf(word), 'Its exercises.'),
        items: may(listOf(id), 'Its items; else those of its concepts.'),
        desk: may(listOf(word), 'Analysis pages or desk views to open.'),
        notes: may(both, 'For the teacher.'),
      }),
      1,
    ),
    'The lessons, in order.',
  ),
});

export const FORM = record({
  form: must(integer(1, 1), 'The version of this format.'),
  id: must(id, 'The name of the file.'),
  title: must(both, 'What it is called.'),
  groups: must(
    listOf(
      record({
        name: must(both, 'What it is called.'),
        fields: must(
          listOf(
            record({
              id: must(id, 'Stable for ever.'),
              name: must(both, 'What it is called.'),
              type: may(oneOf(FIELD_TYPES), 'text unless given.'),
              need: must(oneOf(['required', 'useful', 'on-request']), 'Whether it must be filled.'),
              purpose: must(both, 'Why it may be collected.'),
              source: must(both, 'Where it usually comes from.'),
              pick: may(listOf(both, 1), 'What can be picked.'),
            }),
            1,
          ),
          'Its fields.',
        ),
      }),
      1,
    ),
    'Its parts.',
  ),
  never: may(
    listOf(record({ name: must(both, 'The datum.'), why: must(both, 'Why it must not be asked.') })),
    'What such a form must not ask.',
  ),
});

const at = listOf(record({ at: must(word, 'Where.'), how: must(word, 'The kind of practice.') }), 1);

/** A row is a list of places, or says why there is none. */
export const COVERAGE_ROW = { at, why: record({ why: must(either(text, both), 'Why it cannot be practised.') }) };
