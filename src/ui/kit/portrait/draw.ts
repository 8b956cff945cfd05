import type { Mood } from '../../../core/scenario/scenario.ts';
import { bow, CLOTHES, scarf, shoulders } from './clothes.ts';
import { EXPRESSIONS, type Expression } from './face.ts';
import { HAIR, type Hair } from './hair.ts';
import { looksOf, type Looks } from './looks.ts';
import type { Person } from './person.ts';
import { fill, line, mirrored, oval, type Shape } from './shape.ts';

/** A portrait on a grid of 120 × 120. `behind` and `head` move with the head. */
export interface Drawing {
  readonly back: string;
  readonly behind: readonly Shape[];
  readonly body: readonly Shape[];
  readonly head: readonly Shape[];
  /** How the head is held, as an SVG transform. */
  readonly pose: string;
}

const INK = '#2B2422';
const RED = '#D9452A';

const both = (points: (x: (at: number) => number) => string) => mirrored(points);

/** The outline of a face of half the width `w` with a chin of half the width `jaw`. */
function outline(w: number, jaw: number, age: Looks['age']): string {
  const [l, r] = [60 - w, 60 + w];
  const cheek = age === 'old' || age === 'middle' ? 74 : 70;
  return `M${l} 50C${l} 32 ${60 - w * 0.64} 22 60 22S${r} 32 ${r} 50C${r} ${cheek} ${60 + jaw} 83.5 60 83.5S${l} ${cheek} ${l} 50z`;
}

function neckAndBody(looks: Looks): Shape[] {
  const dress: { readonly under?: readonly Shape[]; readonly over: readonly Shape[] } = CLOTHES[looks.clothes](
    looks.cloth,
  );
  const parts: Shape[] = [
    shoulders(looks.cloth),
    ...(dress.under ?? []),
    fill('M50 72H70V88C70 98 50 98 50 88z', looks.skin),
    fill('M50 74H70V83Q60 91 50 83z', looks.shadow, 0.75),
    ...dress.over,
  ];
  for (const wear of looks.wears) {
    if (wear === 'scarf') parts.push(scarf(looks.cloth.accent));
    if (wear === 'bow') parts.push(bow(looks.cloth.accent));
    if (wear === 'lanyard')
      parts.push(line('M45 89L58 116M75 89L62 116', looks.cloth.accent, 2), fill('M53 114H67V124H53z', '#FBFAF7'));
  }
  return parts;
}

function eyes({ eyes: how }: Expression, { gender, skin, age }: Looks): Shape[] {
  const isWoman = gender === 'female' && age !== 'old';
  if (how === 'smile')
    return [
      line(
        both((x) => `M${x(44)} 56Q${x(48.5)} 50.5 ${x(53)} 56`),
        INK,
        3,
      ),
    ];
  const r = how === 'wide' ? 4 : 3.5;
  const parts = [
    fill(oval(48.5, 55.5, r, r + 0.7) + oval(71.5, 55.5, r, r + 0.7), INK),
    fill(oval(49.8, 53.9, 1.2) + oval(72.8, 53.9, 1.2), '#FFFFFF'),
  ];
  // a lid of skin that comes down over the eye
  if (how === 'glare')
    parts.push(
      fill(
        both((x) => `M${x(42)} 47L${x(56)} 53.5L${x(55)} 49L${x(44)} 45z`),
        skin,
      ),
    );
  if (how === 'glare')
    parts.push(
      line(
        both((x) => `M${x(43.5)} 50.8L${x(53)} 55`),
        INK,
        2,
      ),
    );
  if (how === 'low')
    parts.push(
      fill(
        both((x) => `M${x(43)} 49H${x(54)}V53.8L${x(43)} 56.5z`),
        skin,
      ),
    );
  if (how === 'low')
    parts.push(
      line(
        both((x) => `M${x(44)} 56.6L${x(53)} 53.8`),
        INK,
        2,
      ),
    );
  if (isWoman && how !== 'low')
    parts.push(
      line(
        both((x) => `M${x(45)} ${how === 'glare' ? 52.5 : 52.6}L${x(42.3)} ${how === 'glare' ? 50.6 : 51}`),
        INK,
        1.8,
      ),
    );
  return parts;
}

function face(mood: Expression, looks: Looks): Shape[] {
  const { shadow, gender, age, brow } = looks;
  const [x1, y1, cy, x2, y2] = mood.brow;
  const parts: Shape[] = [];
  if (age === 'old') parts.push(line('M50 33.5Q60 31 70 33.5M52 38Q60 36 68 38', shadow, 1.6));
  if (age === 'old' || age === 'middle')
    parts.push(
      line(
        both((x) => `M${x(50)} 64Q${x(46.5)} 67 ${x(47)} 71`),
        shadow,
        1.8,
      ),
    );
  if (age === 'old')
    parts.push(
      line(
        both((x) => `M${x(42)} 58.5L${x(38.5)} 60M${x(42)} 55.5L${x(38)} 55.5`),
        shadow,
        1.5,
      ),
    );
  parts.push(fill(oval(43.5, 65.5, 5.6, 3.8) + oval(76.5, 65.5, 5.6, 3.8), '#E4613F', mood.blush));
  parts.push(line('M60.5 57Q57.5 62.5 60.5 64', shadow, 2.4));
  parts.push(...eyes(mood, looks));
  const thick = gender === 'female' ? 2.8 : age === 'old' ? 4.6 : 3.8;
  parts.push(
    line(
      both((x) => `M${x(x1)} ${y1}Q${x((x1 + x2) / 2)} ${cy} ${x(x2)} ${y2}`),
      brow,
      thick,
    ),
  );
  parts.push(...beard(looks));
  if (mood.mouth) parts.push(line(mood.mouth, gender === 'female' ? '#A8392B' : '#7A3327', 3));
  if (mood.open) parts.push(fill(mood.open[0], '#7A2416'), fill(mood.open[1], '#FFFFFF'));
  return parts;
}

