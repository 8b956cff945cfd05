import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteRoom, roomAt } from '../../src/app/room.ts';
import { newBrowser } from '../support/page.ts';

beforeEach(() => {
  newBrowser();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('room is kept only at a window of the width at which it was noted', () => {
  expect(roomAt(1366)).toBe(0);
  noteRoom(1366, 212);
  expect([roomAt(1366), roomAt(390)]).toEqual([212, 0]);
  localStorage.setItem('rapport.room', 'nonsense');
  expect(roomAt(1366)).toBe(0);
});
