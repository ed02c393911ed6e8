/**
 * Words for chances, after the calibrated scale of the IPCC (Mastrandrea et al., Guidance Note for Lead Authors of the AR5
 * on Consistent Treatment of Uncertainties, 2010). The figure inside each range, with which confidence is computed, is our
 * choice.
 */
export const chances = [
  'virtually-certain',
  'very-likely',
  'likely',
  'even',
  'unlikely',
  'very-unlikely',
  'exceptionally-unlikely',
] as const;
export type Chance = (typeof chances)[number];

const figures: Readonly<Record<Chance, number>> = {
  'virtually-certain': 0.99,
  'very-likely': 0.9,
  likely: 0.75,
  even: 0.5,
  unlikely: 0.25,
  'very-unlikely': 0.1,
  'exceptionally-unlikely': 0.01,
};

/** The figure that a word stands for, 0 to 1. */
export const chanceFigure = (chance: Chance): number => figures[chance];

/** The word of a computed chance, 0 to 1: the narrowest range of the scale that holds it. */
export function chanceWord(value: number): Chance {
  if (value >= 0.99) return 'virtually-certain';
  if (value >= 0.9) return 'very-likely';
  if (value > 0.66) return 'likely';
  if (value >= 0.33) return 'even';
  if (value > 0.1) return 'unlikely';
  return value > 0.01 ? 'very-unlikely' : 'exceptionally-unlikely';
}
