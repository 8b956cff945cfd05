/** One filled or stroked path on the grid of 120 × 120. */
export interface Shape {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
}

export const fill = (d: string, colour: string, opacity?: number): Shape => ({
  d,
  fill: colour,
  ...(opacity !== undefined && { opacity }),
});

export const line = (d: string, colour: string, width: number, opacity?: number): Shape => ({
  d,
  stroke: colour,
  width,
  ...(opacity !== undefined && { opacity }),
});

/** An ellipse as a path. */
export const oval = (x: number, y: number, rx: number, ry = rx): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`;

/** The same path on the other side of the face: all of its coordinates must be absolute. */
export const mirrored = (points: (x: (at: number) => number) => string): string =>
  points((at) => at) + points((at) => 120 - at);
