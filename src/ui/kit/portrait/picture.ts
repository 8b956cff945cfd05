import type { Mood } from '../../../core/scenario/scenario.ts';
import { drawPortrait, type Drawing } from './draw.ts';
import type { Person } from './person.ts';
import type { Shape } from './shape.ts';

/** Everything in a shape comes from our own tables: no text of a scenario gets here. */
const path = ({ d, fill = 'none', stroke, width, opacity }: Shape): string =>
  `<path d='${d}' fill='${fill}'${stroke === undefined ? '' : ` stroke='${stroke}'`}${
    width === undefined ? '' : ` stroke-width='${width}'`
  }${opacity === undefined ? '' : ` opacity='${opacity}'`}/>`;

const paths = (shapes: readonly Shape[]): string => shapes.map(path).join('');

function markup({ back, behind, body, head, pose }: Drawing): string {
  return [
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 120' stroke-linecap='round' stroke-linejoin='round'>`,
    `<rect width='120' height='120' fill='${back}' fill-opacity='.5'/>`,
    `<g transform='${pose}'>${paths(behind)}</g>${paths(body)}<g transform='${pose}'>${paths(head)}</g></svg>`,
  ].join('');
}

const pictures = new Map<string, string>();

/**
 * A portrait as the address of a picture. The same person in the same mood is drawn once, however many bubbles show them:
 * forty paths for each would be most of what a step costs to paint.
 */
export function pictureOf(person: Person, mood: Mood): string {
  const { id, name, role, gender } = person;
  const key = JSON.stringify([id, name, role, gender, mood]);
  const known = pictures.get(key);
  if (known !== undefined) return known;
  const made = `data:image/svg+xml,${encodeURIComponent(markup(drawPortrait(person, mood)))}`;
  pictures.set(key, made);
  return made;
}
