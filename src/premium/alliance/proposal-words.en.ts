/** What a proposed model says of itself: labels and notes that go into the file. */
export const proposalEn = {
  ours: 'hypothesis of Cap17',
  delayNote: 'Hypothesis of Cap17 by the stage of the alliance, to be changed at will.',
  hazardNote:
    'Hypothesis of Cap17, to be changed at will. Published mark: 30 to 70% of alliances fail (Bamford et al. 2004, cited by Kale and Singh 2009), mostly of firms; over seven years, 5 to 16% a year.',
  coordinationNote:
    'Hypothesis of Cap17, to be changed at will: from a few half-days a year to a day a week.',
  correctionNote: 'Hypothesis of Cap17, to be changed at will: to be studied.',
  purchases: (supplier: string) => `Purchases from ${supplier}`,
  shared: (giver: string, taker: string) => `Means shared by ${giver} with ${taker}`,
  contributed: (title: string, member: string) => `${title} (brought by ${member})`,
  pooledNote: 'What each pays alone is known; what it would cost in common is to be said.',
  said: (text: string) => `Said so, without a basis of valuation: ${text}.`,
  otherYear: (year: number, price: number) => `In euros of ${year}, not turned into euros of ${price}.`,
  contributionNote: 'A contribution: a cost for whoever brings it, hence negative.',
  years: { one: 'year', other: 'years' },
  counted: (part: string, whole: string) =>
    `Holds ${part} of ${whole}: the file has no place for the years of a line, so it is counted every year, for that part of its amount.`,
  effect: (range: string) =>
    `At its own years it would weigh ${range} of what is counted, by the delay, the ramp and the risk supposed.`,
  noEffect: 'With the delay supposed, no year of the time looked at would have any effect yet.',
  taskSum: 'Sum of the tasks of the year: the lows together, the highs together.',
  notForAll: 'Comes from a link or a model that the whole alliance does not see: to be said by its members.',
  unsourced: (member: string) =>
    member === '' ? 'Stated in the alliance, without a source.' : `Stated by ${member}, without a source.`,
  partlySourced: 'Part of this sum has no source.',
  rateSource: 'value to be confirmed',
};
