import { createContext } from 'svelte';
import { faceOf } from '../../app/gender.ts';
import { itemName } from '../../app/item-name.ts';
import { language, speak } from '../../app/language.svelte.ts';
import { debrief } from '../../app/messages/debrief.ts';
import { desk } from '../../app/messages/desk.ts';
import { round } from '../../core/kernel/round.ts';
import type { Dataset } from '../../core/sample/dataset.ts';
import { findRow } from '../../core/sample/query.ts';
import type { Play } from '../../core/play/play.ts';
import { PANELS, type Panel, type Scenario } from '../../core/scenario/scenario.ts';
import type { SkillInfo } from '../../core/scenario/skills.ts';
import type { Translation } from '../../core/scenario/translation.ts';
import type { Person } from '../kit/portrait/person.ts';
import { teller } from './told.ts';

/** What a debrief is told from. */
export interface Told {
  readonly scenario: Scenario;
  readonly translation?: Translation | undefined;
  readonly play: Play;
  readonly dataset: Dataset;
  readonly skills: readonly SkillInfo[];
}

const isPanel = (id: string): id is Panel => (PANELS as readonly string[]).includes(id);

/** Words, names and numbers of one debrief in the language of the page. */
export class Reader {
  #of: () => Told;
  readonly #teller = $derived.by(() => {
    const { scenario, translation, play } = this.#of();
    return teller(scenario, translation, play, language.current);
  });
  readonly #numbers = $derived(
    new Intl.NumberFormat(language.current === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 2 }),
  );

  constructor(of: () => Told) {
    this.#of = of;
  }

  get words() {
    return speak(debrief);
  }

  /** The language that the scenario was written in: the `lang` of a text without translation. */
  get original() {
    return this.#of().scenario.lang;
  }

  rich = (source: string, group?: string) => this.#teller.rich(source, group);
  plain = (source: string, group?: string) => this.#teller.plain(source, group);

  /** Points on the 100 scale, one decimal. */
  points = (value: number): string => String(round(value));

  /** A share of 1 in per cent. */
  percent = (share: number): string => `${this.#numbers.format(100 * share)}%`;

  /** A number with its unit. */
  amount = (value: number, unit = ''): string => {
    const number = this.#numbers.format(value);
    return unit === '' ? number : `${number} ${this.plain(unit)}`;
  };

  castName = (id: string): string => this.plain(this.#of().scenario.cast.find((one) => one.id === id)?.name ?? id);

  /** What an item that was sorted at a node is called. */
  itemName = (node: string, id: string): string => {
    const key = this.#of().play.keys.get(node);
    const row = key?.kind === 'classify' ? key.items.find((item) => item['id'] === id) : undefined;
    return row ? itemName(row, language.current) : id;
  };

  /** By what a portrait is drawn: the same face as in the dialogue. */
  faceOf = (id: string): Person => {
    const { scenario, dataset } = this.#of();
    const member = scenario.cast.find((one) => one.id === id) ?? { id, name: '', role: '' };
    const { customer } = member as { readonly customer?: string };
    return faceOf(member, customer === undefined ? '' : findRow(dataset, 'customers', customer)?.['salutation']);
  };

  isStudent = (id: string): boolean => this.#of().scenario.cast.some((one) => one.id === id && one.student);

  skillName = (id: string): string => {
    const { scenario, skills } = this.#of();
    const own = scenario.skills.find((skill) => skill.id === id)?.name;
    if (own !== undefined) return this.plain(own);
    return skills.find((skill) => skill.id === id)?.name[language.current] ?? id;
  };

  /** What a skill of the course is; empty for one of the scenario's own. */
  skillAbout = (id: string): string =>
    this.#of().skills.find((skill) => skill.id === id)?.about[language.current] ?? '';

  /** A panel of the desk, or a document by its title. */
  panelName = (id: string): string => {
    const title = this.#of().scenario.documents.find((document) => document.id === id)?.title;
    if (title !== undefined) return this.plain(title);
    return isPanel(id) ? speak(desk)[`panel.${id}`]() : id;
  };
}

export const [getReader, setReader] = createContext<Reader>();
