import { DOCUMENT_KINDS, FAMILIES } from './scenario.ts';
import {
  anything,
  condition,
  either,
  flag,
  id,
  integer,
  listOf,
  mapOf,
  may,
  must,
  number,
  oneOf,
  pattern,
  record,
  text,
  value,
  word,
  type Key,
  type RecordShape,
} from './shape.ts';

const change = { as: 'meter', many: true, shape: number(), doc: 'A meter and its change.', like: 'mood: +5' } as const;

/** What follows. */
const FOLLOWS = {
  set: may(mapOf(value), 'Flags to set, with their values.'),
  redline: may(text, 'A serious breach: why. The run goes on; the score is capped at 59.'),
  to: may(id, 'The next node.'),
};
export const OUTCOME = record(FOLLOWS, change);
export const RATED_OUTCOME = record(
  { score: may(integer(0, 4), 'How effective this is, 0 to 4.'), ...FOLLOWS },
  change,
);
const BANDS = record(
  { else: may(OUTCOME, 'What follows any lower result.') },
  {
    as: 'share',
    many: true,
    shape: OUTCOME,
    doc: 'What follows a result of at least this share.',
    like: '80%: {to: next}',
  },
);
/** What follows a task: the same always, or by result. */
export const BANDED = either(BANDS, OUTCOME);
const LATE = record({ after: must(pattern('seconds'), 'The time, such as 60s.'), ...FOLLOWS }, change);

export const QUERY = record({
  from: must(id, 'A table of the dataset.'),
  where: may(either(mapOf(value), condition), 'Fields with their values, or a condition over the fields of a row.'),
  sort: may(text, 'A field; -field from the largest down.'),
  take: may(integer(1, 1000), 'How many rows.'),
  random: may(flag, "Draw by the attempt's seed."),
  one: may(flag, 'One record instead of a list.'),
  show: may(listOf(word, 1), 'The columns to show.'),
});

const line = {
  as: 'line',
  shape: word,
  doc: 'Who says it, in which mood, if when: the text.',
  like: 'li angry: …',
} as const;

/** Keys that every node may have, whatever its kind. */
export const NODE_KEYS: Readonly<Record<string, Key>> = {
  say: may(listOf(record({}, line), 1), 'What they say: a list of lines.'),
  if: may(condition, 'Else the node is passed over to then.to.'),
  as: may(id, 'Which student-played cast member acts.'),
  skill: may(id, 'The skill that this is scored under.'),
  skills: may(mapOf(number(0, 1)), 'Several skills with their shares.'),
  worth: may(number(0, 1000), 'Points of a perfect answer, 10 unless given.'),
  why: may(text, 'The reason, shown in the debrief.'),
  learn: may(id, 'A concept card.'),
  hint: may(either(text, listOf(text, 1, 3)), 'Up to three hints: where to look, which concept, nearly the answer.'),
  checkpoint: may(text, 'A place to come back to.'),
  late: may(LATE, 'What happens when the time is up.'),
};

const METER = record({
  name: must(text, 'What it is called.'),
  start: must(number(), 'Its value at the start.'),
  min: may(number(), 'The lowest value, 0 unless given.'),
  max: may(number(), 'The highest value, 100 unless given.'),
  unit: may(word, 'Such as 元.'),
  better: may(oneOf(['high', 'low']), 'Whether high or low is good.'),
  stop: may(
    record({ at: must(number(), 'The value.'), to: must(id, 'Where the run goes.') }),
    'When the meter reaches a value, the run goes elsewhere.',
  ),
});

const RULE = record(
  {
    expect: must(condition, 'What must hold when the run is over.'),
    skill: must(id, 'The skill that it counts for.'),
    worth: may(number(0, 1000), 'Points, 10 unless given.'),
    why: may(text, 'The reason.'),
  },
  { as: 'rule', shape: word, doc: 'A name and what it says.', like: 'empathy_first: 先安抚，再谈赔付' },
);

const TEST = record({
  name: must(text, 'What this run shows.'),
  answers: must(listOf(mapOf(anything)), 'One {node: answer} each.'),
  seed: may(integer(0, 4294967295), 'The seed, 1 unless given.'),
  end: may(id, 'The ending that it must come to.'),
  score: may(number(0, 100), 'The score that it must earn.'),
});

/** A whole scenario file. Nodes are looked at kind by kind. */
export const SCENARIO: RecordShape = record({
  scenario: must(integer(1, 1), 'The version of the format.'),
  id: must(pattern('scenario-id'), 'The same as the file name.'),
  version: may(integer(1, 1_000_000), "The author's version, 1 unless given."),
  title: must(text, 'The title.'),
  about: must(text, 'What the student is to do.'),
  family: may(oneOf(FAMILIES), 'The family in the catalogue.'),
  level: may(integer(1, 3), '1 guided, 2 normal, 3 free.'),
  minutes: may(integer(1, 600), 'How long it takes.'),
  lang: may(oneOf(['zh', 'en']), 'The language of this file.'),
  concepts: may(listOf(id), 'Concept cards that it teaches.'),
  dataset: may(id, 'The dataset, crm-course unless given.'),
  skills: may(
    mapOf(
      record({
        weight: must(number(0, 100), 'Of 100.'),
        name: may(text, 'What a skill of your own is called.'),
        learn: may(id, 'A concept card.'),
      }),
    ),
    'What is judged; weights add to 100.',
  ),
  cast: must(
    mapOf(
      record({
        name: must(text, 'The name.'),
        role: must(text, 'The role.'),
        customer: may(word, 'The record of the dataset that this person is.'),
        plays: may(oneOf(['student']), 'Played by a student.'),
      }),
    ),
    'Who takes part.',
  ),
  data: may(mapOf(QUERY), 'Named queries over the dataset.'),
  documents: may(
    mapOf(
      record({
        title: must(text, 'The title.'),
        kind: must(oneOf(DOCUMENT_KINDS), 'What it looks like.'),
        text: must(text, 'What stands in it.'),
      }),
    ),
    'Papers that the student can open.',
  ),
  meters: may(mapOf(METER), "The state of the customer's world."),
  nodes: must(mapOf(anything), 'The nodes in order; the first is the start.'),
  rules: may(listOf(RULE), 'Judged when the run ends.'),
  tests: may(listOf(TEST), 'Golden runs.'),
  was: may(mapOf(id), 'Old node ids and what they are called now.'),
});
