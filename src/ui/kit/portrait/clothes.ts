import { fill, line, mirrored, oval, type Shape } from './shape.ts';

/** The colours that a person wears. */
export interface Cloth {
  readonly main: string;
  readonly dark: string;
  /** Tie, scarf, trim. */
  readonly accent: string;
}

const WHITE = '#FBFAF7';
const SHOULDERS = 'M8 124C9 99 28 88 60 88S111 99 112 124z';
const both = (points: (x: (at: number) => number) => string) => mirrored(points);

const collar = (colour: string): Shape =>
  fill(
    both((x) => `M${x(49)} 84L${x(60)} 98L${x(53)} 106L${x(43)} 91z`),
    colour,
  );
const lapels = (colour: string, to = 122): Shape =>
  fill(
    both((x) => `M${x(45)} 87L${x(60)} ${to}L${x(52)} 124H${x(45)}L${x(33)} 99L${x(39)} 98z`),
    colour,
  );
const opening = (colour: string, to = 122): Shape => fill(`M45 87C50 97 70 97 75 87L60 ${to}z`, colour);
const badge: Shape = fill('M78 107h14v5.5h-14z', '#E9C46A');

/** What is worn, from the shoulders up. The neck lies between `under` and `over`. */
export const CLOTHES = {
  tee: (cloth) => ({ over: [line('M46 88C48 99 72 99 74 88', cloth.dark, 3.5)] }),
  stripes: (cloth) => ({
    under: [line('M18 106Q60 96 102 106M12 117Q60 107 108 117', WHITE, 4, 0.75)],
    over: [line('M46 88C48 99 72 99 74 88', cloth.dark, 3.5)],
  }),
  turtleneck: (cloth) => ({ over: [fill('M48 80C52 84 68 84 72 80V92C67 98 53 98 48 92z', cloth.dark)] }),
  shirt: (cloth) => ({ over: [collar(WHITE), line('M60 100V124', cloth.dark, 2)] }),
  polo: (cloth) => ({ over: [collar(cloth.dark), line('M60 99V112', cloth.dark, 2.5)] }),
  dress: (cloth) => ({
    over: [
      fill(
        both((x) => `M${x(47)} 85Q${x(50)} 96 ${x(60)} 98Q${x(59)} 107 ${x(49)} 105Q${x(41)} 99 ${x(43)} 89z`),
        WHITE,
      ),
      line('M60 107V124', cloth.dark, 2),
    ],
  }),
  cardigan: (cloth) => ({
    over: [
      opening(WHITE, 116),
      line('M45 88L60 116V124M75 88L60 116', cloth.dark, 3.5),
      fill(oval(65, 120, 1.8), cloth.accent),
    ],
  }),
  mandarin: (cloth) => ({
    over: [
      fill('M47 83C52 90 68 90 73 83V92C68 99 52 99 47 92z', cloth.dark),
      line('M60 96C66 102 76 104 84 104', cloth.accent, 2.4),
      fill(oval(61, 97, 2.6) + oval(84, 104, 2.6), cloth.accent),
    ],
  }),
  suit: (cloth) => ({
    over: [
      opening(WHITE),
      collar('#E6E8EA'),
      fill('M56.5 99H63.5L62 104L66 119L60 124L54 119L58 104z', cloth.accent),
      lapels(cloth.dark),
    ],
  }),
  blazer: (cloth) => ({ over: [opening(cloth.accent, 116), lapels(cloth.dark, 116)] }),
  hoodie: (cloth) => ({
    under: [fill('M32 96C34 78 86 78 88 96C84 110 36 110 32 96z', cloth.dark)],
    over: [line('M52 99L51 113M68 99L69 113', WHITE, 2.4)],
  }),
  overalls: (cloth) => ({
    over: [
      collar(WHITE),
      fill(
        both((x) => `M${x(34)} 93L${x(40)} 124H${x(50)}L${x(43)} 90z`),
        cloth.accent,
      ),
      fill('M40 114H80V124H40z', cloth.accent),
      fill(oval(45, 115, 2.2) + oval(75, 115, 2.2), '#E9C46A'),
    ],
  }),
  vest: (cloth) => ({
    over: [
      line('M46 88C48 99 72 99 74 88', WHITE, 3),
      fill(
        both((x) => `M${x(30)} 94L${x(36)} 124H${x(54)}L${x(44)} 90z`),
        cloth.accent,
      ),
      line('M34 112H54M66 112H86', '#FFF3B0', 4),
    ],
  }),
  uniform: (cloth) => ({
    over: [opening(WHITE, 114), lapels(cloth.dark, 114), line('M45 88L60 114L75 88', '#E9C46A', 1.8), badge],
  }),
  apron: (cloth) => ({
    over: [
      collar(WHITE),
      line('M45 106L49 92M75 106L71 92', cloth.accent, 4),
      fill('M40 105H80V124H40z', cloth.accent),
      badge,
    ],
  }),
  coat: (cloth) => ({
    under: [fill(SHOULDERS, '#EEF2F3')],
    over: [opening(cloth.main, 114), lapels('#D5DEE1', 114), line('M84 112V120', cloth.accent, 2.6)],
  }),
} as const satisfies Record<
  string,
  (cloth: Cloth) => { readonly under?: readonly Shape[]; readonly over: readonly Shape[] }
>;

export type Clothes = keyof typeof CLOTHES;

/** A scarf or a bow, where the house has one to wear. */
export const scarf = (colour: string): Shape =>
  fill('M46 86C51 96 69 96 74 86L76 93C71 104 49 104 44 93zM60 98L52 112L60 108L68 112z', colour);
export const bow = (colour: string): Shape => fill('M60 98L50 92V104zM60 98L70 92V104z', colour);

export const shoulders = (cloth: Cloth): Shape => fill(SHOULDERS, cloth.main);
