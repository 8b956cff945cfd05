import { KINDS } from './kinds/kinds.ts';
import type { Shape } from './shape.ts';
import { NODE_KEYS, SCENARIO } from './shapes.ts';

function keysIn(shape: Shape): string[] {
  switch (shape.is) {
    case 'record':
      return [...Object.entries(shape.keys).flatMap(([key, { shape: of }]) => [key, ...keysIn(of)]), ...restOf(shape)];
    case 'list':
    case 'map':
      return keysIn(shape.of);
    case 'either':
      return shape.of.flatMap(keysIn);
    default:
      return [];
  }
}

const restOf = ({ rest }: Extract<Shape, { is: 'record' }>): string[] => (rest ? keysIn(rest.shape) : []);

const nodeShapes: readonly Shape[] = [
  { is: 'record', keys: NODE_KEYS },
  ...Object.values(KINDS).map(({ keys }) => ({ is: 'record', keys }) as const),
];

/** Every keyword of the format, and the keys of a translation file. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  ...keysIn(SCENARIO),
  ...nodeShapes.flatMap(keysIn),
  'scene',
  'translates',
  'meta',
  'zh',
  'en',
]);
