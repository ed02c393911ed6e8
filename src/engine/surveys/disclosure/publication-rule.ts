/** From how many a figure may be published. */
export interface PublicationRule {
  /** Fewest people behind a figure. */
  readonly people: number;
  /** Fewest organisations behind a figure, where those who answer are organisations. */
  readonly organisations: number;
  /** Largest part that one of these organisations may weigh in the figure, 0 to 1. */
  readonly largestShare: number;
}

/** 11 people; or 3 organisations, none above 85 %. */
export const usualPublicationRule: PublicationRule = { people: 11, organisations: 3, largestShare: 0.85 };

/** Who is behind a figure: so many people, or organisations with the weight of each. */
export type Behind = { readonly people: number } | { readonly organisations: readonly number[] };

/**
 * Whether a figure may be published by itself. A figure behind which there is nobody may not: that nobody answered
 * something tells what everybody of a group did not answer.
 * @example isPublishable({ people: 10 }, usualPublicationRule) // false
 * @example isPublishable({ organisations: [90, 5, 5] }, usualPublicationRule) // false: one weighs 90 %
 */
export function isPublishable(behind: Behind, rule: PublicationRule): boolean {
  if ('people' in behind) return behind.people > 0 && behind.people >= rule.people;
  const weights = behind.organisations;
  if (weights.length === 0 || weights.length < rule.organisations) return false;
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  // In units of the largest, so that the sum of very large weights stays a number.
  const total = weights.reduce((sum, weight) => sum + (largest === 0 ? 0 : weight / largest), 0);
  return total === 0 || 1 / total <= rule.largestShare;
}
