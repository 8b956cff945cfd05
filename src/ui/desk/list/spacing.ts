/** Half an em: how wide the width of a column takes a character to be. */
const CHARACTER = 0.5;

/** How many times wider than usual text stands here: more than 1 where the reader has it spaced out (WCAG 1.4.12). */
export function spacingOf(place: Element): number {
  const { letterSpacing, fontSize } = getComputedStyle(place);
  const [space, size] = [parseFloat(letterSpacing), parseFloat(fontSize)];
  return space > 0 && size > 0 ? 1 + space / (CHARACTER * size) : 1;
}
