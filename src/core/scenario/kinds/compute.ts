import { readBands } from '../read-outcome.ts';
import type { ComputeNode } from '../scenario.ts';
import { condition, either, listOf, may, must, number, pattern, record, text, word } from '../shape.ts';
import { BANDED } from '../shapes.ts';
import { at, itemsOf, numberOf, wordOf, type Tree } from '../tree.ts';
import type { Kind } from './kind.ts';

const COMPUTE = record({
  ask: must(text, 'The question.'),
  is: must(condition, 'The answer: a formula over bound data, or a number.'),
  within: may(either(number(0), pattern('tolerance')), 'How far it may be off: a number, or a share such as 0.5%.'),
  unit: may(word, 'The unit of the answer.'),
  traps: may(
    listOf(
      record({
        is: must(condition, 'A wrong answer that people give.'),
        why: must(text, 'What went wrong.'),
        q: must(number(0, 1), 'What it is worth, of 1.'),
      }),
    ),
    'Wrong answers with a reason.',
  ),
});

function readWithin(tree: Tree | undefined): ComputeNode['within'] {
  const written = wordOf(tree);
  if (written === undefined) return undefined;
  const isShare = written.endsWith('%');
  const number = Number(isShare ? written.slice(0, -1) : written);
  if (!Number.isFinite(number)) return undefined;
  return isShare ? { share: number / 100 } : { absolute: number };
}

/** A number to work out. */
export const compute: Kind = {
  keys: { compute: must(COMPUTE, 'A number to work out.'), then: may(BANDED, 'What follows.') },
  read({ node, base, owner, reading, task }) {
    const asked = at(node, 'compute');
    const within = readWithin(at(asked, 'within'));
    return {
      ...base,
      ...task(),
      kind: 'compute',
      ask: reading.text(at(asked, 'ask')),
      is: reading.formula(at(asked, 'is'), 'number'),
      ...(within ? { within } : {}),
      unit: at(asked, 'unit') ? reading.text(at(asked, 'unit')) : '',
      traps: itemsOf(at(asked, 'traps')).map((trap) => ({
        is: reading.formula(at(trap, 'is'), 'number'),
        why: reading.text(at(trap, 'why')),
        q: numberOf(at(trap, 'q')) ?? 0,
      })),
      bands: readBands(node, owner, reading),
    };
  },
};
