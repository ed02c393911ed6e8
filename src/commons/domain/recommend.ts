import { type Objective, objectives, type Pathway, type Wish, wishes } from './pathway.ts';
import { type Audience, audiences, type Maturity, maturities } from './resource.ts';

/** What somebody has: their own hour, their own half-day, or a few people and several meetings. */
export const meansCodes = ['hour', 'half-day', 'group'] as const;
export type Means = (typeof meansCodes)[number];

/** The five keys, in the order in which they are asked. */
export const keyNames = ['profile', 'objective', 'means', 'maturity', 'wish'] as const;
export type KeyName = (typeof keyNames)[number];

/** What somebody answered to the five questions; `null` where they did not say. */
export interface Answers {
  readonly profile: Audience | null;
  readonly objective: Objective | null;
  readonly means: Means | null;
  readonly maturity: Maturity | null;
  readonly wish: Wish | null;
}

/** Every answer of each question. */
export const answerCodes = {
  profile: audiences,
  objective: objectives,
  means: meansCodes,
  maturity: maturities,
  wish: wishes,
} as const;

/** Minutes of a pathway that still enter an hour or two, or half a day. */
const mostMinutes = { hour: 120, 'half-day': 240 } as const;

/** How well a pathway meets one answer. */
export type Fit = 'fits' | 'near' | 'apart';

/** Why this one: what was answered, and how the pathway meets it. */
export interface Reason {
  readonly key: KeyName;
  readonly fit: Fit;
}

export interface Recommendation<Item extends Keys = Pathway> {
  readonly pathway: Item;
  /** One for each question that was answered, in the order of the questions. */
  readonly reasons: readonly Reason[];
}

/** What of a pathway the five keys look at. */
export type Keys = Pick<
  Pathway,
  'audiences' | 'objectives' | 'wishes' | 'maturity' | 'company' | 'minutes' | 'key'
>;

/**
 * What counts first when two pathways do not meet the same answers: what one wants to reach, then who one is, then where the
 * territory stands, then means, then wishes. A key counts more than all those after it that are only near.
 * The order is a choice of Cap17, said on the page.
 */
const weights: Readonly<Record<KeyName, number>> = {
  objective: 8,
  profile: 6,
  maturity: 3,
  means: 2,
  wish: 1,
};
const share: Readonly<Record<Fit, number>> = { fits: 2, near: 1, apart: 0 };

/** Reads the five answers from the parameters of an address; what is not an answer of the question is as if unsaid. */
export function readAnswersToKeys(get: (name: string) => string | undefined): Answers {
  const one = <Code extends string>(name: KeyName, codes: readonly Code[]): Code | null =>
    codes.find((code) => code === get(name)) ?? null;
  return {
    profile: one('profile', audiences),
    objective: one('objective', objectives),
    means: one('means', meansCodes),
    maturity: one('maturity', maturities),
    wish: one('wish', wishes),
  };
}

/** The parameters of the address of these answers. */
export function writeAnswersToKeys(answers: Answers): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const key of keyNames) {
    const answer = answers[key];
    if (answer !== null) parameters.set(key, answer);
  }
  return parameters;
}

/** True when at least one question was answered. */
export const hasAnswer = (answers: Answers): boolean => keyNames.some((key) => answers[key] !== null);

function fitOf(pathway: Keys, key: KeyName, answers: Answers): Fit {
  const among = (list: readonly string[]): Fit => (list.includes(answers[key]!) ? 'fits' : 'apart');
  if (key === 'profile') return among(pathway.audiences);
  if (key === 'objective') return among(pathway.objectives);
  if (key === 'wish') return among(pathway.wishes);
  if (key === 'maturity') return maturityFit(pathway.maturity, Number(answers.maturity));
  return meansFit(pathway, answers.means!);
}

function maturityFit(levels: readonly Maturity[], level: number): Fit {
  const distance = Math.min(...levels.map((one) => Math.abs(Number(one) - level)));
  return distance === 0 ? 'fits' : distance === 1 ? 'near' : 'apart';
}

/** A group can do what one does alone; alone, what needs others can be begun, a step at a time. */
function meansFit({ company, minutes }: Keys, means: Means): Fit {
  if (means === 'group') return company === 'others' ? 'fits' : 'near';
  const enters = minutes <= mostMinutes[means];
  if (company === 'alone') return enters ? 'fits' : 'near';
  return enters ? 'near' : 'apart';
}

/**
 * Pathways that meet the answers, those that meet them best first, each with its reasons. One that meets neither the
 * objective nor the profile, when these were said, is left out. Without any answer, none is recommended.
 *
 * @example recommend(pathways, readAnswersToKeys((name) => ({ profile: 'authority', maturity: '1' })[name]))
 */
export function recommend<Item extends Keys>(
  pathways: readonly Item[],
  answers: Answers,
): Recommendation<Item>[] {
  if (!hasAnswer(answers)) return [];
  return pathways
    .map((pathway) => ({
      pathway,
      reasons: keyNames.flatMap((key) =>
        answers[key] === null ? [] : [{ key, fit: fitOf(pathway, key, answers) }],
      ),
    }))
    .filter(isMeet)
    .sort((one, other) => weightOf(other) - weightOf(one) || compareKey(one.pathway.key, other.pathway.key));
}

/** Meets what one wants or who one is, where that was said; else anything at all. */
function isMeet({ reasons }: { readonly reasons: readonly Reason[] }): boolean {
  const main = reasons.filter(({ key }) => key === 'objective' || key === 'profile');
  return (main.length > 0 ? main : reasons).some(({ fit }) => fit !== 'apart');
}

const weightOf = ({ reasons }: { readonly reasons: readonly Reason[] }): number =>
  reasons.reduce((sum, { key, fit }) => sum + weights[key] * share[fit], 0);

const compareKey = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
