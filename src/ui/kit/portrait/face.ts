import type { Mood } from '../../../core/scenario/scenario.ts';

/** What a mood does to a face. Brows and lids are those of the left side; the right side mirrors them. */
export interface Expression {
  /** Brow from the outer to the inner end: x, y, control y, x, y. */
  readonly brow: readonly [x1: number, y1: number, cy: number, x2: number, y2: number];
  /** `open` are dots; the others are strokes. */
  readonly eyes: 'open' | 'wide' | 'smile' | 'low' | 'glare';
  readonly mouth?: string;
  /** An open mouth, and the teeth in it. */
  readonly open?: readonly [mouth: string, teeth: string];
  /** How red the cheeks are, and the whole face. */
  readonly blush: number;
  readonly heat: number;
  readonly extra?: 'tear' | 'sweat' | 'frown' | 'steam';
  /** Degrees, and how far the head sinks. */
  readonly tilt: number;
  readonly sink: number;
}

export const EXPRESSIONS: Readonly<Record<Mood, Expression>> = {
  calm: {
    brow: [41, 46, 42.5, 53, 45],
    eyes: 'open',
    mouth: 'M53 70.5Q60 75.5 67 70.5',
    blush: 0.2,
    heat: 0,
    tilt: 0,
    sink: 0,
  },
  happy: {
    brow: [40.5, 44, 39, 53, 42.5],
    eyes: 'smile',
    open: ['M48.5 66.5H71.5C71 75 66.5 79 60 79S49 75 48.5 66.5z', 'M50.5 66.5H69.5L68.6 70H51.4z'],
    blush: 0.42,
    heat: 0,
    tilt: -3,
    sink: -1,
  },
  worried: {
    brow: [40.5, 47.5, 44, 53.5, 41],
    eyes: 'wide',
    mouth: 'M52 73Q56 69 60 72T68 72',
    blush: 0.12,
    heat: 0,
    extra: 'sweat',
    tilt: 3,
    sink: 1,
  },
  sad: {
    brow: [40.5, 49.5, 46.5, 53.5, 43],
    eyes: 'low',
    mouth: 'M53 75Q60 69 67 75',
    blush: 0.12,
    heat: 0,
    extra: 'tear',
    tilt: 6,
    sink: 3,
  },
  angry: {
    brow: [40.5, 43.5, 44, 54.5, 49],
    eyes: 'glare',
    mouth: 'M52 74.5Q60 69.5 68 74.5',
    blush: 0.2,
    heat: 0.1,
    extra: 'frown',
    tilt: -2,
    sink: 1,
  },
  furious: {
    brow: [39.5, 41, 43, 55.5, 50],
    eyes: 'glare',
    open: [
      'M48 79C48 69.5 52 66 60 66S72 69.5 72 79C66 76.5 54 76.5 48 79z',
      'M52 70.2C56 67.4 64 67.4 68 70.2L67 72.6C63 70.6 57 70.6 53 72.6z',
    ],
    blush: 0.55,
    heat: 0.26,
    extra: 'steam',
    tilt: 0,
    sink: -1,
  },
};
