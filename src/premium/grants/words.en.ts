import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { supportFr } from './words.fr.ts';

/** Words of support and funding. */
export const supportEn: SameKeys<typeof supportFr> = {
  title: 'Support and funding',
  lead: 'What was asked and obtained, counted once; what it changes in the premium, and for whom.',
  list: {
    title: 'Support, one by one',
    caption: 'Support of the alliance, in euros',
    none: 'No support has been told yet.',
    noneNext: 'Tell what the alliance plans, asks or obtains, and from whom.',
    add: 'Add a support',
    payer: 'Who pays',
    state: 'Where it stands',
    amount: 'Amount',
    sheet: 'Support',
    reference: 'Number of the file',
    unknown: 'unknown',
    when: 'Year',
    same: (count: string) => `Same file entered ${count} times: counted once.`,
    sums: (obtained: string, requested: string) =>
      `Obtained: ${obtained}. Asked, not answered yet: ${requested}.`,
    without: (count: string) => `not counting ${count}`,
    amounts: { one: 'unknown amount', other: 'unknown amounts' },
  },
  premium: {
    title: 'The premium before and after support',
    intro:
      'Support moves money: it changes neither the gross nor the net premium. It relieves the members; public money has an excess cost for everybody.',
    caption: (years: string, unit: string) =>
      `Value over ${years}, brought back to today, in ${unit}: from 5% to 95%, and the middle`,
    account: 'Account',
    before: 'Before',
    obtained: 'With the support obtained',
    asked: 'With the support obtained and asked',
    members: 'Members’ premium',
    territory: 'Net premium, less the excess cost of public money',
    value: (range: string, middle: string) => `${range} (middle ${middle})`,
    present: (burden: string, asked: string) =>
      `Excess cost for everybody of the public money obtained: ${burden}; with what is asked: ${asked}.`,
    subjects: {
      obtained: (amount: string) => `The support obtained is worth ${amount} today`,
      asked: (amount: string) => `With the support asked, the whole would be worth ${amount} today`,
    },
    within: (said: string, range: string) =>
      `${said}: within the range that the version justifies, ${range}.`,
    under: (said: string, low: string) => `${said}: less than what the version justifies, from ${low}.`,
    maybeUnder: (said: string, low: string) =>
      `${said}: perhaps less than what the version justifies, from ${low}.`,
    over: (said: string, high: string, over: string) =>
      `${said}: the version justifies up to ${high}, this is ${over} too much.`,
    maybeOver: (said: string, high: string, over: string) =>
      `${said}: the version justifies up to ${high}, this may be ${over} too much.`,
    notJustified: 'The version justifies no support: the floor is above the ceiling.',
    none: 'First keep a version of the premium, in euros: support is compared with it.',
  },
  share: {
    title: 'The share of public money',
    intro:
      'Funders limit the share of public money in a budget. Counting volunteer time makes the budget larger, hence this share smaller: here are both.',
    without: 'Without volunteer time',
    with: 'With volunteer time',
    unknown: 'unknown: the budget is not known',
    named: (what, share) => `${what}: ${share}`,
    asked: (without: string, withTime: string) =>
      `If what is asked is granted: ${without} without volunteer time, ${withTime} with it.`,
    budget: (paid: string) =>
      `Budget over 7 years: ${paid} of start-up work and of contributions in money and means.`,
    time: (amount: string) => `Volunteer time, at its stated worth: ${amount}.`,
    noTime: 'No volunteer time is told with its worth: the second share is therefore the same.',
    hidden: 'What is kept private is not in it.',
    method:
      'Share = public support ÷ budget. The low end divides the least by the most, the high end the most by the least.',
  },
  patronage: {
    title: 'Patronage, seen from each side',
    intro:
      'A gift of a company gives a relief of tax. For the territory this relief is a transfer: only its excess cost counts.',
    caption: 'In euros',
    none: 'No gift of a company among the support.',
    payer: 'Company and year',
    received: 'The alliance receives',
    netCost: 'The company pays, tax reduced',
    publicCost: 'The State does not receive',
    burden: 'Excess cost for all',
    ceiling: 'Ceiling of the year',
    whole: (ceiling) => `${ceiling}: the gift is within it`,
    carried: (ceiling, beyond) => `${ceiling}: ${beyond} to carry over`,
    enough: 'the gift is within the flat ceiling',
    unknownCeiling: 'unknown: the whole gift is taken',
    turnover:
      'The ceiling is the larger of two: a flat amount, or a share of the turnover. When the turnover is not told with the support, the whole gift is taken. Gifts of one company in one year add up. Beyond the ceiling, the rest is carried over five years: its relief to come is not counted here.',
    ratesCaption: 'Rates and thresholds used, article 238 bis of the French tax code',
    rate: 'Rule',
    value: 'Value',
    since: 'Year',
    source: 'Source',
    toConfirm: 'value to be confirmed',
  },
};
