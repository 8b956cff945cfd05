import { expect, test } from 'vitest';
import { panels } from '../../../src/app/messages/panels.ts';
import { player } from '../../../src/app/messages/player.ts';
import { foldSeen, tellStory, type Entry, type Telling } from '../../../src/ui/play/story.ts';
import { decided, nodes, play, runOf } from '../debrief/story.ts';

const line = (key: string, node: string) => ({ is: 'line', key, node, turn: 0 }) as unknown as Entry;
const own = (key: string) => ({ is: 'own', key, turn: 0 }) as unknown as Entry;
const mark = (key: string) => ({ is: 'mark', key, turn: 0 }) as unknown as Entry;

const folded = (entries: readonly Entry[], seen: readonly string[]) =>
  foldSeen(entries, (node) => seen.includes(node)).map((piece) =>
    piece.is === 'fold' ? piece.lines.map(({ key }) => key).join('+') : piece.key,
  );

test('lines that were seen before fold into one, but the last before each answer stays', () => {
  const entries = [
    line('a', 'open'),
    line('b', 'open'),
    line('c', 'open'),
    own('1'),
    line('d', 'look'),
    line('e', 'look'),
  ];
  expect(folded(entries, ['open', 'look'])).toEqual(['a+b', 'c', '1', 'd', 'e']);
});

test('what is new is never folded, nor a single line', () => {
  const entries = [line('a', 'open'), line('b', 'open'), line('c', 'fresh'), own('1')];
  expect(folded(entries, ['open'])).toEqual(['a+b', 'c', '1']);
  expect(folded(entries, [])).toEqual(['a', 'b', 'c', '1']);
  expect(folded([line('a', 'open'), line('b', 'fresh')], ['open'])).toEqual(['a', 'b']);
});

test('a checkpoint divides what is folded', () => {
  const entries = [
    line('a', 'open'),
    line('b', 'open'),
    mark('m'),
    line('c', 'look'),
    line('d', 'look'),
    line('e', 'look'),
  ];
  expect(folded(entries, ['open', 'look'])).toEqual(['a+b', 'm', 'c+d', 'e']);
});

test('what would have been better is an option that could be chosen', () => {
  const [calm] = nodes.choice.options;
  // the gift is never open, and here it would be the best
  const options = nodes.choice.options.map((option) => ({ ...option, score: option.id === 'gift' ? 5 : option.score }));
  const scenario = { ...play.scenario, nodes: [{ ...nodes.choice, options }] };
  const telling = {
    play,
    teller: {
      scenario,
      told: (text: string) => ({ text, original: true }),
      fill: (text: string) => [{ is: 'text', text }],
    },
    words: player.zh,
    names: panels.zh,
    explains: true,
  } as unknown as Telling;
  const betterThan = (answer: string) =>
    tellStory(runOf([decided('choice', { answer })]), telling).map((entry) => entry.is === 'own' && entry.better);
  expect(betterThan('form')).toMatchObject([{ text: [{ text: calm?.text }] }]);
  expect(betterThan('calm')).toEqual([undefined]);
});
