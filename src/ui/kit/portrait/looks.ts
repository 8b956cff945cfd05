import type { Clothes, Cloth } from './clothes.ts';
import type { HairStyle } from './hair.ts';
import { traitsOf, type Age, type Gender, type Job, type Person } from './person.ts';

/** What a person looks like, whatever their mood. */
export interface Looks {
  readonly gender: Gender;
  readonly age: Age;
  readonly skin: string;
  readonly shadow: string;
  readonly hair: HairStyle;
  readonly hairColour: string;
  readonly brow: string;
  /** Half the width of the face, and of the chin. */
  readonly width: number;
  readonly jaw: number;
  readonly clothes: Clothes;
  readonly cloth: Cloth;
  readonly back: string;
  readonly glasses: 'none' | 'round' | 'square';
  readonly beard: 'none' | 'moustache' | 'stubble' | 'white';
  readonly wears: readonly Wear[];
}

export type Wear = 'headset' | 'cap' | 'earrings' | 'scarf' | 'bow' | 'lanyard' | 'band';

type Skin = readonly [skin: string, shadow: string];
const SKINS: readonly [Skin, Skin, Skin, Skin] = [
  ['#FADCC6', '#EBBE9F'],
  ['#F6D2B5', '#E3B18E'],
  ['#F0C6A3', '#DBA67F'],
  ['#E6B78F', '#CE9971'],
];
/** Drivers and fitters are outdoors. */
const TANNED: readonly Skin[] = [SKINS[2], SKINS[3], ['#D9A67C', '#BD855C']];
const BLACKS = ['#24211F', '#2C2523', '#352A25'] as const;
const BROWNS = ['#24211F', '#3B2A22', '#5B3F30', '#74492F'] as const;
const STREAKED = ['#4A4643', '#5D5854', '#3A3431'] as const;
const GREYS = ['#B9B5AE', '#D8D4CC', '#9A958F'] as const;
const BACKS = ['#63B5AC', '#E88F6F', '#E0B64F', '#7FAEDB', '#B79AD0', '#93B56A'] as const;

const cloth = (main: string, dark: string, accent: string): Cloth => ({ main, dark, accent });
const BRIGHT = [
  cloth('#D9674A', '#B34C32', '#F3C9BC'),
  cloth('#3F9A94', '#2B7772', '#F3E0A8'),
  cloth('#E0AE45', '#B98629', '#7A4B2A'),
  cloth('#5C8FCB', '#41709F', '#F6E3C0'),
  cloth('#9C7CB8', '#7B5C97', '#F1DDEB'),
  cloth('#E58FA0', '#C26A7E', '#FBE7EA'),
  cloth('#7FA25B', '#617F42', '#F2ECC9'),
] as const;
const MUTED = [
  cloth('#7C8790', '#5F6A73', '#C2401F'),
  cloth('#8A6F5C', '#6C5443', '#E9C46A'),
  cloth('#5B7F86', '#436167', '#E9C46A'),
  cloth('#8C5B66', '#6D434D', '#E9C46A'),
  cloth('#66735A', '#4D5842', '#E0AE45'),
] as const;
const SUITS = [
  cloth('#34435A', '#27344A', '#C2401F'),
  cloth('#3E4247', '#2D3135', '#2F8582'),
  cloth('#5A4A45', '#433632', '#B98B2C'),
] as const;
const BLAZERS = [
  cloth('#3F5878', '#2F4461', '#FBFAF7'),
  cloth('#8E4A4E', '#6F3639', '#F3DFA6'),
  cloth('#4E6A63', '#3A534D', '#CFE3E8'),
] as const;
const WORK = cloth('#7FA8D0', '#5D87AF', '#2F4B73');
const COURIER = cloth('#E9E4D8', '#C9C2B1', '#E07B39');
const HOTEL = [cloth('#6B2F3A', '#4F222B', '#D9A441'), cloth('#2C4B57', '#1F3741', '#D98E5F')] as const;
const AGENT = [cloth('#2F8582', '#226561', '#F4D38A'), cloth('#4F82BD', '#38659A', '#F4D38A')] as const;
const SHOP = cloth('#F0EBDF', '#D4CCBB', '#C2533A');
const MEDIC = cloth('#5FA8B5', '#44838E', '#2F6FA8');

const HAIRS: Readonly<Record<Gender, Readonly<Record<Age, readonly HairStyle[]>>>> = {
  female: {
    young: ['tail', 'fringe', 'braid', 'bob', 'long', 'bun'],
    adult: ['long', 'bob', 'waves', 'lowBun', 'pixie', 'tail', 'bun'],
    middle: ['perm', 'bob', 'lowBun', 'waves', 'pixie'],
    old: ['perm', 'lowBun', 'perm', 'pixie'],
  },
  male: {
    young: ['boyish', 'tousled', 'crop', 'short'],
    adult: ['short', 'side', 'tousled', 'crop'],
    middle: ['side', 'slick', 'crop', 'receding'],
    old: ['receding', 'bald', 'slick', 'crop'],
  },
};
const CASUAL: Readonly<Record<Gender, Readonly<Record<Age, readonly Clothes[]>>>> = {
  female: {
    young: ['tee', 'hoodie', 'stripes', 'dress'],
    adult: ['dress', 'turtleneck', 'stripes', 'cardigan', 'shirt'],
    middle: ['cardigan', 'turtleneck', 'mandarin', 'dress'],
    old: ['mandarin', 'cardigan'],
  },
  male: {
    young: ['tee', 'hoodie', 'stripes'],
    adult: ['polo', 'shirt', 'tee', 'turtleneck'],
    middle: ['polo', 'shirt', 'cardigan'],
    old: ['mandarin', 'cardigan', 'polo'],
  },
};
const AGES: readonly Age[] = [
  'young',
  'young',
  'adult',
  'adult',
  'adult',
  'adult',
  'middle',
  'middle',
  'middle',
  'old',
];
const AGE_OF_JOB: Partial<Readonly<Record<Job, readonly Age[]>>> = {
  student: ['young'],
  manager: ['middle', 'adult', 'middle'],
  agent: ['young', 'adult'],
  hotel: ['young', 'adult'],
  technician: ['adult', 'middle'],
  teacher: ['middle', 'adult'],
};

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** Draws of one person: each part by its own purpose, so that a new part changes no other. */
const chooser =
  (id: string) =>
  <T>(purpose: string, from: readonly T[]): T => {
    let mixed = seedOf(`${purpose}:${id}`);
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return from[((mixed ^ (mixed >>> 14)) >>> 0) % from.length] as T;
  };

