import type Dexie from 'dexie';

/** The name of the database in every browser that has ever opened the product. */
export const DATABASE = 'rapport';

/**
 * Declares every released version, oldest first. A released version is never edited: browsers in classrooms hold it. A
 * change is a new version with its upgrade, and a test that opens a fixture of the one before.
 */
export function declareVersions(db: Dexie): void {
  db.version(1).stores({
    attempts: 'attempt',
    events: '[attempt+seq]',
    scenarios: 'hash',
    datasets: 'hash',
    columns: '[dataset+table+chunk]',
    settings: 'key',
  });
  // What a student adds to play: answers of the item bank, what is remembered of it, notes of debriefs.
  db.version(2).stores({ study: '[kind+id]' });
}
