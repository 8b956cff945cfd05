import Ajv from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCHEMA_FILE, scenarioSchema, schemaText } from '../../build/schema.ts';
import { KINDS } from '../../src/core/scenario/kinds/kinds.ts';
import { parseText } from '../../src/core/scenario/parse.ts';
import { dataOf } from '../../src/core/scenario/tree.ts';
import { SCORED } from '../cli/world.ts';

const validate = new Ajv({ allErrors: true }).compile(scenarioSchema());

/** Where a scenario does not fit the schema; a tree that cannot be read fits nowhere. */
function misfits(text: string): string[] {
  const { tree } = parseText(text);
  if (!tree) return ['not YAML'];
  return validate(dataOf(tree)) ? [] : (validate.errors ?? []).map(({ dataPath }) => dataPath);
}

const scenariosIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /(?<!\.zh|\.en)\.yaml$/.test(file) && /^scenario\s*:/m.test(readFileSync(file, 'utf8')))
    .sort();

/** Sub-scenes hold less than the schema asks of a whole scenario. */
const SHIPPED = scenariosIn('scenarios').filter((file) => !file.includes('/scenes/'));

test('the file is the one that the shapes give; npm run schema writes it', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
});

test.each([...SHIPPED, ...scenariosIn('test/fixtures').filter((file) => !file.includes('supervisor'))])(
  '%s fits',
  (file) => {
    expect(misfits(readFileSync(file, 'utf8'))).toEqual([]);
  },
);

test.each(SHIPPED)('%s names the schema in its first line', (file) => {
  const up = '../'.repeat(file.split('/').length - 1);
  const [first] = readFileSync(file, 'utf8').split('\n');
  expect(first).toBe(`# yaml-language-server: $schema=${up}${SCHEMA_FILE}`);
});

describe('what the checker refuses does not fit either', () => {
  test('the scenario that is changed fits', () => {
    expect(misfits(SCORED)).toEqual([]);
  });

  test.each([
    ['a misspelt key', 'title:', 'titel:'],
    ['a score out of range', 'score: 4', 'score: 5'],
    ['an option without a name', 'sorry: 非常抱歉，我马上查。\n        then', 'then'],
    ['two speakers in a line', '[li: 喂？]', '[{li: 喂？, me: 您好}]'],
    ['a time without a unit', 'after: 60s', 'after: soon'],
    ['a text that is a list', 'title: 小题', 'title: [小题]'],
    ['an unknown ending', 'end: good', 'end: great'],
    ['a quiz without its key', ', right: 订单', ''],
    ['a node of two kinds', 'end: fair', 'end: fair, quiz: {ask: 谁？, options: [甲, 乙], right: 甲}'],
    ['another version', 'scenario: 1', 'scenario: 2'],
  ])('%s', (_, from, to) => {
    expect(SCORED).toContain(from);
    expect(misfits(SCORED.replace(from, to))).not.toEqual([]);
  });
});

test('every key of every kind is explained', () => {
  const { definitions } = scenarioSchema() as {
    definitions: Record<string, { properties?: Record<string, { description?: string }> }>;
  };
  for (const [kind, { keys }] of Object.entries(KINDS))
    for (const [key, { doc }] of Object.entries(keys))
      expect([kind, key, definitions[`node-${kind}`]?.properties?.[key]?.description]).toEqual([kind, key, doc]);
});
