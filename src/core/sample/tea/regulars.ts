import type { Book } from '../book.ts';
import { inventName } from '../generator/names.ts';
import type { Random } from '../generator/random.ts';
import { mobile } from '../planted/districts.ts';
import type { Draft } from '../schema.ts';

type Guest = Partial<Omit<Draft<'customers'>, 'id'>>;

/** number, name, salutation, first seen, what else is known (the D-number says why it is planted) */
const CARDS: readonly (readonly [number, string, string, string, Guest?])[] = [
  // D-35
  [1, '方小雨', '女士', '2024-03-15', { preferences: ['少冰', '三分糖'] }],
  // D-36: what she likes may stand there, why she likes it may not
  [2, '罗可', '女士', '2025-02-11', { notes: '以后都不要糖，说是身体原因，医生叮嘱的' }],
  // D-39: the writer of the public post
  [3, '唐小姐', '女士', '2025-05-20', {}],
  [4, '戴川', '先生', '2024-11-02', { preferences: ['去冰'] }],
  // D-37
  [5, '骆晴', '女士', '2024-09-18', { tags: ['学生'] }],
  // D-38: a child in the birthday club: no consent of a guardian
  [
    6,
    '朵朵',
    '小朋友',
    '2025-06-01',
    { birthday: '05-18', tags: ['生日会'], notes: '12 岁，自己扫码入会', status: 'active', consent_id: null },
  ],
];

const PREFERENCES = ['少冰', '去冰', '三分糖', '五分糖', '热饮', '不要珍珠', '换燕麦奶'] as const;

/** MT-I-001 to MT-I-040 with their consents; the first six are planted. */
export function addRegulars(book: Book, random: Random): void {
  const names = new Set(book.rows.customers.map(({ name }) => name));
  for (let number = 1; number <= 40; number++) {
    const code = String(number).padStart(3, '0');
    const card = CARDS.find(([own]) => own === number);
    const her = card ? card[2] !== '先生' : random.chance(0.6);
    let name = card?.[1] ?? '';
    while (name === '' || (!card && names.has(name))) name = inventName(random, her);
    names.add(name);
    const month = String(random.between(1, 12)).padStart(2, '0');
    const first_seen = card?.[3] ?? `2024-${month}-${String(random.between(1, 28)).padStart(2, '0')}`;
    const bare = number === 6;
    book.add('customers', {
      id: `MT-I-${code}`,
      business_id: 'MT',
      type: 'person',
      name,
      salutation: card?.[2] ?? (her ? '女士' : '先生'),
      phone: bare ? null : mobile(2000 + number),
      contact_channel: 'app',
      first_seen,
      source: random.chance(0.7) ? 'online' : 'store',
      tags: [],
      preferences: random.chance(0.5) ? [random.pick(PREFERENCES)] : [],
      status: 'active',
      consent_id: `MT-K-${code}`,
      verified_at: first_seen,
      ...card?.[4],
    });
    if (bare) continue;
    book.add('consents', {
      id: `MT-K-${code}`,
      customer_id: `MT-I-${code}`,
      purpose: ['点单与积分'],
      given_at: first_seen,
      withdrawn_at: null,
      channel: 'app',
      evidence: '小程序勾选记录',
    });
  }
}

/** Consents in the dataset (domain.md 4.2). */
const CONSENTS = 240;

/** Separate consents to marketing for guests of the hotel and of the tea shop, until there are 240; a few withdrew. */
export function addMarketingConsents(book: Book, random: Random): void {
  const people = book.rows.customers.filter(
    ({ id, type }) => type === 'person' && /^(HT|MT)-/.test(id) && id !== 'MT-I-006',
  );
  const rest = people.filter(({ id }) => id !== 'HT-I-003');
  const chosen = [...rest.filter((_, at) => at % 2 === 0), ...rest.filter((_, at) => at % 2 === 1)];
  // D-45: HT-I-003 said yes once and withdrew by the service centre; the marketing platform never heard of it.
  const guest = people.find(({ id }) => id === 'HT-I-003');
  for (const { id, first_seen = null } of [...(guest ? [guest] : []), ...chosen]) {
    if (book.rows.consents.length >= CONSENTS) return;
    const isPlanted = id === 'HT-I-003';
    book.add('consents', {
      id: `${id.replace('-I-', '-K-')}-M`,
      customer_id: id,
      purpose: ['营销信息'],
      given_at: first_seen,
      withdrawn_at: isPlanted ? '2025-11-04' : random.chance(0.1) ? `2025-0${random.between(1, 9)}-20` : null,
      channel: id.startsWith('HT') ? 'store' : 'app',
      evidence: id.startsWith('HT') ? '入住登记时单独勾选' : '小程序单独勾选',
    });
  }
}
