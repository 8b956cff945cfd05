import { deflateSync, strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tableFile } from '../../../src/app/own-data/export-table.ts';
import { readXlsx, unpackSafely } from '../../../src/app/own-data/xlsx.ts';
import { ownDataset } from '../../../src/core/sample/import/own-dataset.ts';
import { sheetRows } from '../../../src/core/sample/export/sheet-rows.ts';

const zip = (files: Zippable) => zipSync(files, { level: 6 });
const X = deflateSync(strToU8('x'));
const faultOf = (bytes: Uint8Array): string => {
  try {
    unpackSafely(bytes);
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.name : 'odd';
  }
};

/** One local entry of a ZIP made by hand, so that it can lie. */
function entry(name: string, packed: Uint8Array, declared: number): Uint8Array {
  const head = new Uint8Array(30 + strToU8(name).length);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 0x0800, true);
  view.setUint16(8, 8, true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, declared, true);
  view.setUint16(26, strToU8(name).length, true);
  head.set(strToU8(name), 30);
  return new Uint8Array([...head, ...packed]);
}

describe('unpacking a stranger’s ZIP', () => {
  test('gives the files of a sound one', () => {
    const text = strToU8('甲乙丙'.repeat(5000));
    const files = unpackSafely(zip({ 'xl/a.xml': text, 'b.xml': [strToU8('b'), { level: 0 }] }));
    expect([...files]).toEqual([
      ['xl/a.xml', text],
      ['b.xml', strToU8('b')],
    ]);
  });

  test.each([
    '../a.xml',
    'a/../../b.xml',
    '/etc/a.xml',
    'C:/a.xml',
    'a\\b.xml',
    './a.xml',
    'a\u0000.xml',
    'a\u202e.xml',
    'xl/__proto__/a.xml',
    'constructor',
  ])('refuses the name %j', (name) => {
    expect(faultOf(new Uint8Array([...entry(name, X, 1), ...entry('b', X, 1)]))).toBe('zip-bad-name');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('refuses two of the same name, also in other case', () => {
    expect(faultOf(zip({ 'a.xml': strToU8('1'), 'A.xml': strToU8('2') }))).toBe('zip-twice');
  });

  test('refuses more than 500 entries', () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`f${at}.xml`, strToU8('x')]));
    expect(faultOf(zip(many))).toBe('zip-too-many');
  });

  test('counts what comes out, whatever the header says, and stops at 50 MB', () => {
    const size = 60 * 1024 * 1024;
    const bomb = deflateSync(new Uint8Array(size), { level: 1 });
    expect(faultOf(entry('a.xml', bomb, size))).toBe('zip-too-large');
    expect(faultOf(entry('a.xml', bomb, 10))).toBe('zip-too-large');
  });

  test('refuses one that was cut off anywhere, and what is no ZIP', () => {
    const whole = zip({ 'a.xml': strToU8('甲乙丙丁'.repeat(3000)) });
    for (let cut = 0; cut < whole.length / 2; cut += 7) expect(faultOf(whole.subarray(0, cut))).toBe('not-a-zip');
    expect(faultOf(strToU8('客户,日期'))).toBe('not-a-zip');
  });

  test('a ZIP that is no workbook is told as that', async () => {
    await expect(readXlsx(zip({ 'a.xml': strToU8('<a/>') }))).rejects.toMatchObject({ name: 'not-a-workbook' });
  });
});

describe('a table as a file', () => {
  const dataset = ownDataset({
    name: '门店',
    customers: [
      new Map<string, string | null>([
        ['id', 'C1'],
        ['name', '=cmd|calc'],
        ['notes', '@SUM(A1)'],
      ]),
    ],
    orders: [
      new Map<string, string | number>([
        ['customer', 'C1'],
        ['date', '2026-01-05'],
        ['amount', 12_345],
      ]),
    ],
  });

  test('a workbook is read back as it was written, its texts as text', async () => {
    for (const table of ['customers', 'orders']) {
      const blob = await tableFile(dataset, table, 'xlsx');
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const [sheet] = await readXlsx(bytes);
      expect(sheet).toEqual({ name: table, cells: sheetRows(dataset, table) });
      const xml = [...unpackSafely(bytes)].map(([, part]) => new TextDecoder().decode(part)).join('');
      expect(xml).not.toContain('<f>');
    }
  });

  test('a CSV has no cell that becomes a formula', async () => {
    const text = await (await tableFile(dataset, 'customers', 'csv')).text();
    expect(text).toBe(
      '\uFEFF"id","name","type","notes"\r\n"C1","\'=cmd|calc","person","\'@SUM(A1)"\r\n'.replace('\uFEFF', ''),
    );
  });
});
