import type { Mood } from '../../core/scenario/scenario.ts';

/** What a person looks like: colours and shapes of a few parts. */
export interface Looks {
  readonly skin: string;
  readonly shadow: string;
  readonly hairColour: string;
  readonly hair: keyof typeof HAIR;
  readonly cloth: string;
  readonly collar: keyof typeof COLLARS;
  readonly back: string;
  readonly glasses: boolean;
  /** Half the width of the face. */
  readonly width: number;
}

export type Gender = 'female' | 'male';

/** Paths on a 120 × 120 grid; `behind` lies under the head. */
export const HAIR = {
  short: { front: 'M34 51c-4-23 8-36 26-36s30 13 26 36c-2-8-4-12-8-16-11 4-25 4-36 0-4 4-6 8-8 16z' },
  side: { front: 'M34 53c-5-25 8-39 28-39 18 0 29 14 24 39-2-9-5-14-9-18-9 2-23 0-29-7-2 8-8 12-11 14-2 3-2 6-3 11z' },
  crop: { front: 'M35 46c-1-20 10-30 25-30s26 10 25 30c-3-8-7-11-10-12H45c-3 1-7 4-10 12z' },
  wave: {
    front:
      'M33 51c-6-20 5-30 13-32 6-7 23-7 29 0 9 2 16 12 12 32-2-6-4-10-8-14-4 3-8 2-11-1-4 4-11 4-15 0-4 3-8 3-12 1-4 4-6 8-8 14z',
  },
  bob: {
    behind: 'M29 56c-2-29 10-43 31-43s33 14 31 43c0 14-2 21-7 26H36c-5-5-7-12-7-26z',
    front: 'M35 51c-1-21 8-32 25-32s26 11 25 32c-5-4-8-11-9-17-12 4-26 4-34 1-2 7-4 12-7 16z',
  },
  long: {
    behind: 'M28 60c-2-33 10-47 32-47s34 14 32 47c0 19 1 30 5 41H23c4-11 5-22 5-41z',
    front: 'M34 53c-2-23 8-35 26-35s28 12 26 35c-4-9-12-17-21-25-6 11-18 19-31 25z',
  },
  bun: {
    behind: 'M60 1a12.5 12.5 0 1 0 0 25a12.5 12.5 0 1 0 0-25z',
    front: 'M34 50c-2-22 9-34 26-34s28 12 26 34c-6-12-14-18-26-18s-20 6-26 18z',
  },
  tail: {
    behind: 'M76 24c18 0 27 20 20 48-2 9-9 10-11 3 4-16 2-27-12-34z',
    front: 'M34 52c-3-24 9-37 27-37s28 12 25 35c-5-9-12-15-22-20-8 10-18 15-30 22z',
  },
} as const satisfies Record<string, { front: string; behind?: string }>;

/** What is worn over the shoulders, drawn light upon the cloth. */
export const COLLARS = {
  round: 'M47 88c3 8 23 8 26 0l5 2c-4 13-32 13-36 0z',
  shirt: 'M46 86l14 13 14-13 8 6-12 14-10-7-10 7-12-14z',
  vest: 'M44 88l16 26 16-26 6 3-17 29h-10L38 91z',
  jacket: 'M47 87l13 17 13-17 3 2-13 31h-6L44 89z',
} as const;

const SKINS = [
  ['#F7DAC4', '#E9BFA2'],
  ['#F1C9A9', '#DFAC87'],
  ['#E4B48F', '#CF9870'],
  ['#CE9771', '#B47E59'],
] as const;
const HAIR_COLOURS = ['#25211F', '#3A2B24', '#25211F', '#5A4235', '#3A2B24', '#8B8680'] as const;
const CLOTHS = ['#2F8582', '#D06A49', '#B98B2C', '#4F82BD', '#66717D'] as const;
const BACKS = ['#D5E9E6', '#F9DFD6', '#F3E6C2', '#D8E5F4'] as const;
const STYLES: Record<Gender | 'any', readonly (keyof typeof HAIR)[]> = {
  female: ['bob', 'long', 'bun', 'tail'],
  male: ['short', 'side', 'crop', 'wave'],
  any: ['short', 'bob', 'side', 'long', 'crop', 'bun', 'wave', 'tail'],
};
const COLLAR_NAMES = Object.keys(COLLARS) as (keyof typeof COLLARS)[];

/** The looks of a person: the same id always gives the same face. */
export function looksOf(id: string, gender?: Gender): Looks {
  let state = seedOf(id);
  const pick = <T>(from: readonly T[]): T => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return from[((mixed ^ (mixed >>> 14)) >>> 0) % from.length] as T;
  };
  const [skin, shadow] = pick(SKINS);
  return {
    skin,
    shadow,
    hairColour: pick(HAIR_COLOURS),
    hair: pick(STYLES[gender ?? 'any']),
    cloth: pick(CLOTHS),
    collar: pick(COLLAR_NAMES),
    back: pick(BACKS),
    glasses: pick([true, false, false, false]),
    width: pick([24, 25, 26]),
  };
}

/** FNV-1a, 32 bits. */
function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** Brows, eyes and mouth of a mood: strokes, and what is filled. */
export interface Face {
  readonly brows: string;
  /** Eyes as strokes; absent: round open eyes. */
  readonly eyes?: string;
  readonly mouth: string;
  /** An open mouth, filled. */
  readonly open?: string;
  readonly flush?: boolean;
  readonly tear?: boolean;
}

export const FACES: Readonly<Record<Mood, Face>> = {
  calm: { brows: 'M42.5 44.5q6-2.5 11 0M66.5 44.5q5-2.5 11 0', mouth: 'M52 68q8 4.5 16 0' },
  happy: {
    brows: 'M42 42q6-4.5 11.5-1M66.5 41q5.5-3.5 11.5 1',
    eyes: 'M44 54q4.5-5.5 9 0M67 54q4.5-5.5 9 0',
    mouth: '',
    open: 'M49 65h22c0 8-4.5 12-11 12s-11-4-11-12z',
  },
  worried: { brows: 'M42 45.5q6-1.5 11-5.5M67 40q5 4 11 5.5', mouth: 'M51.5 70.5q4-4 8.5-1.5t8.5-1.5' },
  sad: {
    brows: 'M42 47q7-2 11-7.5M67 39.5q4 5.5 11 7.5',
    eyes: 'M44 53.5q4.5 4 9 0M67 53.5q4.5 4 9 0',
    mouth: 'M51 72q9-7.5 18 0',
    tear: true,
  },
  angry: { brows: 'M42 41l12 5.5M78 41l-12 5.5', mouth: 'M51 71q9-5 18 0' },
  furious: {
    brows: 'M41.5 39l13 8.5M78.5 39l-13 8.5',
    mouth: '',
    open: 'M48.5 73.5c1-7.5 5-10 11.5-10s10.5 2.5 11.5 10c-7-2-16-2-23 0z',
    flush: true,
  },
};
