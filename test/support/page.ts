import { createHash } from 'node:crypto';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeLocalStorage, smallData, smallScenario } from './attempt.ts';

const { id, hash, version, family, level, minutes, lang, title, about } = smallScenario;
const both = (text: string) => ({ zh: text, en: text });

/** The file of the dataset. */
const dataFile = JSON.stringify(smallData);

/** What the build would hand to the page: one exercise. In place of src/app/course.ts. */
export const smallCourse = {
  catalogue: [
    {
      id,
      hash,
      version,
      family,
      level,
      minutes,
      lang,
      title: both(title),
      skills: ['empathy'],
      steps: 2,
    },
  ],
  abouts: { zh: () => Promise.resolve({ small: about }), en: () => Promise.resolve({ small: about }) },
  scenarios: { small: () => Promise.resolve({ default: { scenario: smallScenario } }) },
  skillNames: {},
  skills: () => Promise.resolve([]),
  phrases: () => Promise.resolve([]),
  cards: () => Promise.resolve([]),
  dataset: { id: smallData.id, hash: smallData.hash, sha256: createHash('sha256').update(dataFile).digest('hex') },
};

/** A server that has the dataset. */
export const serveData = () => Promise.resolve(new Response(dataFile));

/** The database is empty, as if the browser had lost it. */
export const emptyDatabase = (): void => {
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
};

/** A browser that has never been here. */
export function newBrowser(): void {
  emptyDatabase();
  vi.stubGlobal('localStorage', fakeLocalStorage());
  vi.stubGlobal('navigator', { language: 'zh-CN' });
  const target = new EventTarget();
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
  vi.stubGlobal('fetch', serveData);
}
