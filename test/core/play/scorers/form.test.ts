import { describe, expect, test } from 'vitest';
import { addressCredit } from '../../../../src/core/play/scorers/address.ts';
import { formQuality, scoreForm, tagsCredit, type KeyedField } from '../../../../src/core/play/scorers/form.ts';
import { amount, date, personName, phone, plain } from '../../../../src/core/play/scorers/normalise.ts';

const field = (part: Partial<KeyedField> & Pick<KeyedField, 'id' | 'type' | 'key'>): KeyedField => ({
  name: part.id,
  unknown: false,
  ...part,
});

describe('a filled file', () => {
  test('A4: gives the worked numbers: 8 wanted, 9 filled, 6 correct, then one ID number collected', () => {
    const tally = { wanted: 8, filled: 9, correct: 6, forbidden: 0 };
    expect([formQuality(tally), formQuality({ ...tally, forbidden: 1 })].map((q) => q.toFixed(2))).toEqual([
      '0.71',
      '0.61',
    ]);
  });

  test('says of each field what it is', () => {
    const fields = [
      field({ id: 'name', type: 'name', key: '李敏' }),
      field({ id: 'phone', type: 'phone', key: '19900001234' }),
      field({ id: 'mail', type: 'text', key: null, unknown: true }),
      field({ id: 'job', type: 'text', key: null, unknown: true }),
      field({ id: 'date', type: 'date', key: '2025-12-30' }),
      field({ id: 'id_card', type: 'text', key: null, never: '用不到' }),
      field({ id: 'income', type: 'text', key: null, never: '用不到' }),
    ];
    const answer = { name: '李 敏女士', phone: null, mail: null, job: '医生', id_card: '3205' };
    const { q, parts } = scoreForm(answer, fields, '2025-12-31');
    expect(parts.map(({ id, why }) => `${id} ${why}`)).toEqual([
      'name correct',
      'phone wrong',
      'mail rightly-unknown',
      'job invented',
      'date missing',
      'id_card forbidden',
      'income left-out',
    ]);
    // 2 correct of 4 filled and 5 wanted: P 0.5, R 0.4, F1 4/9, less 0.1.
    expect(q).toBeCloseTo(4 / 9 - 0.1, 12);
  });
});

describe('values are compared as people write them', () => {
  test.each([
    ['+86-199-0000-8000', '19900008000'],
    ['１９９００００８０００', '19900008000'],
    ['0512-8888 8888', '051288888888'],
    ['1990000800', undefined],
    ['无', undefined],
  ])('phone %s', (text, expected) => {
    expect(phone(text)).toBe(expected);
  });

  test.each([
    ['1,680元', 1680],
    ['一千六百八十元', 1680],
    ['0.168万', 1680],
    ['壹仟陆佰捌拾元整', 1680],
    ['￥１，６８０．００', 1680],
    ['-13000', -13000],
    ['−1.3万', -13000],
    ['5k', 5000],
    ['50%', 0.5],
    ['一万二千', 12000],
    ['十五', 15],
    ['一千零五', 1005],
    ['大概一千', undefined],
    ['', undefined],
  ])('amount %s', (text, expected) => {
    expect(amount(text)).toBe(expected);
  });

  test.each([
    ['2024年5月6日', '2024-05-06'],
    ['2024/5/6', '2024-05-06'],
    ['20240506', '2024-05-06'],
    ['2024.05.06', '2024-05-06'],
    ['5月6日', '2025-05-06'],
    ['上周三', undefined],
    ['2025-02-30', undefined],
  ])('date %s', (text, expected) => {
    expect(date(text, '2025-12-31')).toBe(expected);
  });

  test('names lose spaces and titles, and middle dots are one', () => {
    expect([personName('李 敏'), personName('李敏女士'), personName('买买提•艾力')]).toEqual([
      '李敏',
      '李敏',
      '买买提·艾力',
    ]);
    expect([personName('沈佳宁 (Shen Jianing)'), personName('沈佳宁（Shen Jianing）')]).toEqual(['沈佳宁', '沈佳宁']);
  });

  test('text loses width and zero-width characters', () => {
    expect(plain(' Ａ\u200bＢ　１ ')).toBe('AB 1');
  });

  test('tags are sets', () => {
    expect([tagsCredit(['a', 'b'], ['b', 'a']), tagsCredit(['a'], ['a', 'b']), tagsCredit([], ['a'])]).toEqual([
      1,
      2 / 3,
      0,
    ]);
  });
});

describe('an address is compared by its parts', () => {
  const key = '江苏省苏州市姑苏区平江路 18 号 3 幢 602 室';
  test.each([
    ['苏州市姑苏区平江路18号3栋602', 1],
    ['姑苏区平江路十八号三座六〇二室', 1],
    ['苏州市姑苏区平江路18号3幢603室', 0.6],
    ['苏州市吴中区平江路18号3幢602室', 0.7],
    ['无锡市姑苏区平江路18号3幢602室', 0],
    ['苏州市姑苏区平江路', 0.6],
  ])('%s earns %d', (given, credit) => {
    expect(addressCredit(given, key)).toBeCloseTo(credit, 9);
  });

  // The method that was not taken: what share of neighbouring characters two texts have in common.
  test('A4: by likeness of characters a wrong door (.90) and a province left out (.92) cannot be told apart; by parts they can', () => {
    const whole = key.replaceAll(' ', '');
    const neighbours = (text: string) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
    const likeness = (a: string, b: string) => {
      const left = neighbours(b);
      const common = neighbours(a).filter((pair) => left.includes(pair) && left.splice(left.indexOf(pair), 1));
      return (2 * common.length) / (a.length + b.length - 2);
    };
    const given = [whole.replace('602', '603'), whole.replace('江苏省', '')];
    expect(given.map((one) => likeness(one, whole).toFixed(2))).toEqual(['0.90', '0.92']);
    expect(given.map((one) => addressCredit(one, key).toFixed(2))).toEqual(['0.60', '1.00']);
  });
});
