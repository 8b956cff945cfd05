import { expect, test } from 'vitest';
import { shippedScenarios } from '../support/shipped.ts';

test('every point of every typed reply that we ship has a model sentence in both languages', () => {
  const points = shippedScenarios().flatMap(({ id, nodes }) =>
    nodes.flatMap((node) =>
      node.kind === 'reply'
        ? node.points.map(({ name, models }) => ({ place: `${id} ${node.id} ${name}`, models }))
        : [],
    ),
  );
  const lacking = points.filter(({ models }) => models?.zh === undefined || models.en === undefined);
  expect(lacking.map(({ place }) => place)).toEqual([]);
  expect(points.length).toBeGreaterThan(70);
});
