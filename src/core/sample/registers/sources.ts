import { yuan, type Book } from '../book.ts';
import { plusDays } from '../calendar.ts';
import type { Random } from '../generator/random.ts';
import { mobile } from '../planted/districts.ts';
import type { Draft } from '../schema.ts';

type Record = Draft<'source_records'>;
type System = NonNullable<Record['system']>;

const SYSTEMS = ['CRM', 'DMS', 'CSC', 'MSP'] as const;

/**
 * D-45: one guest in four systems. The telephone verified last is that of the service centre (CSC, 2025-11-04), the name
 * of the registration is in DMS, which also bills; the strictest consent is withdrawn; MSP counts deposits twice.
 */
const GUEST: Readonly<{ [S in System]: Omit<Record, 'id' | 'customer_id' | 'system'> }> = {
  CRM: {
    name: '汤雪',
    phone: mobile(1003),
    email: 'tangxue@mail.example',
    birthday_raw: '03-12（本人填写）',
    consent: 'given',
    spend: yuan(3600),
    verified_at: '2024-05-02',
    updated_at: '2025-12-02',
  },
  DMS: {
    name: '汤雪',
    phone: mobile(1103),
    email: null,
    birthday_raw: '12-03',
    consent: 'unknown',
    spend: yuan(3204),
    verified_at: '2025-06-14',
    updated_at: '2025-11-03',
  },
  CSC: {
    name: '唐雪',
    phone: mobile(1153),
    email: 'tangxue@mail.example',
    birthday_raw: null,
    consent: 'withdrawn',
    spend: null,
    verified_at: '2025-11-04',
    updated_at: '2025-11-04',
  },
  MSP: {
    name: 'Tang Xue',
    phone: mobile(1003),
    email: 'tx@mail.example',
    birthday_raw: '1991-03-12',
    consent: 'given',
    spend: yuan(4338),
    verified_at: null,
    updated_at: '2025-12-20',
  },
};

/** Other guests: mostly the same everywhere, here and there a slip of the pen. */
const OTHERS = 14;

/** Sixty raw records of four systems (PF-06). */
export function addSources(book: Book, random: Random): void {
  const add = (customer_id: string, system: System, row: Omit<Record, 'id' | 'customer_id' | 'system'>) =>
    book.add('source_records', { id: `SR-${customer_id.slice(-3)}-${system}`, customer_id, system, ...row });
  for (const system of SYSTEMS) add('HT-I-003', system, GUEST[system]);
  for (let number = 11; number < 11 + OTHERS; number++) {
    const customer_id = `HT-I-${String(number).padStart(3, '0')}`;
    const own = book.get('customers', customer_id);
    const spend = book.rows.orders
      .filter((order) => order.customer_id === customer_id && order.status === 'delivered')
      .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    for (const system of SYSTEMS) {
      const slips = system !== 'CRM' && random.chance(0.2);
      const verified = plusDays('2025-01-01', random.between(0, 330));
      add(customer_id, system, {
        name: slips ? (own.name ?? '').replace(/(.)$/u, '　$1') : (own.name ?? null),
        phone: slips ? mobile(1100 + number) : (own.phone ?? null),
        email: null,
        birthday_raw: own.birthday ?? null,
        consent: system === 'CSC' ? 'unknown' : 'given',
        spend: system === 'DMS' ? spend : system === 'MSP' ? Math.round(spend * 1.2) : null,
        verified_at: system === 'MSP' ? null : verified,
        updated_at: plusDays(verified, random.between(0, 30)),
      });
    }
  }
}

type Access = NonNullable<Draft<'access_roles'>['access']>;

const FIELDS = [
  ['customers', 'phone'],
  ['customers', 'preferences'],
  ['customers', 'notes'],
  ['stays', '*'],
  ['orders', 'amount'],
  ['receivables', '*'],
  ['complaints', '*'],
  ['consents', '*'],
] as const;

/** What each role may do with the fields above, in their order. */
const ROLES: readonly (readonly [role: string, access: readonly Access[]])[] = [
  ['前台', ['mask', 'write', 'none', 'read', 'none', 'none', 'write', 'read']],
  ['客房', ['none', 'read', 'none', 'read', 'none', 'none', 'none', 'none']],
  ['财务', ['none', 'none', 'none', 'read', 'read', 'write', 'none', 'none']],
  ['市场', ['none', 'none', 'none', 'none', 'none', 'none', 'none', 'read']],
  ['宾客关系', ['read', 'write', 'write', 'read', 'read', 'none', 'write', 'write']],
];

/** Who may see what in the hotel: eight fields for each of five roles. */
export function plantAccess(book: Book): void {
  ROLES.forEach(([role, access], place) => {
    FIELDS.forEach(([entity, field], at) => {
      book.add('access_roles', {
        id: `AR-${place + 1}-${at + 1}`,
        business_id: 'HT',
        role,
        entity,
        field,
        access: access[at] ?? 'none',
      });
    });
  });
}
