/* eslint-disable @typescript-eslint/consistent-type-imports -- an ambient module may not import by a relative path */
// The content that build/content.ts checks and hands to the page.

/** What the catalogue shows of a shipped exercise; its text is loaded when it is opened. */
declare module 'virtual:rapport/catalogue' {
  type Scenario = import('../core/scenario/scenario.ts').Scenario;

  export interface CatalogueEntry {
    readonly id: string;
    readonly hash: string;
    readonly version: number;
    readonly title: { readonly zh: string; readonly en: string };
    readonly family: Scenario['family'];
    readonly level: Scenario['level'];
    readonly minutes: number;
    /** The language that it was written in. */
    readonly lang: Scenario['lang'];
    /** Ids of the skills that it judges, in file order. */
    readonly skills: readonly string[];
    /** The number of nodes that ask something of the student. */
    readonly steps: number;
  }

  const catalogue: readonly CatalogueEntry[];
  export default catalogue;
}

/** Scenario id → what it is about, in Chinese. */
declare module 'virtual:rapport/abouts/zh' {
  const abouts: Readonly<Record<string, string>>;
  export default abouts;
}

/** Scenario id → what it is about, in English. */
declare module 'virtual:rapport/abouts/en' {
  const abouts: Readonly<Record<string, string>>;
  export default abouts;
}

/** Scenario id → its chunk. */
declare module 'virtual:rapport/scenarios' {
  interface ShippedScenario {
    readonly scenario: import('../core/scenario/scenario.ts').Scenario;
    readonly translation?: import('../core/scenario/translation.ts').Translation;
  }

  const scenarios: Readonly<Record<string, () => Promise<{ default: ShippedScenario }>>>;
  export default scenarios;
}

/** The competencies K1–K10 with their level descriptors. */
declare module 'virtual:rapport/skills' {
  const skills: readonly import('../core/scenario/skills.ts').SkillInfo[];
  export default skills;
}

/** Skill id → what it is called: all that the first page needs of the competencies. */
declare module 'virtual:rapport/skill-names' {
  const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  export default names;
}

/** The phrasebank: the name of each concept, the ways to say it and sentences that do. */
declare module 'virtual:rapport/phrases' {
  const phrases: readonly (readonly [name: string, phrase: import('../core/scenario/reading.ts').Phrase])[];
  export default phrases;
}

/** Which dataset this build belongs to; its tables are the asset `data/<id>.json`, whose bytes have this SHA-256. */
declare module 'virtual:rapport/dataset' {
  const dataset: { readonly id: string; readonly hash: string; readonly sha256: string };
  export default dataset;
}

/** The concept cards and items by name only: enough to list, search and choose. */
declare module 'virtual:rapport/learn' {
  type ConceptCard = import('../core/learn/content.ts').ConceptCard;
  type Item = import('../core/learn/content.ts').Item;

  const learn: {
    readonly cards: readonly Pick<ConceptCard, 'id' | 'group' | 'term'>[];
    readonly items: readonly Pick<Item, 'id' | 'group' | 'kind' | 'concepts'>[];
  };
  export default learn;
}

/** The concept cards, and the decisions of the exercises that they help with. */
declare module 'virtual:rapport/concepts' {
  const concepts: {
    readonly cards: readonly import('../core/learn/content.ts').ConceptCard[];
    readonly uses: Readonly<Record<string, readonly import('../core/learn/uses.ts').CardUse[]>>;
  };
  export default concepts;
}

/** Subject → the chunk with its items. */
declare module 'virtual:rapport/items' {
  type Item = import('../core/learn/content.ts').Item;

  const items: Readonly<Record<string, () => Promise<{ default: readonly Item[] }>>>;
  export default items;
}

/** The courses, lesson by lesson. */
declare module 'virtual:rapport/courses' {
  const courses: readonly import('../core/learn/content.ts').Course[];
  export default courses;
}

/** The blank customer files. */
declare module 'virtual:rapport/forms' {
  const forms: readonly import('../core/learn/content.ts').CustomerForm[];
  export default forms;
}
