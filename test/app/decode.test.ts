import { expect, test } from 'vitest';
import { decodeText, readFile } from '../../src/app/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 姓名,分数 / 张伟,90 in GBK. */
const gbkTable = Uint8Array.from([
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb7, 0xd6, 0xca, 0xfd, 0x0d, 0x0a, 0xd5, 0xc5, 0xce, 0xb0, 0x2c, 0x39, 0x30, 0x0d,
  0x0a,
]);
/** title: 姓名 in GBK. */
const gbkText = Uint8Array.from([...utf8('scenario: 1\ntitle: '), 0xd0, 0xd5, 0xc3, 0xfb]);

test.each([
  ['UTF-8', 'a.yaml', utf8('title: 迟到'), { text: 'title: 迟到' }],
  ['UTF-8 with a mark', 'a.yaml', Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]), { text: 'a' }],
  ['a scenario in GBK', 'a.yaml', gbkText, { fault: 'not-utf8', about: { encoding: 'GBK' } }],
  ['UTF-16', 'a.yaml', Uint8Array.from([0xff, 0xfe, 0x61, 0]), { fault: 'not-utf8', about: { encoding: 'UTF-16' } }],
  ['a table in GBK', '名单.csv', gbkTable, { fault: 'looks-like-gbk-table', about: { encoding: 'GBK' } }],
  [
    'a table in GBK under another name',
    'a.yaml',
    gbkTable,
    { fault: 'looks-like-gbk-table', about: { encoding: 'GBK' } },
  ],
  [
    'a table in UTF-8',
    'a.csv',
    utf8('id,name\n1,x\n'),
    { fault: 'looks-like-gbk-table', about: { encoding: 'UTF-8' } },
  ],
  ['a spreadsheet', 'a.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0]), { fault: 'not-ours' }],
  [
    'a picture',
    'a.png',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff, 0xff]),
    { fault: 'not-ours' },
  ],
])('%s', (_, name, bytes, decoded) => {
  expect(decodeText(name, bytes)).toEqual(decoded);
});

test('a file that is too large is not read', async () => {
  const file = new File(['x'.repeat(3000)], 'a.yaml');
  expect(await readFile(file, 2048)).toEqual({ fault: 'too-large', about: { limit: '2 KB' } });
});
