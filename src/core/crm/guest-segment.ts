import { within } from './figures.ts';
import { byId, type Result } from './result.ts';

export const GUEST_SEGMENTS = ['散客', '团队', '会议', '长住'] as const;
export type GuestSegment = (typeof GUEST_SEGMENTS)[number];

/** domain.md P6 [D]. */
export interface GuestParameters {
  /** Nights in one stay from which it is long. */
  readonly nights: number;
  /** Rooms from which a booking of an agency is a group. */
  readonly rooms: number;
}

export const GUEST_DEFAULTS: GuestParameters = { nights: 14, rooms: 8 };

export interface Stay {
  readonly id: string;
  readonly nights: number;
  readonly rooms: number;
  readonly byAgency: boolean;
  readonly hasHall: boolean;
}

export interface GuestRow extends Stay {
  readonly segment: GuestSegment;
}

/**
 * The four classes of a hotel's guests by one stay (domain.md P6): long stay, then group of an agency, then meeting with a
 * hall, else individual. In the order of ids.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError when nights or rooms are negative
 */
export function guestSegments(
  stays: readonly Stay[],
  asOf: string,
  given: Partial<GuestParameters> = {},
): Result<'guest-segment', GuestParameters, GuestRow> {
  const parameters: GuestParameters = { ...GUEST_DEFAULTS, ...given };
  const segmentOf = ({ nights, rooms, byAgency, hasHall }: Stay): GuestSegment => {
    if (within('nights', nights, 0) >= parameters.nights) return '长住';
    if (byAgency && within('rooms', rooms, 0) >= parameters.rooms) return '团队';
    return hasHall ? '会议' : '散客';
  };
  const rows = stays.map((stay): GuestRow => ({ ...stay, segment: segmentOf(stay) }));
  return { method: 'guest-segment', parameters, asOf, rows: rows.sort(byId) };
}
