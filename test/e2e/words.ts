import { player as own } from '../../src/app/messages/player.ts';
import { tasks } from '../../src/app/messages/tasks.ts';

/** All that the player says, with the words of the panels that are loaded apart. */
export const player = { zh: { ...own.zh, ...tasks.zh }, en: { ...own.en, ...tasks.en } };