function beard({ beard: kind, hairColour, age }: Looks): Shape[] {
  const colour = age === 'old' ? '#D8D4CC' : hairColour;
  switch (kind) {
    case 'none':
      return [];
    case 'moustache':
      return [fill('M50.5 69Q55 64.5 60 66.5Q65 64.5 69.5 69Q64 70 60 68.4Q56 70 50.5 69z', colour)];
    case 'stubble':
      return [fill('M36 62C38 78 48 83.5 60 83.5S82 78 84 62C81 68 74 66.5 60 66.5S39 68 36 62z', colour, 0.16)];
    case 'white':
      return [
        fill(
          'M37 64C39 80 50 88 60 88S81 80 83 64C79 72 72 67 60 67S41 72 37 64zM52 73Q60 69 68 73Q66 77 60 77T52 73z',
          colour,
          0.92,
        ),
      ];
    default:
      return kind satisfies never;
  }
}

function extras({ extra }: Expression): Shape[] {
  switch (extra) {
    case undefined:
      return [];
    case 'tear':
      return [fill('M44 61C47.4 66 47.4 69.6 44 69.6S40.6 66 44 61z', '#5AA7E0')];
    case 'sweat':
      return [fill('M82 40C85.6 45.4 85.6 49.4 82 49.4S78.4 45.4 82 40z', '#5AA7E0')];
    case 'frown':
      return [line('M58.5 44V48M61.7 44V48', INK, 1.4, 0.55)];
    case 'steam':
      return [line('M57.5 43V48.5M62.5 43V48.5', INK, 1.6, 0.7)];
    default:
      return extra satisfies never;
  }
}

function glasses({ glasses: kind }: Looks): Shape[] {
  if (kind === 'none') return [];
  const frame =
    kind === 'round'
      ? oval(48.5, 56, 8.6) + oval(71.5, 56, 8.6)
      : both((x) => `M${x(40)} 50.5H${x(57)}V59Q${x(57)} 62.5 ${x(53)} 62.5H${x(44)}Q${x(40)} 62.5 ${x(40)} 59z`);
  return [fill(frame, '#FFFFFF', 0.16), line(frame, '#3B4149', 2), line('M57 55.5Q60 53.6 63 55.5', '#3B4149', 2)];
}

function worn({ wears, cloth, width }: Looks): Shape[] {
  const parts: Shape[] = [];
  const [l, r] = [60 - width, 60 + width];
  for (const wear of wears) {
    if (wear === 'headset')
      parts.push(
        line(`M${l - 1} 52C${l - 4} 22 44 13 60 13S${r + 4} 22 ${r + 1} 52`, '#39424C', 4),
        fill(`M${l - 6} 48h6.5q2.5 0 2.5 2.5v10q0 2.5-2.5 2.5h-6.5z`, '#39424C'),
        fill(`M${r + 6} 48h-6.5q-2.5 0-2.5 2.5v10q0 2.5 2.5 2.5h6.5z`, '#39424C'),
        line(`M${l - 2} 62C${l} 74 44 78 51 77`, '#39424C', 2.6),
        fill(oval(52, 76.8, 3), '#39424C'),
      );
    if (wear === 'cap')
      parts.push(
        fill('M32 44C31 24 44 14 60 14S89 24 88 44C78 36 42 36 32 44z', cloth.accent),
        fill('M28 45C38 33 82 33 92 45C93 48 91 50 88 49C74 41 46 41 32 49C29 50 27 48 28 45z', cloth.dark),
        fill(oval(60, 26, 5), '#FBFAF7', 0.9),
      );
    if (wear === 'earrings') parts.push(fill(oval(l - 0.5, 63.5, 2.3) + oval(r + 0.5, 63.5, 2.3), '#E9C46A'));
    if (wear === 'band') parts.push(line('M35 38C40 25 80 25 85 38', cloth.accent, 4.5));
  }
  return parts;
}

/** A person in a mood. Pure: the same person and mood always give the same shapes. */
export function drawPortrait(person: Person, mood: Mood): Drawing {
  const looks = looksOf(person);
  const hair: Hair = HAIR[looks.hair];
  const how = EXPRESSIONS[mood];
  const shape = outline(looks.width, looks.jaw, looks.age);
  const ear = both((x) => oval(x(60 - looks.width), 56.5, 5));
  const inner = both((x) => oval(x(60 - looks.width), 57, 2.4));
  return {
    back: looks.back,
    behind: hair.behind === undefined ? [] : [fill(hair.behind, looks.hairColour)],
    body: neckAndBody(looks),
    head: [
      fill(ear, looks.skin),
      fill(inner, looks.shadow, 0.7),
      fill(shape, looks.skin),
      ...(how.heat > 0 ? [fill(shape, RED, how.heat)] : []),
      ...face(how, looks),
      fill(hair.front, looks.hairColour),
      ...glasses(looks),
      ...worn(looks),
      ...extras(how),
    ],
    pose: `rotate(${how.tilt} 60 84) translate(0 ${how.sink})`,
  };
}
