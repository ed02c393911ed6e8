import type { PathwayWork } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import type { Audience, Maturity } from './resource.ts';

/** What one wants to reach by following a pathway. */
export const objectives = [
  'alliance',
  'model',
  'project',
  'means',
  'dialogue',
  'value',
  'evaluate',
  'tell',
  'fund',
  'study',
] as const;
export type Objective = (typeof objectives)[number];

/** How one likes to go forward. */
export const wishes = ['act', 'meet', 'write', 'count', 'learn'] as const;
export type Wish = (typeof wishes)[number];

/** Whether its steps can be done alone, or need others around the table. */
export const companies = ['alone', 'others'] as const;
export type Company = (typeof companies)[number];

/** `pending`: proposed by an organisation, waiting for a moderator. */
export const pathwayStates = ['draft', 'pending', 'published'] as const;
export type PathwayState = (typeof pathwayStates)[number];

/** A text in one language or in both; an empty one does not exist. */
export interface Texts {
  readonly fr: string;
  readonly en: string;
}

/** One step: why, what to read, something to do, a question to check oneself. */
export interface PathwayStep {
  /** Never given to another step of the pathway: what people did is kept under it. */
  readonly key: string;
  readonly title: Texts;
  readonly why: Texts;
  readonly doThis: Texts;
  readonly check: Texts;
  /** Words of the addresses of resources of the commons. */
  readonly resources: readonly string[];
}

/** A pathway of use: from knowledge to skill. */
export interface Pathway {
  readonly id: string;
  /** Word of its address. */
  readonly key: string;
  readonly title: Texts;
  /** What one can do at its end. */
  readonly promise: Texts;
  readonly audiences: readonly Audience[];
  readonly objectives: readonly Objective[];
  readonly wishes: readonly Wish[];
  readonly maturity: readonly Maturity[];
  readonly company: Company;
  /** Estimate of the whole, in minutes. */
  readonly minutes: number;
  readonly helps: readonly PathwayWork[];
  readonly steps: readonly PathwayStep[];
  readonly state: PathwayState;
}

/** Steps of a pathway, and resources of a step, at most. */
export const mostSteps = 12;
export const mostStepResources = 8;

/** The text in a language; the other one when it is missing. */
export const textIn = (language: Language, { fr, en }: Texts): string =>
  language === 'fr' ? fr || en : en || fr;

/** The language in which `textIn` answers. */
export const languageOfText = (language: Language, { fr, en }: Texts): Language =>
  language === 'fr' ? (fr === '' && en !== '' ? 'en' : 'fr') : en === '' && fr !== '' ? 'fr' : 'en';

/** How many of its texts are missing in a language and written in the other one. */
export const missingTexts = (language: Language, { title, promise, steps }: PathwayTexts): number =>
  [title, promise, ...steps.flatMap((step) => [step.title, step.why, step.doThis, step.check])].filter(
    (text) => text[language] === '' && textIn(language, text) !== '',
  ).length;

type PathwayTexts = Pick<Pathway, 'title' | 'promise' | 'steps'>;
