import { describe, expect, test } from 'vitest';

type Bundle = Record<string, (...args: never[]) => unknown>;

const HAN = /\p{Script=Han}/u;
const FULL_WIDTH = /[：，、；。（）！]/u;
const modules = import.meta.glob<Record<string, { zh: Bundle; en: Bundle }>>('../../src/app/messages/*.ts', {
  eager: true,
});
const sources = import.meta.glob<string>('../../src/app/messages/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
/** pairs.ts makes bundles of pairs; it holds no text itself. */
const subjects = Object.entries(modules).flatMap(([file, module]) =>
  file.endsWith('/pairs.ts') ? [] : Object.entries(module),
);

describe.each(subjects)('the messages of %s', (_, { zh, en }) => {
  test('say the same things in both languages, in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });

  test('are never empty where they need nothing to be filled in', () => {
    const plain = [zh, en].flatMap((bundle) => Object.entries(bundle).filter(([, say]) => say.length === 0));
    expect(plain.filter(([, say]) => typeof say() !== 'string' || String(say()).trim() === '')).toEqual([]);
  });

  const said = (say: Bundle[string]) => `${String(say)}${say.length === 0 ? String(say()) : ''}`;

  // An amount may be typed as 5.28万 in either language.
  test('hold no Chinese in English but the unit of amounts', () => {
    expect(Object.entries(en).filter(([, say]) => HAN.test(said(say).replace(/\d万/g, '')))).toEqual([]);
  });

  // A mark may be spoken of: a separator of a file, by its name.
  test('hold no Chinese punctuation in English', () => {
    const spoken = /["'].["']|comma ./giu;
    expect(Object.entries(en).filter(([, say]) => FULL_WIDTH.test(said(say).replace(spoken, '')))).toEqual([]);
  });
});

// What a component writes itself would stand in both languages.
test('no component puts texts together with Chinese punctuation', () => {
  const parts = import.meta.glob<string>('../../src/ui/**/*.{svelte,ts}', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  expect(Object.keys(parts).length).toBeGreaterThan(100);
  const uncommented = (source: string) => source.replace(/\/\*[^]*?\*\/|<!--[^]*?-->|\/\/ .*/g, '');
  expect(
    Object.entries(parts).flatMap(([file, source]) => (FULL_WIDTH.test(uncommented(source)) ? [file] : [])),
  ).toEqual([]);
});

test.each(Object.entries(sources))('%s has curly quotation marks in Chinese', (_, source) => {
  expect(source.split('\n').filter((line) => /\p{Script=Han}["']\p{Script=Han}|\p{Script=Han}"/u.test(line))).toEqual(
    [],
  );
});

// A question mark that is a key stands alone.
test.each(Object.entries(sources))('%s has full-width punctuation between Chinese words', (_, source) => {
  const half = /\p{Script=Han}[,;:!?]\s*\p{Script=Han}/u;
  expect(source.split('\n').filter((line) => half.test(line))).toEqual([]);
});
