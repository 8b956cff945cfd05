import type { Book } from '../book.ts';
import type { Draft } from '../schema.ts';
import { sell, type Item } from './sale.ts';

type Told = Partial<Omit<Draft<'orders'>, 'id'>>;

/** date, products as `sku` or `sku price`, what else is known of the order */
type Entry = readonly [date: string, items: string, order?: Told];

const item = (told: string): Item => {
  const [sku = '', price] = told.trim().split(' ');
  return price === undefined ? { sku } : { sku, price: Number(price) };
};

/** The table of domain.md F1 (D-09): the last date gives R, the number F, the sum M. */
const RFM_BASE: Readonly<Record<string, readonly Entry[]>> = {
  '001': [
    ['2024-02-03', 'AC-05'],
    ['2024-04-20', 'TV-07'],
    ['2024-06-08', 'AC-02, AC-02'],
    ['2024-09-14', 'WM-06'],
    ['2025-01-18', 'SA-07'],
    ['2025-05-01', 'AC-04'],
    ['2025-08-23', 'SA-03'],
    ['2025-11-08', 'RF-07'],
    ['2025-12-19', 'WM-08 7709'],
  ],
  '010': [['2024-05-10', 'SA-07']],
  '011': [
    ['2024-02-17', 'SA-04'],
    ['2024-05-18', 'AC-02'],
    ['2024-07-29', 'TV-09 3202'],
  ],
  '013': [
    ['2024-01-20', 'RF-04'],
    ['2024-05-11', 'AC-02'],
    ['2024-10-01', 'TV-04'],
    ['2024-12-21', 'SA-08'],
    ['2025-03-08', 'WM-04'],
    ['2025-06-18', 'AC-01'],
    ['2025-09-20', 'SA-06'],
    ['2025-12-06', 'TV-09 3107'],
  ],
  '014': [
    ['2024-03-09', 'SA-03 519'],
    ['2024-08-10', 'SA-02 359'],
    ['2024-11-11', 'WM-02 1549'],
    ['2025-01-11', 'SA-05 449'],
    ['2025-05-15', 'TV-02 1924'],
  ],
  '022': [['2025-12-13', 'AC-09, RF-05 5100']],
  '023': [
    ['2024-03-02', 'SA-01'],
    ['2024-07-06', 'SA-05'],
    ['2024-11-11', 'SA-02'],
    ['2025-02-15', 'SA-09'],
    ['2025-05-24', 'SA-03'],
    ['2025-09-13', 'SA-05'],
    ['2025-11-21', 'SA-05 496'],
  ],
  '024': [
    ['2024-01-13', 'RF-06'],
    ['2024-02-24', 'WM-04'],
    ['2024-04-13', 'SA-04'],
    ['2024-06-01', 'AC-02'],
    ['2024-07-20', 'SA-02'],
    ['2024-09-28', 'TV-04'],
    ['2024-12-14', 'SA-08'],
    ['2025-03-16', 'RF-05 4907'],
  ],
  '025': [['2024-11-16', 'AC-09, RF-08 8000']],
  '026': [
    ['2025-04-12', 'SA-08'],
    ['2025-11-28', 'RF-01 1701'],
  ],
};

const LATE: Told = { carrier: '顺捷城配', promised_at: '2025-12-22', delivered_at: null };
const REFUSED: Told = { status: 'returned', paid_at: null, delivered_at: '2025-02-23' };
const NEW_BUYER: Told = {
  channel: 'store',
  ship_name: '沈佳宁',
  ship_phone: '19900000032',
  ship_address: '工业园区 听枫雅苑 9幢1204室',
  promised_at: '2025-12-30',
  delivered_at: '2025-12-30',
};

const OTHERS: Readonly<Record<string, readonly Entry[]>> = {
  '002': [['2025-12-24', 'WM-04', { channel: 'online', promised_at: '2025-12-26' }]],
  '003': [['2025-12-10', 'TV-09']],
  '004': [['2025-12-18', 'AC-02']],
  '005': [['2025-12-15', 'RF-07', LATE]],
  '006': [
    ['2024-08-20', 'WM-05'],
    ['2025-03-15', 'AC-03'],
    ['2025-06-21', 'SA-06'],
  ],
  '007': [['2024-09-01', 'RF-02']],
  '008': [['2025-06-15', 'AC-01', { channel: 'online' }]],
  '009': [['2025-04-05', 'TV-01']],
  '012': [['2025-07-26', 'AC-01']],
  '015': [['2024-10-05', 'TV-03']],
  '016': [['2025-03-22', 'RF-03']],
  '017': [['2025-02-20', 'WM-03', REFUSED]],
  '018': [['2024-11-30', 'AC-02']],
  '020': [['2025-05-24', 'WM-03']],
  '021': [['2025-06-06', 'SA-08', { channel: 'online' }]],
  '027': [['2024-11-26', 'RF-04']],
  '028': [
    ['2024-02-18', 'AC-01'],
    ['2024-06-22', 'SA-06'],
    ['2024-12-07', 'SA-09'],
    ['2025-03-29', 'TV-03'],
    ['2025-08-16', 'SA-02'],
    ['2025-12-06', 'WM-04'],
  ],
  '029': [['2025-12-08', 'WM-04']],
  '030': [['2025-10-03', 'TV-05']],
  '031': [['2025-11-02', 'SA-02']],
  '032': [['2025-12-28', 'WM-05', NEW_BUYER]],
};

/** Where goods went, for a customer whose file has no district or a wrong one. */
const DELIVERED_IN: Readonly<Record<string, string>> = { '009': '姑苏区', '032': '工业园区' };

/** Every retail order of AP-I-001 to AP-I-032. */
export function plantSales(book: Book): void {
  for (const [number, entries] of Object.entries({ ...RFM_BASE, ...OTHERS })) {
    const customer = `AP-I-${number}`;
    const district = DELIVERED_IN[number] ?? book.get('customers', customer).district ?? '';
    for (const [date, told, order] of entries) {
      const items = told.split(',').map(item);
      const returned = order?.status === 'returned' ? 1 : 0;
      sell(book, {
        customer,
        date,
        district,
        items: items.map((one) => ({ ...one, returned })),
        ...(order && { order }),
      });
    }
  }
}
