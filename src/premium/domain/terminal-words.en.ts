import type { TerminalWords } from './terminal-words.ts';

/** The words of the terminal page, in English. */
export const terminalWordsEn: TerminalWords = {
  members: { one: 'member', other: 'members' },
  priceYear: (currency, year) => `${currency} of ${year}`,
  territory: {
    surely: (years, chances) => `Over ${years}, the territory almost surely gains: ${chances}.`,
    likely: (years, chances) => `Over ${years}, the territory probably gains: ${chances}.`,
    rather: (years, chances) =>
      `Over ${years}, the territory is more likely to gain than to lose: ${chances}.`,
    even: (years, chances) =>
      `Over ${years}, for the territory, it is almost heads or tails: ${chances} of gaining.`,
    ratherNot: (years, chances) =>
      `Over ${years}, the territory is more likely to lose than to gain: ${chances} of gaining.`,
    unlikely: (years, chances) => `Over ${years}, the territory probably loses: ${chances} of gaining.`,
    hardly: (years, chances) => `Over ${years}, the territory almost surely loses: ${chances} of gaining.`,
  },
  membersAlone: {
    surely: (chances) => `For the members alone, a gain is almost sure: ${chances}.`,
    likely: (chances) => `For the members alone, a gain is likely: ${chances}.`,
    rather: (chances) => `For the members alone, gaining is more likely than losing: ${chances}.`,
    even: (chances) => `For the members alone, it is almost heads or tails: ${chances} of gaining.`,
    ratherNot: (chances) =>
      `For the members alone, losing is more likely than gaining: ${chances} of gaining.`,
    unlikely: (chances) => `For the members alone, a loss is likely: ${chances} of gaining.`,
    hardly: (chances) => `For the members alone, a loss is almost sure: ${chances} of gaining.`,
  },
  certain:
    'No figure has a range: this computation says nothing of the doubt. Give one to the figures you know badly.',
  howMuch: 'How much?',
  howMuchSub: (years, currency) =>
    `Value over ${years}, brought to today, in ${currency}. From low to high: 9 cases in 10.`,
  howMuchCertain: (years, currency) => `Value over ${years}, brought to today, in ${currency}.`,
  premiums: {
    gross: 'Gross premium',
    net: 'Net premium',
    members: '  of which members’ premium',
    territory: '  of which territory’s premium',
  },
  low: 'low',
  middle: 'middle',
  high: 'high',
  aboveZero: 'above 0',
  outOf100: (chance) =>
    chance < 0.005 ? '< 1 in 100' : chance >= 0.995 ? '> 99 in 100' : `${Math.round(chance * 100)} in 100`,
  central: 'central',
  threeFigures: (point, medians, mean) =>
    `For the members, three figures not to be confused: ${point} in the central calculation, ${medians} with every figure at its middle, ${mean} on average over all cases.`,
  who: 'Who gains, who pays?',
  whoSub: (currency) =>
    `Members’ account in the central calculation, by year, in undiscounted ${currency}. Costs are negative.`,
  year: 'year',
  parts: {
    frugality: 'Means saved',
    jointValue: 'Value created together',
    coordination: 'Coordination',
    engineering: 'Start-up work',
    investment: 'Investment',
    net: 'Net of the year',
    cumulative: 'Running total',
  },
  memberSub: (currency) => `Each member, before any transfer, in today’s value (${currency}).`,
  gains: 'receives',
  pays: 'pays',
  keeps: 'keeps',
  when: 'When?',
  dip: (range) => `The dip: ${range}, 9 cases in 10.`,
  dipCertain: (amount, year) => `The dip: ${amount}, at its lowest in year ${year}.`,
  neverUnder: 'In the central calculation the members are never at a loss.',
  backCertain: (years) => `In the central calculation the alliance is back above water after ${years}.`,
  neverBack: (years) => `In the central calculation the alliance is not back above water within ${years}.`,
  back: (cases, years) => `Back above water within ${years}: ${cases}.`,
  halfBack: (years) => `One time in two, it is done after ${years}.`,
  share: 'How to share?',
  shareSub: (whole) =>
    `To be shared in the central calculation: ${whole}. No rule is the right one: compare.`,
  rules: {
    shapley: 'Shapley',
    nucleolus: 'nucleolus',
    tau: 'tau',
    gately: 'Gately',
    equal: 'equal',
    transfers: 'transfer',
  },
  rulesNote:
    'Transfer: Shapley share less what the member really keeps. Above 0 it is to receive; below, to pay.',
  stable: 'A sharing that no group has an interest in leaving exists.',
  notStable: (floor) => `No sharing keeps every group; ${floor} more would make one possible.`,
  nobodyObjects: 'Nobody would gain by leaving the Shapley sharing.',
  object: 'Would gain by leaving the Shapley sharing:',
  objection: (group, gain) => `${group} (${gain})`,
  between: '; ',
  moreObjections: (count) => `and ${count} other groups`,
  funding: 'What start-up funding is justified?',
  justified: (range, share) => `${range}, that is ${share} of the mean gross premium.`,
  notJustified: 'None: the floor exceeds the ceiling.',
  floors: (breakEven, stability, risk) =>
    `Floors: break-even ${breakEven}, stability ${stability}, risk ${risk} (the members do not lose 9 times in 10).`,
  noFloor: 'not computed',
  ceiling: (ceiling) =>
    `Ceiling: ${ceiling}, the mean cost of start-up work or what the territory’s gain can bear.`,
  nothingToFund: 'None: start-up work costs nothing.',
  speedOnly: 'The alliance would very likely form without help: help would only buy speed.',
  liquidity: (amount) => `Cash to advance: ${amount}. An advance may be enough.`,
  measure: 'What to measure first?',
  measureSub: 'Part of the doubt that each figure brings, on the members’ premium and on the net premium.',
  doubtOn: { members: 'members', net: 'net' },
  evpi: (members, net) =>
    `Knowing everything before deciding would be worth ${members} to the members, ${net} to the territory.`,
  nothingToMeasure: 'No uncertain figure.',
  ours: 'The premium’s formula is Cap17’s hypothesis, composed of published work. The point of comparison: each alone, as today.',
  beside: 'Trust, innovation and dignity are not counted in money: they stay beside it.',
  provenance: (engine, samples, seed, input) =>
    `Engine ${engine}, ${samples} draws, seed ${seed}, file ${input}. In detail: --json.`,
};
