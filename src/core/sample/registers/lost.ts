import { yuan, type Book } from '../book.ts';
import { plusDays } from '../calendar.ts';
import { inventName } from '../generator/names.ts';
import type { Random } from '../generator/random.ts';
import type { Draft } from '../schema.ts';

type Reason = NonNullable<Draft<'lost_customers'>['reason']>;

interface Group {
  readonly count: number;
  /** Chance of coming back, yuan an attempt, yuan of the second life. */
  readonly figures: readonly [chance: number, cost: number, value: number];
  readonly notes: readonly string[];
}

/** domain.md F20 (D-47); the second life of who moved away is never reached. What they said stands in our own words. */
const GROUPS: Readonly<Record<Reason, Group>> = {
  unintended: {
    count: 12,
    figures: [0.35, 60, 900],
    notes: [
      '报修三次没人回电，就不来了',
      '发票的事拖了一个月，懒得再问',
      '那次安装弄坏了墙，说好来补，没来',
      '投诉完再没人理',
      '送货两次没送到，最后退了',
      '会员积分少了，打电话说查，没下文',
      '换了个导购，说话不太客气',
      '冰箱修了很久，期间一个电话也没有',
    ],
  },
  pulled: {
    count: 8,
    figures: [0.15, 80, 1000],
    notes: [
      '别家送货当天就装好',
      '另一家可以连家里的系统，你们没有',
      '那边有人专门对接，省心',
      '别家保修五年，看着踏实',
      '他们能上门设计，你们只卖机器',
    ],
  },
  bought: {
    count: 14,
    figures: [0.2, 120, 400],
    notes: [
      '同款别处便宜两百',
      '平台大促，价格差太多',
      '别家送电饭煲，等于打折',
      '有补贴，就在那边买了',
      '谁便宜买谁的',
      '他们给了一张三百的券',
    ],
  },
  moved: {
    count: 4,
    figures: [0, 60, 0],
    notes: ['搬到外地了', '房子卖了，暂时不需要', '公司派我出国三年', '店关了，不再用'],
  },
  intended: { count: 2, figures: [0.5, 60, -300], notes: ['多次辱骂送货员，我们终止了服务', '长期拒付，已停止往来'] },
};

/** D-10 to D-14: who is in the course's own files. */
const KNOWN: readonly (readonly [Reason, string, string, boolean])[] = [
  ['bought', 'AP-I-014', '同款别家便宜200元，以后看价格', true],
  ['moved', 'AP-I-015', '已搬到外地，谢谢，不再需要联系', false],
  ['unintended', 'AP-I-016', '冰箱等配件41天，没有人回过电话', true],
  ['intended', 'AP-I-017', '拒付并辱骂，我们终止了往来', false],
  ['pulled', 'AP-I-018', '别家送货当天就装好，以后图省事', true],
];

/** Among the others, by place: said that they want no more messages. */
const OPTED_OUT = new Set([7, 19, 28]);

/** Forty customers who left, with what they said and the counts of F20 (D-47). */
export function addLost(book: Book, random: Random): void {
  const names = new Set(book.rows.customers.map(({ name }) => name));
  const rows = (Object.entries(GROUPS) as [Reason, Group][]).flatMap(([reason, { count, figures, notes }]) =>
    Array.from({ length: count }, (_, at) => {
      const known = at === 0 ? KNOWN.find(([own]) => own === reason) : undefined;
      return { reason, figures, known, note: known?.[2] ?? notes[(at - 1) % notes.length] ?? '' };
    }),
  );
  const mixed = rows.map((row) => ({ row, key: random.next() })).sort((a, b) => a.key - b.key);
  mixed.forEach(({ row: { reason, figures, known, note } }, at) => {
    const [chance, cost, value] = figures;
    const [, customer_id = null, , mayContact] = known ?? [];
    let name = customer_id === null ? '' : (book.get('customers', customer_id).name ?? '');
    while (name === '' || (customer_id === null && names.has(name))) name = inventName(random, random.chance(0.5));
    names.add(name);
    const own = book.rows.orders.filter((order) => order.customer_id === customer_id).map(({ date }) => date ?? '');
    book.add('lost_customers', {
      id: `AP-Q-${String(at + 1).padStart(3, '0')}`,
      customer_id,
      name,
      last_order: own.sort().at(-1) ?? plusDays('2023-06-01', random.between(0, 540)),
      note,
      reason,
      chance,
      cost: yuan(cost),
      value: yuan(value),
      may_contact: mayContact ?? !OPTED_OUT.has(at),
    });
  });
}
