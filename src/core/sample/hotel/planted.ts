import type { Book } from '../book.ts';
import { addStay, type Told } from './stay.ts';

const tonight = (
  customer: string,
  nights: number,
  room: Told['room'],
  eta: string,
  guaranteed: boolean,
  requests?: string,
): Told => ({
  customer,
  arrives: '2025-12-31',
  nights,
  room,
  stay: { eta, guaranteed, requests: requests ?? null },
});

const STAYS: readonly Told[] = [
  // D-29: twice before, and again tonight
  { customer: 'HT-I-001', arrives: '2025-04-18', nights: 2, room: 'HT-RM-KG', stay: { room_no: '305' } },
  { customer: 'HT-I-001', arrives: '2025-09-12', nights: 2, room: 'HT-RM-KG', stay: { room_no: '402' } },
  tonight('HT-I-001', 2, 'HT-RM-KG', '17:30', true),
  // D-30: 21 nights; twelve rooms by an agency; a meeting
  {
    customer: 'HT-I-002',
    arrives: '2025-10-06',
    nights: 21,
    room: 'HT-RM-BZ',
    amount: 7_896,
    segment: 'long-stay',
    stay: { room_no: '910' },
  },
  {
    customer: 'HT-E-001',
    arrives: '2025-11-08',
    nights: 2,
    room: 'HT-RM-TW',
    rooms: 12,
    amount: 6_480,
    segment: 'group',
  },
  {
    customer: 'HT-E-002',
    arrives: '2025-11-20',
    nights: 1,
    room: 'HT-RM-KG',
    rooms: 6,
    amount: 1_998,
    segment: 'meeting',
    extras: [{ product: 'HT-MT-HL', qty: 2 }],
  },
  // D-45
  { customer: 'HT-I-003', arrives: '2023-03-11', nights: 1, room: 'HT-RM-KG' },
  { customer: 'HT-I-003', arrives: '2024-05-02', nights: 2, room: 'HT-RM-KG' },
  { customer: 'HT-I-003', arrives: '2024-12-24', nights: 1, room: 'HT-RM-BZ' },
  { customer: 'HT-I-003', arrives: '2025-06-14', nights: 3, room: 'HT-RM-KG' },
  { customer: 'HT-I-003', arrives: '2025-11-03', nights: 1, room: 'HT-RM-BZ' },
  // D-31: in 806 tonight, the party is in 807
  { customer: 'HT-I-004', arrives: '2025-02-20', nights: 1, room: 'HT-RM-KG', stay: { room_no: '611' } },
  { customer: 'HT-I-004', arrives: '2025-12-30', nights: 2, room: 'HT-RM-KG', stay: { room_no: '806' } },
  // D-32 and the three other arrivals of the evening
  { customer: 'HT-I-005', arrives: '2024-11-02', nights: 1, room: 'HT-RM-BZ' },
  { customer: 'HT-I-005', arrives: '2025-08-16', nights: 2, room: 'HT-RM-BZ' },
  tonight('HT-I-005', 1, 'HT-RM-BZ', '23:40', true, '航班22:40落地'),
  { customer: 'HT-I-008', arrives: '2024-07-19', nights: 2, room: 'HT-RM-FM' },
  tonight('HT-I-008', 2, 'HT-RM-FM', '21:15', true, '一家四口，加床'),
  tonight('HT-I-009', 1, 'HT-RM-KG', '21:30', false),
  { customer: 'HT-I-010', arrives: '2023-09-08', nights: 1, room: 'HT-RM-BZ' },
  { customer: 'HT-I-010', arrives: '2024-03-22', nights: 2, room: 'HT-RM-BZ' },
  { customer: 'HT-I-010', arrives: '2025-01-17', nights: 2, room: 'HT-RM-BZ' },
  { customer: 'HT-I-010', arrives: '2025-07-05', nights: 3, room: 'HT-RM-BZ' },
  tonight('HT-I-010', 2, 'HT-RM-BZ', '20:50', true),
  // D-34
  { customer: 'HT-I-006', arrives: '2025-03-14', nights: 1, room: 'HT-RM-KG' },
  { customer: 'HT-I-007', arrives: '2025-05-09', nights: 2, room: 'HT-RM-TW' },
];

/** The stays of the planted guests (D-29 to D-32, D-34, D-45). */
export function plantStays(book: Book): void {
  for (const told of STAYS) addStay(book, told);
}
