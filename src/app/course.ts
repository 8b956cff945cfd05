import catalogue from 'virtual:rapport/catalogue';
import dataset from 'virtual:rapport/dataset';
import scenarios from 'virtual:rapport/scenarios';
import skills from 'virtual:rapport/skills';

/** What the build hands to the page: checked exercises, skills, and which dataset belongs to them. */
export const course = { catalogue, dataset, scenarios, skills };
