import { expect, test } from 'vitest';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { SCHEMA, TABLE_NAMES } from '../../../src/core/sample/schema.ts';
import { storedRows } from './tables.ts';

const data = courseDataset();

// domain.md 4.4: fields that must not exist for persons.
const FORBIDDEN_COLUMNS =
  /id_?(card|number|type)|passport|bank|card_no|income|salary|relig|health|illness|medical|biometr|face|finger|track|gps|location|family|spouse|child|relative|password|politic|degree|native|ethnic|\bage\b/;
const FORBIDDEN_WORDS =
  /身份证|证件|银行卡|收入|月薪|信佛|教徒|宗教|糖尿病|高血压|病史|身体原因|指纹|人脸|党员|密码|儿子|女儿|丈夫|妻子/;
/** D-16, D-34 and D-36 are planted to be found and removed. */
const PLANTED = [
  'customers AP-I-020 notes',
  'customers HT-I-006 notes',
  'customers HT-I-007 notes',
  'customers MT-I-002 notes',
];

test('no table has a column for what must not be known of a person', () => {
  const columns = TABLE_NAMES.flatMap((table) => Object.keys(SCHEMA[table]).map((column) => `${table}.${column}`));
  expect(columns.filter((column) => FORBIDDEN_COLUMNS.test(column.split('.')[1] ?? ''))).toEqual([]);
});

const texts = TABLE_NAMES.filter((table) => table !== 'policies').flatMap((table) =>
  storedRows(data, table).flatMap((row) =>
    Object.entries(row).flatMap(([column, cell]) =>
      typeof cell === 'string' || Array.isArray(cell)
        ? [{ table, id: String(row['id']), column, text: Array.isArray(cell) ? cell.join(' ') : cell }]
        : [],
    ),
  ),
);

const places = (found: typeof texts) => found.map(({ table, id, column }) => `${table} ${id} ${column}`);

test('no text speaks of it either, but for the planted notes', () => {
  expect(places(texts.filter(({ text }) => FORBIDDEN_WORDS.test(text)))).toEqual(PLANTED);
});

test('no text holds an identity number or the number of a bank card, but for the two planted notes', () => {
  const found = texts.filter(({ column, text }) => column !== 'credit_code' && /\d{15,19}[\dXx]?/.test(text));
  expect(places(found)).toEqual(['customers HT-I-006 notes', 'customers HT-I-007 notes']);
  // A district that does not exist and a wrong check digit: nobody can have such a number.
  for (const { text } of found) {
    const number = /\d{18}/.exec(text)?.[0] ?? '';
    const sum = [...number.slice(0, 17)].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
    expect([number.slice(0, 6), '10X98765432'[sum % 11] === number[17]]).toEqual(['320599', false]);
  }
});

test('every telephone is of the block that nobody can dial, but for the planted one of ten digits', () => {
  const phones = texts.filter(({ column, text }) => /phone$/.test(column) && !/^1990000\d{4}$/.test(text));
  expect(phones.map(({ table, text }) => [table, text])).toEqual([
    ['customers', '1990000009'],
    ['orders', '1990000009'],
  ]);
  const elsewhere = texts.filter(({ column, text }) => !/phone$/.test(column) && /1[3-9]\d{9}/.test(text));
  expect(elsewhere).toEqual([]);
});

test('every address of e-mail ends in .example', () => {
  expect(texts.filter(({ text }) => /@/.test(text) && !/^[\w.]+@[\w.]+\.example$/.test(text))).toEqual([]);
});

test('a birthday has no year, but for the planted one', () => {
  const birthdays = texts.filter(({ column, text }) => /^birthday/.test(column) && !/^\d{2}-\d{2}$/.test(text));
  // D-45: as the other systems have it
  expect(birthdays.map(({ id }) => id)).toEqual(['AP-I-009', 'SR-003-CRM', 'SR-003-MSP']);
});
