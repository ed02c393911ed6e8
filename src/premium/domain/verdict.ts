/** How sure a gain is, said in words; the count of chances always stands beside. */
const verdicts = ['surely', 'likely', 'rather', 'even', 'ratherNot', 'unlikely', 'hardly'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * The words for a chance of gaining.
 * @param chance from 0 to 1
 */
export const verdictOf = (chance: number): Verdict => {
  if (chance >= 0.95) return 'surely';
  if (chance >= 0.75) return 'likely';
  if (chance >= 0.6) return 'rather';
  if (chance > 0.4) return 'even';
  if (chance > 0.25) return 'ratherNot';
  return chance > 0.05 ? 'unlikely' : 'hardly';
};
