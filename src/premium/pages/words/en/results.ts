import type { SameKeys } from '../../../../platform/web/messages/catalogue.ts';
import type { resultsFr } from '../fr/results.ts';

/** Words of the simulator's results. */
export const resultsEn: SameKeys<typeof resultsFr> = {
  crumb: 'Simulator',
  title: (name: string) => `${name}: what does the alliance change?`,
  untitled: 'What does your alliance change?',
  description:
    'Estimate the premium of an alliance in ranges: how much, when, for whom, how to share, what support. No account, and nothing is kept.',
  moneyOf: (money: string, year: string) => `${money} of ${year}`,
  moneys: { EUR: 'euros', kEUR: 'thousands of euros', MEUR: 'millions of euros' },
  memberForms: { one: 'member', other: 'members' },
  groupForms: { one: 'group', other: 'groups' },
  lead: {
    territory: {
      surely: (years: string, chances: string) =>
        `Over ${years}, the territory almost surely gains: ${chances}.`,
      likely: (years: string, chances: string) => `Over ${years}, the territory probably gains: ${chances}.`,
      rather: (years: string, chances: string) =>
        `Over ${years}, the territory is more likely to gain than to lose: ${chances}.`,
      even: (years: string, chances: string) =>
        `Over ${years}, for the territory, it is almost heads or tails: ${chances} of gaining.`,
      ratherNot: (years: string, chances: string) =>
        `Over ${years}, the territory is more likely to lose than to gain: ${chances} of gaining.`,
      unlikely: (years: string, chances: string) =>
        `Over ${years}, the territory probably loses: ${chances} of gaining.`,
      hardly: (years: string, chances: string) =>
        `Over ${years}, the territory almost surely loses: ${chances} of gaining.`,
    },
    members: {
      surely: (members: string, chances: string) =>
        `For ${members} alone, a gain is almost sure: ${chances}.`,
      likely: (members: string, chances: string) => `For ${members} alone, a gain is likely: ${chances}.`,
      rather: (members: string, chances: string) =>
        `For ${members} alone, gaining is more likely than losing: ${chances}.`,
      even: (members: string, chances: string) =>
        `For ${members} alone, it is almost heads or tails: ${chances}.`,
      ratherNot: (members: string, chances: string) =>
        `For ${members} alone, losing is more likely than gaining: ${chances} of gaining.`,
      unlikely: (members: string, chances: string) =>
        `For ${members} alone, a loss is likely: ${chances} of gaining.`,
      hardly: (members: string, chances: string) =>
        `For ${members} alone, a loss is almost sure: ${chances} of gaining.`,
    },
    theMembers: (count: string) => `the ${count}`,
    certain: (years: string, territory: string, members: string) =>
      `Over ${years}, this calculation gives ${territory} for the territory, of which ${members} for the members. Without ranges it says nothing of the doubt: give some to the figures you do not know well.`,
    gapJustifies: 'That gap is what may justify helping them to start.',
    noHelpNeeded: 'The members gain without support: support would only buy time.',
    helpCanBeJustified: 'Support for the start may be justified.',
    helpNotJustified: 'This calculation justifies no support.',
  },
  ours: 'No official formula of the alliance premium has been published: this one is an assumption of Cap17, ',
  oursLink: 'open to discussion',
  change: 'Change the assumptions',
  startEmpty: 'Start from an empty alliance',
  stale: {
    title: 'These results are those from before.',
    toFinish: (count: number) =>
      count === 1
        ? 'One answer to look at again before they are updated.'
        : `${count} answers to look at again before they are updated.`,
    see: 'See what is missing',
    done: 'Results up to date.',
  },
  toc: {
    label: 'On this page',
    howMuch: 'How much?',
    when: 'When?',
    who: 'Who gains, who pays?',
    sharing: 'How to share?',
    doubt: 'Where does the doubt come from?',
    funding: 'What support?',
    inputs: 'All assumptions',
  },
  opensOnto: 'Where does this figure come from?',
  close: 'Close',
  howMuch: {
    title: 'How much? Four premiums, never one alone',
    sub: (years: string, unit: string) =>
      `Value over ${years}, brought back to today, in ${unit}. The band covers 9 cases in 10; the tick marks the middle.`,
    subCertain: (years: string, unit: string) =>
      `Value over ${years}, brought back to today, in ${unit}. No figure has a range: the doubt is not measured.`,
    gross: 'Gross premium',
    grossNote: 'what acting together adds, before paying for the start-up work',
    net: 'Net premium',
    netNote: 'once the start-up work is paid, for the whole territory',
    members: 'of which members’ premium',
    membersNote: 'the part that members can keep',
    territory: 'of which territory’s premium',
    territoryNote: 'the part that goes to others: residents, schools, neighbours',
    middle: (value: string) => `middle ${value}`,
    question: 'Where does the members’ premium come from?',
    central: (members: string, gross: string, net: string, territory: string) =>
      `At the central calculation, where each assumption takes its most expected value: ${members} (gross ${gross}, net ${net}, territory ${territory}). This calculation says nothing of the doubt.`,
    medians: (members: string, mean: string) =>
      `With each assumption at its middle: ${members}; on average over all cases: ${mean}. These three figures differ, as they should.`,
    eachTerm:
      'Each term is counted by year, reduced by the rise to full regime and by the risk that the alliance ends, then brought back to today. The comparison is with “each alone”.',
    beside: 'Trust, innovation and dignity are not counted in euros: they stay beside, as indicators.',
  },
  when: {
    title: 'When? First a dip, then a rise',
    titleNeverUnder: 'When? The members are never at a loss',
    titleNeverBack: 'When? The dip is probably not made up in time',
    sub: (count: string, unit: string) =>
      `What the ${count} have gained or lost together, cumulated, in ${unit}, without outside support or discounting.`,
    dip: (range: string) => `The dip: ${range}`,
    dipYear: (year: string) => (year === '0' ? 'at the start' : `lowest in year ${year}`),
    afloatAgain: 'Back above water',
    afloatAfter: (time: string) => `after ${time}`,
    paybackAfter: (time: string) => `Back above water after ${time}.`,
    crossing: (years: string) => `Back above water in ${years}:`,
    chart: (low: string, high: string, lastLow: string, lastHigh: string, years: string) =>
      `Curve of the members’ cumulated account: the dip goes from ${low} to ${high}; after ${years} the account goes from ${lastLow} to ${lastHigh}. The table is below.`,
    note: 'Marks for observing: performance is judged from 18 months on, innovation from 7 years, trust from 28 years.',
    noteShort: (years: string) => `${years} say nothing of the last two.`,
    table: 'See the figures by year',
    tableLabel: 'Table of the cumulated account by year',
    caption: (unit: string) => `Members’ cumulated account, in ${unit}, not discounted`,
    afloat: 'Cases above water in 100',
    question: 'Where does this curve come from?',
    formula: 'rise × survival × (means saved + value created) − coordination − start-up work − investment',
    formulaResult: 'net gain of one year',
    draws: (samples: string) => `${samples} draws of the uncertain assumptions; same seed, same result.`,
    central: (trough: string, payback: string) =>
      `At the central calculation, the dip is ${trough} and balance comes after ${payback}.`,
    centralNever: (trough: string) =>
      `At the central calculation, the dip is ${trough} and balance does not come before the end.`,
    payback: 'Back above water',
    paybackChance: (cases: string, years: string) => `${cases} back above water in ${years}.`,
    trough: 'The dip',
    yearTable: 'See the central calculation, year by year',
    yearCaption: (unit: string) => `Members’ account at the central calculation, in ${unit}, not discounted`,
    year: 'Year',
    net: 'Net',
    cumulative: 'Cumulated',
    discounted: 'Cumulated, discounted',
  },
  parts: {
    frugality: 'Means saved',
    jointValue: 'Value created together',
    social: 'Value for others',
    engineering: 'Start-up work',
    investment: 'Investment',
    coordination: 'Coordination',
  },
  who: {
    title: 'Who gains, who pays?',
    sub: (years: string, unit: string) =>
      `Value over ${years}, brought back to today, in ${unit}. Everything goes to the members, but the value for others, which goes to the territory.`,
    question: 'Where do these amounts come from?',
    toMembers: 'goes to members',
    toTerritory: 'goes to the territory',
    paidByMembers: 'paid by members if nobody helps',
    paidAtStart: 'paid by members at the start',
    paidYearly: 'paid by members each year',
    accounts: 'Three accounts, never mixed',
    accountsCaption: 'Support moves money, it does not create value.',
    account: 'Account',
    over: (years: string) => `Over ${years}`,
    chance: 'Chances of gaining',
    outOf: (count: string) => `${count} in 100`,
    membersAccount: 'Members',
    territoryAccount: 'Territory',
    publicAccount: 'Public purse',
    nothingAsked: 'nothing asked for',
    noObject: 'does not apply',
    accountsNote:
      'Territory: members and everybody else, without support. Public purse: support, tax relief, spending avoided.',
    eachMember: 'Member by member',
    eachMemberCaption: (unit: string) =>
      `At the central calculation and before any payment between members, in ${unit}, brought back to today`,
    member: 'Member',
    gains: 'Receives',
    pays: 'Pays',
    balance: 'Balance',
    transfer: 'Payment',
    transferNote:
      'Payment: what would lead to the sharing by contribution. Positive, it is received; negative, it is given; together they make zero when the alliance is worth it.',
    byYear: 'See each one’s balance by year',
    byYearCaption: (unit: string) => `Balance of the year, before any payment, in ${unit}, not discounted`,
    lines: 'See what each line brings',
    linesCaption: (unit: string) => `At the central calculation, in ${unit}`,
    line: 'Line',
    perYear: 'A year, at full regime',
    presentValue: 'Over time, brought back to today',
  },
  sharing: {
    title: (count: number) => `How to share? ${sharingCount(count)}, none is “the right one”`,
    intro: (amount: string) => `Sharing of the central calculation, ${amount}.`,
    nothing: (middle: string) =>
      `Beware: in the middle of the range, and without support, there is nothing to share (${middle}).`,
    nothingCentral:
      'At the central calculation, and without support, there is nothing to share: acting together costs members more than it brings them.',
    coverNote: (whole: string) =>
      `In smaller groups the members would do better than all together (${whole}): that larger sum is what is shared.`,
    stableAll: 'With each of these rules, no group gains by leaving.',
    stableSome: 'There are sharings where no group gains by leaving; not all of these rules are among them.',
    unstable:
      'No sharing suits every group: whatever the rule, one of them would do better without the others.',
    notChecked: 'Above 16 members, the stability of a sharing is not computed.',
    rules: {
      shapley: {
        name: 'By contribution',
        plain: 'Each receives what it adds on average when it joins the others (Shapley value).',
        argue: 'It only counts what each adds here, not its means nor its needs.',
      },
      nucleolus: {
        name: 'So that nobody wishes to leave',
        plain: 'The share of the least well treated group is as high as it can be (nucleolus).',
        argue: 'It may give as much to those who bring less, to keep a group from leaving.',
      },
      tau: {
        name: 'Between the least and the most',
        plain: 'The same step, for all, between what each can demand and what it can hope for (tau value).',
        argue: 'It only looks at one member leaving, not at groups.',
      },
      gately: {
        name: 'Equal harm',
        plain: 'Each one’s leaving would cost the others, in proportion, as much as itself (Gately point).',
        argue: 'It gives more to those who can do most harm by leaving.',
      },
      equal: {
        name: 'Equal parts',
        plain: 'The same amount for each.',
        argue: 'Simple to say. It takes no account of what each one brings.',
      },
    },
    same: (other: string) => `Here the result is the same as “${other}”.`,
    argue: 'One may object:',
    objection: (group: string, alone: string, given: string) =>
      `${group} would do better without the others: ${alone}, instead of ${given}.`,
    objectionOne: (member: string, given: string) =>
      `${member} would do better alone: nothing to lose, instead of ${given}.`,
    noObjection: (margin: string) => `No group gains by leaving; the most tempted one would lose ${margin}.`,
    noRule: 'This rule has no answer here.',
    table: 'See the figures',
    tableCaption: (unit: string) => `Shares in ${unit}, at the central calculation`,
    member: 'Member',
    question: 'How can one tell whether somebody would gain by leaving?',
    answer:
      'What each group receives is compared with what it would make without the others. A group has an objection when it would do better by itself.',
    groups: 'See what each group is worth',
    groupsCaption: (unit: string) => `At the central calculation, in ${unit}, brought back to today`,
    group: 'Group',
    before: 'Before start-up work',
    engineering: 'Start-up work',
    value: 'Worth',
    cover: 'At best',
    social: 'For others',
    groupsMore: (count: string) =>
      `The ${count} smallest groups are shown; the file of results has them all.`,
  },
  doubt: {
    title: 'Where does the doubt come from?',
    sub: 'Share of the doubt explained by each assumption, for the members and for the territory, interactions included.',
    members: 'members',
    territory: 'territory',
    pair: (a: string, b: string) => `${a} and ${b}%`,
    certain: 'No figure has a range: the doubt is not measured.',
    certainNext: 'Give a range to the two or three figures that you know least well.',
    toMeasure: (names: string) => `To measure first: ${names}.`,
    notToMeasure: (names: string) => `Refining the rest would teach little, for instance: ${names}.`,
    evpi: (members: string, territory: string) =>
      `Knowing everything beforehand would be worth at most ${members} to the members and ${territory} to the territory: do not spend more on it.`,
    more: (count: string) => `See the ${count} others`,
    question: 'How is this share measured?',
    answer:
      'The calculation is done again letting one assumption move at a time, then all but that one (Sobol’ indices). The shares may add up to more than 100% when assumptions act upon each other.',
    table: 'See the figures',
    tableCaption: 'Share of the doubt on each premium, in %',
    input: 'Assumption',
    firstMembers: 'Members, alone',
    totalMembers: 'Members, with interactions',
    firstTerritory: 'Territory, alone',
    totalTerritory: 'Territory, with interactions',
  },
  funding: {
    title: 'What support would be justified?',
    sub: (unit: string, share: string) =>
      `Support for the start-up work, in ${unit}: ${share} of the expected gross premium.`,
    subPlain: (unit: string) => `Support for the start-up work, in ${unit}.`,
    justified: 'Justified support',
    notJustified: 'No justified support',
    floor: 'floor',
    ceiling: 'ceiling',
    advance: (amount: string) => `advance for the dip: ${amount}`,
    chart: (low: string, high: string, advance: string) =>
      `Justified support between ${low} and ${high}. An advance of ${advance} covers the dip.`,
    chartNone: (floor: string, ceiling: string) =>
      `No justified support: the members would need at least ${floor}, and the territory bears no more than ${ceiling}.`,
    chartLoss: (floor: string) =>
      `No justified support: the members would need at least ${floor}, and the territory loses on average.`,
    noCeiling: 'none',
    below: (amount: string) => `Below ${amount}`,
    belowWhy: {
      risk: ', more than once in ten the members would still lose.',
      breakEven: ', the members would lose on average.',
      stability: ', some group would still wish to leave.',
    },
    noFloor: 'No floor',
    noFloorWhy: ': the members do not lose, even nine times in ten.',
    above: (amount: string) => `Above ${amount}`,
    aboveWhy: {
      engineering: ', support would exceed the average cost of the start-up work.',
      territory: ', raising that money would cost more than the territory gains.',
    },
    loss: 'No public support pays for itself',
    lossWhy: (amount: string) => `: on average the territory already loses ${amount}, before any support.`,
    advanceLead: (amount: string) => `An advance of ${amount}`,
    advanceWhy: ' is enough to pass the dip of the central calculation; it is paid back, support is not.',
    notPaidBack: (years: string) =>
      ` would pass the dip of the central calculation, which does not pay it back within ${years}: it would be more support, not an advance.`,
    none: 'This calculation justifies no support',
    noneWhy: (floor: string, ceiling: string) =>
      `: for the members not to lose, it would take ${floor}; the territory only gains if support stays under ${ceiling}.`,
    noneLoss: (floor: string) =>
      `: for the members not to lose, it would take ${floor}, and the territory loses too.`,
    question: 'Where do these limits come from?',
    floorFormula: (breakEven: string, stability: string, risk: string) =>
      `the largest of three sums: not losing on average (${breakEven}), giving nobody a wish to leave (${stability}), not losing nine times in ten (${risk})`,
    ceilingFormula:
      'the smallest of two sums: the average cost of the start-up work, the territory’s average gain divided by the extra cost of a public euro',
    unknown: 'not computed',
  },
  inputs: {
    title: 'All assumptions',
    intro: 'What goes into this calculation. A figure without a source is an assumption of whoever wrote it.',
    table: (count: string) => `See the ${count} assumptions`,
    caption: 'Each figure of the calculation, its value or range, and its source',
    name: 'Assumption',
    range: 'Value or range',
    source: 'Source',
    others: (count: number) => (count === 1 ? 'See one more assumption' : `See ${count} more assumptions`),
    none: 'no source',
    ours: 'choice of Cap17, may be changed',
    notGiven: (names: string) => `Not given, hence absent from the calculation: ${names}.`,
  },
  explanation: {
    title: (name: string) => `Where this figure comes from: ${name}`,
    central: 'At the central calculation:',
    range: (range: string, middle: string) => `Over all draws: ${range}, middle ${middle}.`,
    publicFunds: 'The cost of public funds in detail',
  },
  next: {
    title: 'What now?',
    download: 'Save the file',
    documents: { pdf: 'Dossier as PDF', docx: 'Dossier as DOCX', xlsx: 'Figures as XLSX' },
    documentsNote:
      'These three documents are built by the server: your figures are sent to it for that, and none of them is kept.',
    open: 'Open a file',
    openLabel: 'An alliance file (.json)',
    openHint: 'The one you saved here, or a file of the format “cap17/alliance@1”.',
    share: 'Copy a link',
    copied: 'Link copied. It holds the whole model; nothing is kept here.',
    copyByHand: 'Copy this link:',
    tooLong: 'This model is too large for a link: save the file.',
    print: 'Print',
    nothingSent:
      'Apart from these documents, nothing leaves your device: the calculation is done there, and your draft stays there until you erase it or save the file.',
    nothingKept: 'Your figures are sent to be computed, and none of them is kept.',
    linkNeedsScript: 'A shared link opens with JavaScript. Without it, ask for the file.',
    examples: 'Start from an example',
    opened: 'File opened.',
    linkOpened: 'Model opened from the link.',
    notLoaded: 'A part of the simulator could not be loaded: check the connection, then try again.',
    linkBroken: 'This link is incomplete or damaged: ask for it again, or ask for the file.',
    draft: 'You had started an alliance on this device.',
    resume: 'Go on with it',
    forget: 'Erase it',
    noFile: 'First choose a file.',
    fileErrors: (name: string) => `“${name}” cannot be opened.`,
  },
  empty: {
    missing: 'Nothing to compute yet.',
    next: 'It takes two members named, what the start-up work costs and what acting together saves or creates.',
    start: 'Name the members',
    example: 'See an example first',
  },
  live: {
    label: 'In short',
    territory: (range: string, chances: string) => `Territory: ${range}, ${chances} of gaining`,
    members: (range: string, chances: string) => `Members: ${range}, ${chances}`,
  },
  provenance: (engine: string, samples: string, seed: string, input: string) =>
    `Engine ${engine}, ${samples} draws, seed ${seed}, fingerprint of the file ${input}.`,
};

function sharingCount(count: number): string {
  const words = ['No rule', 'One rule', 'Two rules', 'Three rules', 'Four rules', 'Five rules'];
  return words[count] ?? `${count} rules`;
}
