import type { NoteTexts } from './premium-notes.ts';

/** Remarks that a report may carry, in English; `{…}` stands for a figure. */
export const premiumNotesEn: NoteTexts = {
  tooManyMembers:
    'Above 16 members not all groups are compared: this result is not computed. The “shapley” and “equal” sharings are those of v, without the possibility of working in blocks.',
  blocks:
    'In the central calculation the members gain more by working in blocks, or each alone, than all together: the shares divide what they can obtain that way, which exceeds the members’ premium.',
  notQuasiBalanced:
    'The tau value does not exist here: what each may hope for at most does not cover the whole, or falls below its minimal right (the game is not quasi-balanced).',
  noCommonPropensity:
    'The Gately point does not exist here: no member adds more to the whole than it is worth alone, although there is something to share.',
  notCertified: 'The nucleolus could not be certified at the precision of the numbers: it is not given.',
  overflow:
    'The amounts exceed what numbers can hold: this result is not computed. Change the currency unit.',
  quadrature: 'Shares computed by an integral whose error is bounded: at most {bound} per share.',
  publicFundsCost:
    'Cap17’s hypothesis: the opportunity cost of public funds, absent from the file, is taken as 0.20 (Quinet report 2013, not confirmed at the source).',
  floorAboveCeiling: 'The floor exceeds the ceiling: no amount of funding is justified by these figures.',
  sensitivitySamples:
    'The sensitivity indices are computed on {analysed} draws of each of the two samples, not on {samples}.',
};
