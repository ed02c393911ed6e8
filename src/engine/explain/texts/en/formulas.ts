import type { formulasFr } from '../fr/formulas.ts';

/** Formulas in words, in English; `{name}` stands for a figure or a name. */
export const formulasEn: Readonly<Record<keyof typeof formulasFr, string>> = {
  'formula.premiumGross':
    'savings + value for members + value for others − coordination − investment, in today’s value, before paying for start-up work',
  'formula.premiumNet': 'gross premium − start-up work',
  'formula.membersPremium':
    'savings + value for members − coordination − start-up work − investment, each year brought to today',
  'formula.territoryPremium': 'sum of the public lines, less what would have happened without the alliance',
  'formula.engineeringShare': 'start-up work ÷ gross premium',
  'formula.leverage': 'gross premium ÷ start-up work',
  'formula.benefitCostRatio':
    '(savings + value for members + value for others) ÷ (coordination + start-up work + investment)',
  'formula.trough':
    'the lowest running total of the members, as a positive amount; 0 when it is never negative',
  'formula.payback':
    'first date when the running total, once negative, is back at 0, on a straight line within the year',
  'formula.lines': 'sum of the lines',
  'formula.line': 'amount per year at full regime × what 1 a year is worth today',
  'formula.lineDropOff':
    'amount per year at full regime × what 1 a year is worth today, less what wears off each year',
  'formula.annuity': 'sum, year after year, of ramp-up × chance of survival ÷ (1 + rate)^year',
  'formula.coordination':
    'cost per member beyond the first × (number of members − 1), each year from the first, brought to today',
  'formula.engineering': 'cost of each year, brought to today; a group of s members pays (s − 1) parts of it',
  'formula.investment': 'paid once, at the decision',
  'formula.year.gain': 'amount at full regime × ramp-up × chance of survival',
  'formula.year.coordination':
    'cost per member beyond the first × (number of members − 1); nothing in year 0',
  'formula.year.engineering': 'cost of start-up work that year, for the whole alliance',
  'formula.year.net':
    'savings + value for members + coordination + start-up work + investment, costs being negative',
  'formula.year.cumulative': 'sum of the net results up to that year',
  'formula.year.discountedCumulative': 'sum of the net results up to that year, each brought to today',
  'formula.group.beforeEngineering': 'value of the group + its start-up work',
  'formula.group.value':
    'same computation as the members’ premium, with the members of the group only; a member alone is worth 0',
  'formula.group.social':
    'same computation as the territory’s premium, with only the lines whose actors are all in the group',
  'formula.group.cover':
    'the most the group can obtain by splitting into blocks, those that would lose staying each alone',
  'formula.atMedians': 'same computation, every figure at the median of its range',
  'formula.range':
    'the uncertain figures are drawn together {samples} times (draw {seed}); the computation is done again each time',
  'formula.certain': 'no figure is uncertain: the range comes down to the central calculation',
  'formula.sharing.shapley': 'mean of what the member adds by joining the others, over all orders of arrival',
  'formula.sharing.nucleolus':
    'sharing that makes the most discontented group as little discontented as possible, then the next, and so on',
  'formula.sharing.tau': 'efficient point between each one’s minimal right and the most it can hope for',
  'formula.sharing.gately':
    'sharing at which each would make the others lose, by leaving, as many times what it would lose itself',
  'formula.sharing.equal': 'the whole ÷ number of members',
  'formula.sharing.transfers':
    'Shapley share − what the member really receives, net of what it pays: positive, it is to receive',
  'formula.member.net': 'what it receives − what it pays, in today’s value',
  'formula.member.gains':
    'of each saving a part in proportion to its cost alone, of each value created its stated share or an equal part',
  'formula.member.payments':
    'equal part of coordination, start-up work and investment, net of what members already pay, plus what it pays itself',
  'formula.stability.core': 'there is a sharing at which no group would obtain more by leaving',
  'formula.stability.shapleyInCore':
    'no group would obtain, by leaving, more than the sum of its Shapley shares',
  'formula.stability.leastCore':
    'smallest e such that some sharing gives each group at least what it would obtain alone, less e; negative, everyone gains',
  'formula.stability.objections':
    'what the group would obtain alone − the sum of its Shapley shares, when positive',
  'formula.sensitivity': 'part of the variance that would remain if all else were known (total Sobol index)',
  'formula.funding.breakEvenFloor': 'what the members lack, on average, so as to lose nothing',
  'formula.funding.stabilityFloor':
    'smallest aid that makes possible a sharing that nobody has an interest in leaving',
  'formula.funding.riskFloor': 'what it takes for the members to lose nothing in 9 cases out of 10',
  'formula.funding.liquidity': 'the dip of the central calculation: an advance may be enough',
  'formula.funding.ceiling':
    'the lesser of: the mean cost of start-up work; mean net premium ÷ cost of public funds',
  'formula.funding.justified':
    'from the highest of the three floors to the ceiling; nothing when the floor exceeds the ceiling',
  'formula.funding.shareOfGross': 'justified funding ÷ mean gross premium',
};
