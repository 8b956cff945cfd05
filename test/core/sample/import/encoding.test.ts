import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeAs, detectEncoding } from '../../../../src/core/sample/import/encoding.ts';
import { readSheet } from '../../../../src/core/sample/import/sheet.ts';

// quality.md I07: six encodings × three line ends × three delimiters × three sizes = 162 files.
const NAMES = ['周敏', '刘强', '陈玉兰', '何伟', '孙丽', '马超', '吴静', '褚建国', '欧阳澍', '诸葛明'];
const PLACES = ['姑苏区平江路八号', '工业园区星湖街', '高新区狮山路', '吴中区越溪', '相城区元和街道'];
const TRADITIONAL = ['張美玲', '陳國華', '劉曉東', '黃麗華', '吳建國'];

const LINE_ENDS = { LF: '\n', CRLF: '\r\n', CR: '\r' } as const;
const DELIMITERS = { comma: ',', tab: '\t', semicolon: ';' } as const;
const SIZES = [1, 50, 5000] as const;

interface Kind {
  readonly encode: (text: string) => Uint8Array;
  readonly rows: (at: number) => readonly string[];
}
const simplified = (at: number) => [
  NAMES[at % NAMES.length] ?? '',
  PLACES[at % PLACES.length] ?? '',
  `2024-05-${String((at % 28) + 1).padStart(2, '0')}`,
  `${at * 7 + 100}.50`,
];
const traditional = (at: number) => [
  TRADITIONAL[at % TRADITIONAL.length] ?? '',
  '台北市中山區南京東路',
  '2024-05-06',
  String(at + 100),
];
/** Characters that GBK does not have: four bytes in GB18030. */
const rare = (at: number) => [
  `${NAMES[at % NAMES.length] ?? ''}㐂𠮷`,
  PLACES[at % PLACES.length] ?? '',
  '2024-05-06',
  String(at + 100),
];

const KINDS: Readonly<Record<string, Kind>> = {
  'UTF-8': { encode: (text) => iconv.encode(text, 'utf8'), rows: simplified },
  'UTF-8 with BOM': { encode: (text) => iconv.encode(text, 'utf8', { addBOM: true }), rows: simplified },
  GBK: { encode: (text) => iconv.encode(text, 'gbk'), rows: simplified },
  'GB18030 of four bytes': { encode: (text) => iconv.encode(text, 'gb18030'), rows: rare },
  'UTF-16LE': { encode: (text) => iconv.encode(text, 'utf-16le'), rows: simplified },
  Big5: { encode: (text) => iconv.encode(text, 'big5'), rows: traditional },
};
const HEADER = (kind: string) =>
  kind === 'Big5' ? ['姓名', '地址', '日期', '金額'] : ['姓名', '地址', '日期', '金额'];

const files = Object.entries(KINDS).flatMap(([kind, { encode, rows }]) =>
  Object.entries(LINE_ENDS).flatMap(([lineEnd, end]) =>
    Object.entries(DELIMITERS).flatMap(([delimiter, by]) =>
      SIZES.map((size) => {
        const table = [HEADER(kind), ...Array.from({ length: size }, (_, at) => rows(at))];
        const bytes = encode(table.map((row) => row.join(by)).join(end) + end);
        return { name: `${kind}, ${lineEnd}, ${delimiter}, ${size}`, kind, bytes, table };
      }),
    ),
  ),
);

test('there are 162 of them', () => {
  expect(files).toHaveLength(162);
});

/** Right by itself, or asked with a preview among which the right one is. */
const outcomes = files.map(({ name, kind, bytes, table }) => {
  const { encoding, isSure, candidates } = detectEncoding(bytes);
  const isRight = (one: typeof encoding) => {
    const text = decodeAs(bytes, one);
    if (text === undefined) return false;
    const { header, rows } = readSheet(text);
    return JSON.stringify([header, ...rows.map(({ cells }) => cells)]) === JSON.stringify(table);
  };
  const verdict = isSure ? (isRight(encoding) ? 'right' : 'mojibake') : candidates.some(isRight) ? 'asks' : 'lost';
  return { name, kind, size: table.length - 1, verdict };
});

test('I07: each is read right or asked about; none comes out wrong in silence', () => {
  expect(outcomes.filter(({ verdict }) => verdict === 'mojibake' || verdict === 'lost')).toEqual([]);
});

test('only Big5, and GBK of a single line, have to be asked about', () => {
  const asked = outcomes.filter(({ verdict }) => verdict === 'asks');
  expect([...new Set(asked.map(({ kind, size }) => (kind === 'Big5' ? kind : `${kind} ${size}`)))]).toEqual(['Big5']);
  expect(asked).toHaveLength(27);
});

describe('single files', () => {
  const guess = (text: string, encoding: string) => detectEncoding(iconv.encode(text, encoding));

  test('GBK that happens to be sound UTF-8 is asked about', () => {
    // 每字都落在 UTF-8 的两字节区里
    const disguised = '模,牡\n媚,妹';
    const { isSure, candidates } = guess(disguised, 'gbk');
    expect([isSure, candidates.includes('gb18030')]).toEqual([false, true]);
  });

  test('plain ASCII is UTF-8', () => {
    expect(guess('a,b\n1,2', 'ascii')).toEqual({ encoding: 'utf-8', isSure: true, candidates: ['utf-8'] });
    expect(detectEncoding(new Uint8Array())).toEqual({ encoding: 'utf-8', isSure: true, candidates: ['utf-8'] });
  });

  test('UTF-16 is known by its mark, in both orders', () => {
    const le = iconv.encode('姓名,a', 'utf-16le', { addBOM: true });
    const be = iconv.encode('姓名,a', 'utf-16be', { addBOM: true });
    expect([detectEncoding(le).encoding, detectEncoding(be).encoding]).toEqual(['utf-16le', 'utf-16be']);
    expect(decodeAs(le, 'utf-16le')).toBe('姓名,a');
  });

  test('bytes that are no text in any encoding have no candidate', () => {
    const { isSure, candidates } = detectEncoding(Uint8Array.from([0xff, 0xff, 0xff, 0x81, 0x20]));
    expect([isSure, candidates]).toEqual([false, []]);
  });

  test('a character cut at the end of a long file does not mislead', () => {
    const long = iconv.encode(`姓名,金额\n${'周敏,1\n'.repeat(40_000)}`, 'gbk');
    expect(detectEncoding(long)).toMatchObject({ encoding: 'gb18030', isSure: true });
    const wide = iconv.encode(`姓名,金额\n${'周敏敏,1\n'.repeat(40_000)}`, 'utf8');
    expect(detectEncoding(wide)).toMatchObject({ encoding: 'utf-8', isSure: true });
  });
});
