import { yuan, type Book } from '../book.ts';
import type { Draft } from '../schema.ts';

type Ticket = Draft<'service_tickets'>;

/** customer, order, kind, opened, closed, labour parts travel charged (yuan), technician, result */
type Card = readonly [
  string,
  string,
  NonNullable<Ticket['kind']>,
  string,
  string | null,
  readonly [number, number, number, number],
  string,
  string,
];

const CARDS: readonly Card[] = [
  // D-01: two repairs of one fault
  ['001', '251108-01', 'install', '2025-11-10', '2025-11-10', [60, 0, 8, 0], 'EMP-12', '就位、调平，通电正常'],
  [
    '001',
    '251108-01',
    'repair',
    '2025-11-29',
    '2025-11-29',
    [85, 0, 8, 0],
    'EMP-12',
    '运行异响，重新调平并加垫，当场减轻',
  ],
  [
    '001',
    '251108-01',
    'repair',
    '2025-12-12',
    '2025-12-12',
    [85, 160, 8, 0],
    'EMP-15',
    '异响复发，更换压缩机减震垫；测得夜间噪声47分贝（标称38分贝）',
  ],
  // D-02
  [
    '002',
    '251224-01',
    'install',
    '2025-12-26',
    '2025-12-26',
    [60, 0, 8, 0],
    'EMP-11',
    '安装进水管和排水管，试机一个短程序，当时未见渗漏；未做静置复查',
  ],
  // the batch of D-02
  [
    '028',
    '251206-01',
    'repair',
    '2025-12-20',
    '2025-12-20',
    [85, 45, 8, 0],
    'EMP-13',
    '机身后部滴水，进水阀接口密封圈偏薄，更换进水阀',
  ],
  [
    '029',
    '251208-01',
    'repair',
    '2025-12-23',
    '2025-12-23',
    [85, 45, 8, 0],
    'EMP-11',
    '停机后进水阀仍缓慢渗水，更换进水阀',
  ],
  // D-03
  [
    '003',
    '251210-01',
    'install',
    '2025-12-12',
    '2025-12-12',
    [60, 0, 8, 0],
    'EMP-14',
    '挂装、联网；客户表示不会用语音和投屏，未做讲解',
  ],
  // D-04
  [
    '004',
    '251218-01',
    'install',
    '2025-12-20',
    '2025-12-20',
    [120, 80, 8, 0],
    'EMP-14',
    '8楼，有设备平台；用支架一副；系统内无收费、无收据',
  ],
  // D-06
  [
    '006',
    '240820-01',
    'repair',
    '2025-12-23',
    null,
    [85, 0, 8, 0],
    'EMP-13',
    '保修期已于2025-08-22届满；门封有利器划痕，滚筒内有硬币，判断使用不当',
  ],
  ['012', '250726-01', 'install', '2025-07-29', '2025-07-29', [120, 0, 8, 0], 'EMP-15', '安装完成，试机正常'],
  ['017', '250220-01', 'return', '2025-02-23', '2025-02-24', [60, 0, 8, 0], 'EMP-13', '货到后拒绝付款，拉回仓库'],
  [
    '022',
    '251213-01',
    'install',
    '2025-12-15',
    '2025-12-17',
    [900, 260, 24, 0],
    'EMP-11',
    '中央空调三天装完，客户签收',
  ],
  ['025', '241116-01', 'install', '2024-11-19', '2024-11-21', [900, 240, 24, 0], 'EMP-12', '中央空调安装完成'],
  // the buyer of PF-01
  [
    '032',
    '251228-01',
    'install',
    '2025-12-30',
    '2025-12-30',
    [60, 0, 8, 0],
    'EMP-11',
    '洗烘一体机安装、试机正常，已讲解烘干与滤网清理',
  ],
];

/** Service tickets of the planted persons. */
export function plantTickets(book: Book): void {
  for (const [number, order, kind, opened, closed, [labour, parts, travel, charged], technician, result] of CARDS) {
    book.add('service_tickets', {
      id: book.id('service_tickets', 'T', opened),
      customer_id: `AP-I-${number}`,
      order_id: `AP-O-${order}`,
      kind,
      opened,
      closed,
      labour: yuan(labour),
      parts: yuan(parts),
      travel: yuan(travel),
      charged: yuan(charged),
      technician_id: technician,
      result,
    });
  }
}
