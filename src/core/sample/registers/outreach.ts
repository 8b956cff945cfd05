import { yuan, type Book } from '../book.ts';
import { plusDays, plusMonths } from '../calendar.ts';
import type { Random } from '../generator/random.ts';

/** Who was reached by whom; touches in the dataset (domain.md 4.2), planted ones included. */
const TOUCHES = 900;

/** id, business, name, start, end, yuan */
const CAMPAIGNS = [
  ['C-09', 'HT', '淡季会员价', '2025-02-10', '2025-04-10', 2500],
  ['C-10', 'HT', '商务客住三送一', '2025-09-08', '2025-11-08', 3200],
  ['C-11', 'MT', '周三第二杯半价', '2025-06-04', '2025-08-06', 1200],
  ['C-12', 'MT', '冬日热饮周', '2025-10-22', '2025-12-31', 900],
] as const;

interface Wave {
  readonly campaign: string;
  readonly from: string;
  readonly people: readonly string[];
  readonly by: 'sms' | 'app';
}

/** Who said yes to marketing and has not withdrawn it, by the beginning of the id. */
function willing(book: Book, prefix: string, from: string): string[] {
  const ids = book.rows.consents
    .filter(({ purpose, withdrawn_at }) => purpose?.includes('营销信息') && (withdrawn_at ?? null) === null)
    .map(({ customer_id }) => customer_id ?? '');
  return ids.filter((id) => id.startsWith(prefix) && id > from);
}

/** Waves of each campaign, fourteen days apart, over those who agreed, until there are nine hundred touches. */
export function addOutreach(book: Book, random: Random): void {
  for (const [id, business_id, name, starts_at, ends_at, cost] of CAMPAIGNS)
    book.add('campaigns', { id, business_id, name, starts_at, ends_at, cost: yuan(cost) });
  const retail = book.rows.campaigns.filter(({ business_id }) => business_id === 'AP');
  const taken = new Set(book.rows.touches.map(({ campaign_id, customer_id }) => `${campaign_id} ${customer_id}`));
  const waves: Wave[] = [
    ...CAMPAIGNS.flatMap(([campaign, business, , from]): Wave[] =>
      [0, 14, 28, 42, 56].map((days) => ({
        campaign,
        from: plusDays(from, days),
        people: willing(book, `${business}-I-`, business === 'MT' ? 'MT-I-006' : ''),
        by: business === 'HT' ? 'sms' : 'app',
      })),
    ),
    ...retail.map(({ id, starts_at }): Wave => ({
      campaign: id,
      from: plusDays(starts_at ?? plusMonths('2025-01-01', 0), 4),
      people: willing(book, 'AP-I-', 'AP-I-032').filter((one) => !taken.has(`${id} ${one}`)),
      by: 'sms',
    })),
  ];
  for (const { campaign, from, people, by } of waves)
    people.forEach((customer_id, at) => {
      if (book.rows.touches.length >= TOUCHES) return;
      const opened = random.chance(by === 'app' ? 0.5 : 0.3);
      book.add('touches', {
        id: `${customer_id.slice(0, 2)}-X-${String(book.rows.touches.length + 1).padStart(3, '0')}`,
        campaign_id: campaign,
        customer_id,
        sent_at: plusDays(from, at % 3),
        channel: by,
        opened,
        ordered: opened && random.chance(0.2),
      });
    });
}

/** What came of earlier deals with firms: all closed, so that the open ones are the four of F18. */
const DEALS = [
  ['AP-E-008', '望澜二期样板间', 310_000, 'won', '2024-06-03', '2024-10-21', 'EMP-08', null],
  ['AP-E-001', '寒枫路公寓空调', 280_000, 'won', '2024-11-11', '2025-03-06', 'EMP-07', null],
  ['AP-E-009', '吴风宾馆客房电视', 76_000, 'won', '2025-02-18', '2025-05-22', 'EMP-09', null],
  ['AP-E-010', '员工餐厅冷柜', 64_000, 'won', '2025-04-09', '2025-06-30', 'EMP-10', null],
  ['AP-E-003', '年度分销框架', 500_000, 'lost', '2025-03-03', '2025-08-15', 'EMP-08', 'price'],
  ['AP-E-019', '学生公寓洗衣房', 150_000, 'lost', '2024-09-12', '2025-01-20', 'EMP-07', 'rival'],
  ['AP-E-016', '养老院护理间', 98_000, 'lost', '2025-01-15', '2025-04-28', 'EMP-07', 'no-budget'],
  ['AP-E-023', '教室空气净化', 42_000, 'lost', '2025-11-04', '2025-12-12', 'EMP-10', 'timing'],
  ['AP-E-024', '样品间冷藏柜', 55_000, 'lost', '2025-11-26', '2025-12-19', 'EMP-08', 'no-need'],
] as const;

/** Nine closed deals of the retailer. */
export function plantClosedDeals(book: Book): void {
  DEALS.forEach(([customer_id, title, amount, stage, opened_at, moved_at, rep_id, lost_reason], at) => {
    book.add('opportunities', {
      id: `AP-B-${String(5 + at).padStart(3, '0')}`,
      business_id: 'AP',
      customer_id,
      title,
      amount: yuan(amount),
      stage,
      probability: stage === 'won' ? 1 : 0,
      opened_at,
      moved_at,
      closes_at: moved_at,
      rep_id,
      lost_reason,
    });
  });
}
