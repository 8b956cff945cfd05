import { draw } from '../../src/core/kernel/draw.ts';
import type { Pick } from '../support/random-play.ts';

/** A seeded source of choices without end. */
export function pickerOf(seed: number): Pick {
  let drawn = 0;
  return (count) => Math.floor(draw(seed, 'shuffle', 'fuzz', ++drawn) * Math.max(1, count));
}

const INSERTED = [
  ...'[]{}():：,，"\'#-?|>&*!%@`~<=+.0',
  '\t',
  '　',
  ' ',
  '\n',
  '\r',
  '\n  ',
  ' - ',
  ': ',
  ' #',
  '“',
  '”',
  '；',
  '１',
  '％',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud83d\ude00',
  '\ud83d',
  '\u0000',
  'null',
  '1e999',
  '-1',
  '__proto__',
  'and',
  '((((((((((',
];

type Change = (text: string, pick: Pick) => string;

const spliced = (text: string, at: number, drop: number, put = '') => text.slice(0, at) + put + text.slice(at + drop);

function inLines(change: (lines: string[], pick: Pick) => void): Change {
  return (text, pick) => {
    const lines = text.split('\n');
    change(lines, pick);
    return lines.join('\n');
  };
}

/** Two pieces of the same form change places or one takes the other's: mostly sound YAML, seldom the same meaning. */
function exchange(form: RegExp): Change {
  return (text, pick) => {
    const found = [...text.matchAll(form)];
    const [from, to] = [found[pick(found.length)], found[pick(found.length)]];
    return from && to ? spliced(text, to.index, to[0].length, from[0]) : text;
  };
}

const NUMBER = /(?<![\w-])-?\d+(?:\.\d+)?/g;
/** Changes of the letters: mostly no YAML any more. */
const ROUGH: readonly Change[] = [
  (text, pick) => {
    const at = pick(text.length);
    return spliced(text, at, 1, String.fromCharCode(text.charCodeAt(at) ^ (1 << pick(8))));
  },
  (text, pick) => spliced(text, pick(text.length), 1 + pick(40)),
  (text, pick) => spliced(text, pick(text.length), 1 + pick(4000)),
  (text, pick) => text.slice(0, pick(text.length)),
  (text, pick) => spliced(text, pick(text.length), 0, INSERTED[pick(INSERTED.length)]),
  inLines((lines, pick) => {
    const [a, b] = [pick(lines.length), pick(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  }),
  inLines((lines, pick) => lines.splice(pick(lines.length), 0, lines[pick(lines.length)] ?? '')),
  inLines((lines, pick) => lines.splice(pick(lines.length), 1)),
  inLines((lines, pick) => {
    const at = pick(lines.length);
    lines[at] = pick(2) === 0 ? `  ${lines[at] ?? ''}` : (lines[at] ?? '').replace(/^ {2}/, '');
  }),
  inLines((lines, pick) => lines.splice(pick(lines.length), 0, ...lines.splice(pick(lines.length), 1 + pick(12)))),
];

/** Changes of the meaning: mostly sound YAML that says something else. */
const FINE: readonly Change[] = [
  exchange(/(?<=\bto: )[\w-]+/g),
  exchange(/(?<=^ {2,8})[\w-]+(?=:)/gm),
  exchange(/(?<=\bif: )[^,}\n]+/g),
  exchange(/(?<=(?:is|within|at|start|min|max|worth|score): )[^,}\n]+/g),
  exchange(NUMBER),
  (text, pick) => {
    const found = [...text.matchAll(NUMBER)];
    const one = found[pick(found.length)];
    const put = ['0', '-1', '1e308', '0.1', '999999999', '00', '1.', '5%'][pick(8)] ?? '0';
    return one ? spliced(text, one.index, one[0].length, put) : text;
  },
];

/** The text with one to three seeded changes; every other seed changes only what it means. */
export function mutated(text: string, seed: number): string {
  const pick = pickerOf(seed);
  const changes = seed % 2 === 0 ? FINE : [...ROUGH, ...FINE];
  let changed = text;
  for (let left = 1 + pick(3); left > 0; left--) changed = (changes[pick(changes.length)] as Change)(changed, pick);
  return changed;
}
