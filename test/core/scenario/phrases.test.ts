import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findConcept } from '../../../src/core/scenario/phrases/concept.ts';
import { normalise } from '../../../src/core/scenario/phrases/normalise.ts';
import { parsePattern } from '../../../src/core/scenario/phrases/pattern.ts';
import { readPhraseFile } from '../../../src/core/scenario/phrases.ts';

const folder = join(process.cwd(), 'scenarios/phrases');
const entries = readdirSync(folder).flatMap((file) => readPhraseFile(readFileSync(join(folder, file), 'utf8')));

test('the phrasebank holds the fifteen concepts of the course', () => {
  expect(entries.map(({ name }) => name).sort()).toEqual(
    [
      ...['道歉', '共情', '承认责任', '给方案', '承诺时限', '确认', '感谢', '复述', '安抚等待', '主动回访'],
      ...['推卸责任', '过度承诺', '指责客户', '泄露隐私', '空话'],
    ].sort(),
  );
});

describe.each(entries.map((entry) => [entry.name, entry] as const))('%s', (_, entry) => {
  const found = (text: string) => findConcept(normalise(text), entry).is;

  test('has thirty to sixty patterns, all of which can be read', () => {
    expect(entry.patterns.length).toBeGreaterThanOrEqual(30);
    expect(entry.patterns.length).toBeLessThanOrEqual(60);
    expect(entry.patterns.filter((pattern) => 'fault' in parsePattern(pattern))).toEqual([]);
  });

  test.each(entry.yes)('is found in: %s', (text) => {
    expect(found(text)).toBe('hit');
  });

  test.each(entry.no)('is not found in: %s', (text) => {
    expect(found(text)).not.toBe('hit');
  });
});
