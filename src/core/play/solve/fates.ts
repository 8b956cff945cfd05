import type { Draft } from '../move.ts';
import type { Arrival } from './edges.ts';

/** What may come of open ways: of each end its text, and where luck leads then. */
export type Ends = ReadonlyMap<string, readonly Arrival[]>;

/** Equal for two worlds at a node if and only if nothing differs. */
export const worldText = ({ node, meters, flags, marks }: Draft): string =>
  `${node}|${meters.join()}|${flags.length > 0 ? JSON.stringify(flags) : ''}|${marks.join()}`;

/** Equal for two ends if and only if luck leads alike. */
export const textOf = (arrivals: readonly Arrival[]): string =>
  arrivals.map(({ chance, to, through }) => `${to}*${chance}${through.join()}`).join('+');

/** Every way in which each branch of luck may come out on one of its sides. */
export const crossed = (
  branches: readonly { readonly chance: number }[],
  sides: readonly (readonly (readonly Arrival[])[])[],
): readonly (readonly Arrival[])[] =>
  sides.reduce<readonly (readonly Arrival[])[]>(
    (all, side, branch) => {
      const share = branches[branch]?.chance ?? 0;
      const scaled = side.map((arrivals) => arrivals.map((one) => ({ ...one, chance: one.chance * share })));
      return all.flatMap((before) => scaled.map((arrivals) => [...before, ...arrivals]));
    },
    [[]],
  );
