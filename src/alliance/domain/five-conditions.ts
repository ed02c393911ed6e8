import type { ActorKind } from '../../kernel/codes.ts';
import { type AllianceReading, presentMembers } from './alliance-reading.ts';

/** The five conditions of amendment CL383 of 17 November 2021: a bill, never law. */
export const conditions = ['parties', 'community', 'equality', 'disinterested', 'aim'] as const;
export type Condition = (typeof conditions)[number];

/** What the data say of a condition: fulfilled, not yet, or only people can tell. */
export type ConditionAnswer = 'yes' | 'no' | 'ask';

export interface AnsweredCondition {
  readonly condition: Condition;
  readonly answer: ConditionAnswer;
  /** Names of the bodies of general interest, then of the companies, for the first condition. */
  readonly names?: readonly [generalInterest: readonly string[], companies: readonly string[]];
  /** Decisions taken with one voice per member. */
  readonly decisions?: number;
  /** The section of the agreement that answers. */
  readonly section?: string;
}

/** Kinds counted as of general interest; ours, to be checked for each body. */
const generalInterest: readonly ActorKind[] = ['association', 'foundation', 'authority', 'state', 'academic'];
const companies: readonly ActorKind[] = ['company', 'cooperative'];

/**
 * Answers the five conditions from what is recorded. The last two are about what a contract says: a section of the agreement
 * being prepared may answer, and people still have to read it.
 *
 * @param sections titles of the sections of the agreement, by code
 */
export function answerConditions(
  reading: AllianceReading,
  closedDecisions: number,
  sections: ReadonlyMap<string, string>,
): readonly AnsweredCondition[] {
  const present = presentMembers(reading);
  const named = (kinds: readonly ActorKind[]): readonly string[] =>
    present.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  const names = [named(generalInterest), named(companies)] as const;
  const { need, answer } = reading.alliance;
  const hasProject = need !== '' && answer !== '' && present.length >= 2;
  const written = (condition: 'disinterested' | 'aim'): AnsweredCondition => {
    const section = sections.get(condition);
    return section === undefined ? { condition, answer: 'no' } : { condition, answer: 'ask', section };
  };
  return [
    { condition: 'parties', answer: names.every((list) => list.length > 0) ? 'yes' : 'no', names },
    // Whether a project is innovative, only people can tell.
    { condition: 'community', answer: hasProject ? 'ask' : 'no' },
    { condition: 'equality', answer: closedDecisions > 0 ? 'yes' : 'ask', decisions: closedDecisions },
    written('disinterested'),
    written('aim'),
  ];
}
