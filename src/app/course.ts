import catalogue from 'virtual:rapport/catalogue';
import dataset from 'virtual:rapport/dataset';
import scenarios from 'virtual:rapport/scenarios';
import skillNames from 'virtual:rapport/skill-names';

/** The competencies with all that is said of them: more than the first page needs, so loaded when asked for. */
const skills = async () => (await import('virtual:rapport/skills')).default;

/** The ways to say what replies must hold: only the checking of a file needs them. */
const phrases = async () => (await import('virtual:rapport/phrases')).default;

/** The ids of the concept cards, for the same. */
const cards = async () => (await import('virtual:rapport/learn')).default.cards.map(({ id }) => id);

/** What the exercises are about: the longest of the catalogue's texts, loaded a language at a time. */
const abouts = {
  zh: async () => (await import('virtual:rapport/abouts/zh')).default,
  en: async () => (await import('virtual:rapport/abouts/en')).default,
};

/** What the build hands to the page: checked exercises, skills, and which dataset belongs to them. */
export const course = { catalogue, abouts, dataset, scenarios, skillNames, skills, phrases, cards };
