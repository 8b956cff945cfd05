import type { Book } from '../book.ts';
import type { Draft } from '../schema.ts';

type Waiting = Omit<Draft<'waiting_cases'>, 'id'>;

/** D-48: eight cases that wait at one moment; the priorities of F23 are 200, 105, 96, 80, 64, 50, 37 and 10. */
const CASES: readonly Waiting[] = [
  {
    customer_id: null,
    summary: '表扬安装师傅，想写封感谢信',
    severity: 'SEV4',
    waited_hours: 0,
    limit_hours: 72,
    tier: 'other',
    tone: 'pleased',
  },
  {
    customer_id: 'AP-I-017',
    summary: '大声辱骂，说两天没人回他的退款',
    severity: 'SEV3',
    waited_hours: 48,
    limit_hours: 48,
    tier: 'other',
    tone: 'abusive',
  },
  {
    customer_id: 'AP-I-001',
    summary: '冰箱异响，承诺两次没兑现，已超期',
    severity: 'SEV2',
    waited_hours: 36,
    limit_hours: 24,
    tier: 'diamond',
    tone: 'angry',
  },
  {
    customer_id: 'AP-I-023',
    summary: '问滤网多久换一次',
    severity: 'SEV3',
    waited_hours: 4.8,
    limit_hours: 48,
    tier: 'silver',
    tone: 'calm',
  },
  {
    customer_id: null,
    summary: '电暖器插头发热冒烟，已拔下',
    severity: 'SEV1',
    waited_hours: 0,
    limit_hours: 1,
    tier: 'other',
    tone: 'worried',
  },
  {
    customer_id: 'AP-E-003',
    summary: '同达商贸一批货缺两台，明天要铺货',
    severity: 'SEV2',
    waited_hours: 12,
    limit_hours: 24,
    tier: 'gold',
    tone: 'calm',
  },
  {
    customer_id: 'AP-I-019',
    summary: '家长发现孩子注册了账号，要求删除资料',
    severity: 'SEV2',
    waited_hours: 4.8,
    limit_hours: 24,
    tier: 'other',
    tone: 'worried',
  },
  {
    customer_id: 'AP-I-005',
    summary: '送货两次未到，婚礼在即，已超期',
    severity: 'SEV2',
    waited_hours: 43.2,
    limit_hours: 24,
    tier: 'other',
    tone: 'angry',
  },
];

/** The waiting queue. */
export function plantWaiting(book: Book): void {
  CASES.forEach((one, at) => book.add('waiting_cases', { id: `W-0${at + 1}`, ...one }));
}
