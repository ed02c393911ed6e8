import { expect, it } from 'vitest';
import { isLikelySlip } from './spelling.ts';

it.each([
  ['gouvernence', 'gouvernance', 0.7, true],
  ['questionaire', 'questionnaires', 0.65, true],
  ['benevloat', 'benevolat', 0.5, true],
  ['isolement', 'implement', 0.43, false],
  ['medical', 'media', 0.6, false],
  ['agees', 'agences', 0.5, false],
  ['bourg', 'bourgogne', 0.5, false],
  ['partent', 'parlent', 0.5, false],
  ['siret', 'siren', 0.5, false],
  ['hommes', 'sommes', 0.5, false],
  ['pont', 'point', 0.5, false],
  ['monaie', 'monnaie', 0.6, true],
  ['cours', 'cour', 0.6, false],
  ['subvemtion', 'subvention', 0.5, true],
  ['mutualizer', 'mutualiser', 0.6, true],
])('%s for %s: %s', (typed, known, likeness, isSlip) => {
  expect(isLikelySlip(typed, known, likeness)).toBe(isSlip);
});
