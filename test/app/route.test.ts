import { expect, test } from 'vitest';
import { href, readHash, type Page } from '../../src/app/route.svelte.ts';

test.each([
  ['', 'catalogue', ''],
  ['#/', 'catalogue', ''],
  ['#/play/cs-01', 'play', 'cs-01'],
  ['#/play/cs-01%40ab12cd34', 'play', 'cs-01@ab12cd34'],
  ['#/debrief/0b9e', 'debrief', '0b9e'],
  ['#/learn', 'learn', ''],
  ['#/learn/c18', 'learn', 'c18'],
  ['#/me', 'me', ''],
  ['#/drill/0b9e.4', 'drill', '0b9e.4'],
  ['#/drill', 'lost', ''],
  ['#/scores', 'scores', ''],
  ['#/settings', 'settings', ''],
  ['#/desk', 'desk', ''],
  ['#/desk/customer/AP-I-001/orders', 'desk', 'customer/AP-I-001/orders'],
  ['#/play', 'lost', ''],
  ['#/scores/x', 'lost', ''],
  ['#/play/a/b', 'lost', ''],
  ['#/nowhere', 'lost', ''],
  ['#/catalogue', 'lost', ''],
  ['#/play/%E0', 'lost', ''],
])('%s leads to %s %s', (hash, page, id) => {
  expect(readHash(hash)).toEqual({ page, id });
});

test.each<[Page, string]>([
  ['catalogue', ''],
  ['play', 'cs-01@ab12cd34'],
  ['debrief', '中文 / ?'],
  ['settings', ''],
])('the address of %s %s leads back to it', (page, id) => {
  expect(readHash(href(page, id))).toEqual({ page, id });
});
