import type { Book } from '../book.ts';
import { inventName } from '../generator/names.ts';
import type { Random } from '../generator/random.ts';
import { mobile } from '../planted/districts.ts';
import type { Draft } from '../schema.ts';

type Guest = Partial<Omit<Draft<'customers'>, 'id'>>;

/** Telephone numbers of the hotel's guests and firms: 1990000 followed by 1xxx. */
const phoneOf = (number: number): string => mobile(1000 + number);

/** number, name, salutation, first seen, what else is known (the D-number says why it is planted) */
const CARDS: readonly (readonly [number, string, string, string, Guest?])[] = [
  // D-29: what she asks for stands in two interactions, not in her file
  [1, '顾清', '女士', '2025-04-18', {}],
  // D-30
  [2, '林远', '先生', '2025-10-06', { tags: ['长住'] }],
  // D-45: the file of the hotel's own CRM; three other systems disagree
  [3, '汤雪', '女士', '2023-03-11', { birthday: '03-12', email: 'tangxue@mail.example' }],
  // D-31
  [4, '陆鸣', '先生', '2025-02-20', {}],
  // D-32
  [5, '江澈', '先生', '2024-11-02', {}],
  // D-34: numbers copied from the registration, to be taken out
  [6, '武岳', '先生', '2025-03-14', { notes: '登记证件号 320599200001012017，退房开票' }],
  [7, '简宁', '女士', '2025-05-09', { notes: '同行一位，证件 320599200001012025 已复印；喜欢靠窗' }],
  // the other three arrivals of CS-08
  [8, '乔木', '先生', '2024-07-19', { preferences: ['加床'] }],
  [9, '卓航', '先生', '2025-12-29', { status: 'new', source: 'online' }],
  [10, '裴雯', '女士', '2023-09-08', {}],
];

const PREFERENCES = ['高楼层', '远离电梯', '加湿器', '两个硬枕', '晚退房', '靠近早餐厅'] as const;

interface Known {
  readonly number: number;
  readonly name: string;
  readonly salutation: string;
  readonly first_seen: string;
  readonly more?: Guest;
}

function addGuest(book: Book, { number, name, salutation, first_seen, more = {} }: Known): void {
  const code = String(number).padStart(3, '0');
  book.add('customers', {
    id: `HT-I-${code}`,
    business_id: 'HT',
    type: 'person',
    name,
    salutation,
    phone: phoneOf(number),
    contact_channel: 'phone',
    first_seen,
    source: 'phone',
    tags: [],
    preferences: [],
    status: 'active',
    consent_id: `HT-K-${code}`,
    verified_at: first_seen,
    ...more,
  });
  book.add('consents', {
    id: `HT-K-${code}`,
    customer_id: `HT-I-${code}`,
    purpose: ['住宿服务'],
    given_at: first_seen,
    withdrawn_at: null,
    channel: 'store',
    evidence: '入住登记时勾选',
  });
}

/** HT-I-001 to HT-I-040 with their consents; the first ten are planted. */
export function addGuests(book: Book, random: Random): void {
  for (const [number, name, salutation, first_seen, more = {}] of CARDS)
    addGuest(book, { number, name, salutation, first_seen, more });
  const names = new Set(book.rows.customers.map(({ name }) => name));
  for (let number = CARDS.length + 1; number <= 40; number++) {
    const her = random.chance(0.45);
    let name = inventName(random, her);
    while (names.has(name)) name = inventName(random, her);
    names.add(name);
    const month = String(random.between(1, 12)).padStart(2, '0');
    addGuest(book, {
      number,
      name,
      salutation: her ? '女士' : '先生',
      first_seen: `${random.pick(['2023', '2023', '2024'])}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`,
      more: {
        source: random.pick(['online', 'phone', 'store'] as const),
        contact_channel: random.pick(['phone', 'sms', 'app'] as const),
        preferences: random.chance(0.4) ? [random.pick(PREFERENCES)] : [],
        birthday: random.chance(0.2) ? `${month}-${String(random.between(1, 28)).padStart(2, '0')}` : null,
      },
    });
  }
}
