import type { FieldType, Language } from '../scenario/scenario.ts';

/** A text in both languages, as content files carry it. Plain text with `**bold**` and line breaks. */
export type Both = Readonly<Record<Language, string>>;

/** The subjects of the course: cards carry one, and each has its file of items. */
export const GROUPS = [
  'complaint',
  'classification',
  'profile',
  'value',
  'loyalty',
  'communication',
  'strategy',
  'system',
  'callcentre',
  'sales',
  'evaluation',
] as const;
export type Group = (typeof GROUPS)[number];

/** One idea of the course. */
export interface ConceptCard {
  /** `c01` … `c60`; scenario files name it in `learn` and `concepts`. */
  readonly id: string;
  readonly group: Group;
  readonly term: Both;
  /** What it is. */
  readonly text: Both;
  /** One concrete moment in which it decides something. */
  readonly example: Both;
  /** The usual misunderstanding. */
  readonly beware?: Both;
  /** Ids of related cards. */
  readonly see: readonly string[];
}

/** What a student may pick, and why it is right or wrong. */
export interface ItemOption {
  readonly id: string;
  readonly text: Both;
  readonly right: boolean;
  readonly why: Both;
}

interface ItemBase {
  /** Stable for ever: answers of students hang on it. */
  readonly id: string;
  readonly group: Group;
  /** Rows of the course inventory. */
  readonly covers: readonly string[];
  readonly concepts: readonly string[];
  readonly ask: Both;
  /** Why teachers may key it otherwise; shown with the answer. */
  readonly doubt?: Both;
}

export interface PickItem extends ItemBase {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly ItemOption[];
}

export interface TrueFalseItem extends ItemBase {
  readonly kind: 'true-false';
  readonly right: boolean;
  readonly why: Both;
}

/** Checked by the student against the points that a full answer names. */
export interface ShortItem extends ItemBase {
  readonly kind: 'short';
  readonly points: readonly Both[];
  /** How many of the points make a full answer. */
  readonly need: number;
  readonly model: Both;
}

export type Item = PickItem | TrueFalseItem | ShortItem;

export const ITEM_KINDS = ['single', 'multiple', 'true-false', 'short'] as const;

export interface Lesson {
  readonly title: Both;
  readonly goals: readonly Both[];
  readonly concepts: readonly string[];
  readonly scenarios: readonly string[];
  /** Empty: the items of the lesson's concepts. */
  readonly items: readonly string[];
  /** Analysis pages or desk views to open. */
  readonly desk: readonly string[];
  /** For the teacher. */
  readonly notes?: Both;
}

export interface Course {
  readonly id: string;
  readonly title: Both;
  readonly about: Both;
  readonly lessons: readonly Lesson[];
}

export interface FormEntry {
  readonly id: string;
  readonly name: Both;
  readonly type: FieldType;
  readonly need: 'required' | 'useful' | 'on-request';
  /** Why it may be collected. */
  readonly purpose: Both;
  /** Where it usually comes from. */
  readonly source: Both;
  /** What can be picked, of `pick` and `tags`. */
  readonly pick: readonly Both[];
}

/** A blank customer file: what to ask, why, and what never to ask. */
export interface CustomerForm {
  readonly id: string;
  readonly title: Both;
  readonly groups: readonly { readonly name: Both; readonly fields: readonly FormEntry[] }[];
  readonly never: readonly { readonly name: Both; readonly why: Both }[];
}

/** All content beside the scenarios. */
export interface Bank {
  readonly concepts: readonly ConceptCard[];
  readonly items: readonly Item[];
  readonly courses: readonly Course[];
  readonly forms: readonly CustomerForm[];
}
