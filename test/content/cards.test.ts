import { expect, test } from 'vitest';
import { readContent } from '../../build/shipped.ts';
import { loadSpelling } from '../../src/app/spelt.ts';
import { bind } from '../../src/core/play/bind.ts';
import { cardsOf } from '../../src/ui/play/items.ts';

test('the cards of every classification can be read in English', async () => {
  await loadSpelling('en');
  const { shipped, dataset } = readContent('.');
  const chinese = shipped.flatMap(({ scenario }) => {
    const play = bind(scenario, dataset, 7);
    return scenario.nodes.flatMap((node) =>
      node.kind !== 'classify'
        ? []
        : cardsOf(play, node, 'en')
            .flatMap(({ name, figures }) => [name, ...figures.map(({ text }) => text)])
            .filter((text) => /\p{Script=Han}/u.test(text))
            .map((text) => `${scenario.id}/${node.id}: ${text}`),
    );
  });
  expect(chinese).toEqual([]);
});
