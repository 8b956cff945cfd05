import type { Expression, Value } from '../expression.ts';
import { fitId } from '../fit.ts';
import { parseExpression } from '../parse-expression.ts';
import { readBands } from '../read-outcome.ts';
import type { Reading } from '../reading.ts';
import { FIELD_TYPES, type FieldType, type FormField } from '../scenario.ts';
import { either, flag, id, listOf, mapOf, may, must, number, oneOf, record, text, word } from '../shape.ts';
import { BANDED } from '../shapes.ts';
import {
  at,
  entriesOf,
  flagOf,
  itemsOf,
  numberOf,
  spanWithin,
  textOf,
  wordOf,
  wordsOf,
  type Entry,
  type ScalarTree,
  type Tree,
} from '../tree.ts';
import { allParts } from '../visit.ts';
import { nearest } from '../words.ts';
import { panelsOf } from './inspect.ts';
import type { Kind } from './kind.ts';

const FIELD = record({
  name: must(text, 'What the field is called.'),
  type: may(oneOf(FIELD_TYPES), 'How answers are compared; text unless given.'),
  is: may(either(word, listOf(word, 1)), 'What the sources say: data (c.phone) or a fixed value.'),
  within: may(number(0), 'How far a number may be off.'),
  pick: may(listOf(word, 2, 20), 'The values to choose from.'),
  tags: may(listOf(word, 1, 40), 'The tags to choose from.'),
  unknown: may(flag, 'The sources do not say.'),
  never: may(text, 'Why this must not be collected.'),
});

/** Names and ids of fields that hold sensitive personal data (Personal Information Protection Law, art. 28). */
const SENSITIVE =
  /身份证|证件号|护照|银行卡|卡号|密码|宗教|信仰|病史|病历|健康状况|指纹|人脸|id_?card|passport|password|bank_?card/i;

const OPERATORS = /[-+*/]/;

/** The first words of all names in an expression. */
const namesIn = (expression: Expression): string[] =>
  allParts(expression).flatMap((part) => (part.is === 'name' ? part.path.slice(0, 1) : []));

/**
 * Whether the key of a field is a formula or a text that stands for itself: a formula speaks of bound data (or of a name
 * very near to one, which is then a slip), or is a sum in a field of numbers, or a text in quotes of its own.
 */
function isFormula(expression: Expression, source: string, type: FieldType, data: readonly string[]): boolean {
  if (expression.is === 'value') return typeof expression.value === 'string';
  const names = namesIn(expression);
  if (names.some((name) => data.includes(name))) return true;
  if (expression.is === 'name' && expression.path.length > 1) return nearest(names[0] ?? '', data) !== undefined;
  return (type === 'number' || type === 'money') && names.length === 0 && OPERATORS.test(source);
}

function readIs(tree: Tree | undefined, type: FieldType, reading: Reading): FormField['is'] {
  if (tree?.is === 'list') return wordsOf(tree);
  if (tree?.is !== 'scalar' || tree.value === null) return undefined;
  return typeof tree.value === 'string' ? readKeyText(tree, tree.value, type, reading) : tree.value;
}

function readKeyText(tree: ScalarTree, source: string, type: FieldType, reading: Reading): Expression | Value {
  const { expression } = parseExpression(source);
  if (!expression || !isFormula(expression, source, type, reading.data)) return source;
  return reading.expression(source, 'key', (span) => spanWithin(tree, span));
}

function readField({ key, keySpan, value }: Entry, reading: Reading): FormField {
  fitId(key, keySpan, [], reading.report);
  const type = FIELD_TYPES.find((one) => one === textOf(at(value, 'type'))) ?? 'text';
  const name = reading.text(at(value, 'name'));
  const is = readIs(at(value, 'is'), type, reading);
  const never = at(value, 'never') && reading.text(at(value, 'never'));
  const unknown = flagOf(at(value, 'unknown'));
  const pick = at(value, 'pick') && itemsOf(at(value, 'pick')).map((item) => reading.text(item));
  const tags = at(value, 'tags') && itemsOf(at(value, 'tags')).map((item) => reading.text(item));
  const within = numberOf(at(value, 'within'));
  if (is === undefined && never === undefined && !unknown) reading.report('no-key', keySpan, { name: key });
  if (never === undefined && SENSITIVE.test(`${key} ${name}`)) reading.report('sensitive-field', keySpan, { name });
  checkAmong(at(value, 'is'), is, pick ?? tags, reading);
  return {
    id: key,
    name,
    type,
    ...(is === undefined ? {} : { is }),
    ...(within === undefined ? {} : { within }),
    ...(pick === undefined ? {} : { pick }),
    ...(tags === undefined ? {} : { tags }),
    unknown,
    ...(never === undefined ? {} : { never }),
  };
}

/** A fixed key must be one of what can be chosen. */
function checkAmong(
  tree: Tree | undefined,
  is: FormField['is'],
  among: readonly string[] | undefined,
  reading: Reading,
) {
  if (!tree || !among || (typeof is === 'object' && !Array.isArray(is))) return;
  for (const item of tree.is === 'list' ? tree.items : [tree]) {
    const answer = wordOf(item);
    if (answer === undefined || among.includes(answer)) continue;
    const about = { name: answer, suggestion: nearest(answer, among) ?? '', known: among.join(' / ') };
    reading.report('not-an-option', item.span, about);
  }
}

/** A customer file to fill in from sources; "not in the sources" is an answer too. */
export const form: Kind = {
  keys: {
    form: must(mapOf(FIELD), 'The fields.'),
    then: may(BANDED, 'What follows.'),
    source: may(listOf(id), 'Documents and panels that stand beside the form.'),
  },
  read({ node, base, owner, reading, task }) {
    return {
      ...base,
      ...task(),
      kind: 'form',
      fields: entriesOf(at(node, 'form')).map((entry) => readField(entry, reading)),
      source: panelsOf(at(node, 'source'), reading),
      bands: readBands(node, owner, reading),
    };
  },
};