type Choose = ReturnType<typeof chooser>;

/** What a job is dressed in; without one, what somebody of that age wears. */
function outfit(job: Job, gender: Gender, age: Age, choose: Choose): Pick<Looks, 'clothes' | 'cloth' | 'wears'> {
  const isWoman = gender === 'female';
  switch (job) {
    case 'manager':
      return isWoman
        ? { clothes: 'blazer', cloth: choose('cloth', BLAZERS), wears: ['earrings'] }
        : { clothes: 'suit', cloth: choose('cloth', SUITS), wears: [] };
    case 'office':
      return { clothes: 'shirt', cloth: choose('cloth', MUTED), wears: ['lanyard'] };
    case 'agent':
      return { clothes: 'polo', cloth: choose('cloth', AGENT), wears: ['headset'] };
    case 'hotel':
      return { clothes: 'uniform', cloth: choose('cloth', HOTEL), wears: [isWoman ? 'scarf' : 'bow'] };
    case 'technician':
      return { clothes: 'overalls', cloth: WORK, wears: ['cap'] };
    case 'courier':
      return { clothes: 'vest', cloth: COURIER, wears: ['cap'] };
    case 'shop':
      return { clothes: 'apron', cloth: SHOP, wears: isWoman ? ['band'] : [] };
    case 'medic':
      return { clothes: 'coat', cloth: MEDIC, wears: [] };
    case 'teacher':
      return { clothes: 'cardigan', cloth: choose('cloth', MUTED), wears: [] };
    case 'student':
      return { clothes: choose('clothes', ['hoodie', 'tee', 'stripes']), cloth: choose('cloth', BRIGHT), wears: [] };
    case 'none': {
      const isBright = age === 'young' || (isWoman && age !== 'old');
      return {
        clothes: choose('clothes', CASUAL[gender][age]),
        cloth: choose('cloth', isBright ? BRIGHT : MUTED),
        wears: isWoman && age !== 'young' ? choose('wears', [[], ['earrings']]) : [],
      };
    }
    default:
      return job satisfies never;
  }
}

/** The looks of a person: the same one always looks the same, in every browser. */
export function looksOf(person: Person): Looks {
  const choose = chooser(person.id);
  const traits = traitsOf(person);
  const gender = traits.gender ?? choose('gender', ['female', 'male']);
  const age = traits.age ?? choose('age', AGE_OF_JOB[traits.job] ?? AGES);
  const dressed = outfit(traits.job, gender, age, choose);
  const outdoors = traits.job === 'technician' || traits.job === 'courier';
  const [skin, shadow] = choose('skin', outdoors ? TANNED : SKINS);
  const hairs = { young: BROWNS, adult: gender === 'female' ? BROWNS : BLACKS, middle: BLACKS, old: GREYS };
  const isStreaked = age === 'middle' && choose('streaks', [true, false, false]);
  const hairColour = choose('hairColour', isStreaked ? STREAKED : hairs[age]);
  const isWoman = gender === 'female';
  return {
    gender,
    age,
    skin,
    shadow,
    hair: choose('hair', hairsOf(traits.job, gender, age)),
    hairColour,
    brow: age === 'old' ? '#8D8781' : '#2B2422',
    width: choose('width', isWoman ? [24, 25, 25.5] : [25, 26, 27]),
    jaw: choose('jaw', isWoman ? [11, 13, 15] : [15, 18, 21]),
    ...dressed,
    back: choose('back', BACKS),
    glasses: outdoors ? 'none' : choose('glasses', traits.job === 'teacher' || age === 'old' ? READERS : SELDOM),
    beard: isWoman ? 'none' : beardOf(age, choose),
  };
}

const READERS = ['round', 'square', 'none'] as const;
const SELDOM = ['none', 'none', 'none', 'none', 'round', 'square'] as const;

/** Under a cap and at a reception desk not every hair is worn. */
function hairsOf(job: Job, gender: Gender, age: Age): readonly HairStyle[] {
  if (job === 'technician' || job === 'courier') return gender === 'female' ? ['tail', 'bob'] : ['crop', 'short'];
  if (job === 'hotel' && gender === 'female') return ['lowBun', 'bun', 'bob'];
  return HAIRS[gender][age];
}

function beardOf(age: Age, choose: Choose): Looks['beard'] {
  if (age === 'old') return choose('beard', ['white', 'none', 'none']);
  if (age === 'middle') return choose('beard', ['moustache', 'stubble', 'none', 'none']);
  return age === 'adult' ? choose('beard', ['stubble', 'none', 'none', 'none']) : 'none';
}
