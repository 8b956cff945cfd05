import { player } from '../../src/app/messages/player.ts';
import { Exercise } from './exercise.ts';
import { expect, test } from './fixtures.ts';

test('the materials beside a form keep to one line, however long their titles are', async ({ page }) => {
  test.slow();
  const exercise = new Exercise('cs-09', { lang: 'en' });
  await exercise.open(page);
  let height: number | undefined;
  await exercise.playAll(async (node) => {
    if (node.id !== 'facts') return;
    const label = page
      .getByRole('region', { name: player.en['ask.region']() })
      .getByText(player.en['form.materials'](), { exact: true });
    height = (await label.boundingBox())?.height;
  });
  expect(height).toBeLessThan(32);
});
