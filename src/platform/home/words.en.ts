import type { SameKeys } from '../web/messages/catalogue.ts';
import type { homeFr } from './words.fr.ts';

export const homeEn: SameKeys<typeof homeFr> = {
  title: 'Form an alliance, and know what it changes',
  description: "Cap17 helps a territory's actors build, cost, share and evaluate their alliances.",
  lead: 'Acting together takes longer and costs more at the start. The effects are wider, but they come later and go to several. Cap17 helps a territory show it, put figures on it and share it.',
  simulate: 'Estimate the premium of an alliance',
  readMethod: 'Read the method',
  seePioneers: 'See the pioneers',
  simulateNote: 'Ten minutes, no account, on an example or on yours.',
  example: {
    title: 'What an alliance of three actors brings to its territory',
    sub: (currency: string) => `Running total in ${currency}; the band covers 9 cases in 10.`,
    thousands: 'thousands of euros',
    description: (dip: string, years: string, end: string) =>
      `Running total for the whole territory: a dip of ${dip} in the first year, then a rise to a range of ${end} after ${years}.`,
    caption: (unit: string) =>
      `Running total for the territory, in ${unit} (actors and amounts are invented)`,
    costs: 'First, it costs',
    brings: 'Then it brings in,',
    bringsMoreOrLess: 'more or less',
    open: 'Open this example',
    how: 'Where does this curve come from?',
    result: 'running total',
    formula: 'net gains of each year, for members and for others, added one after the other',
    draws: (count: string) =>
      `Computed by the engine of Cap17 on the example shipped with the software: ${count} draws of the six uncertain quantities; same seed, same result. Without outside support, without discounting.`,
  },
  pioneers: {
    title: 'Start from those who did it',
    intro: (count: string) =>
      `${count} real alliances are gathered already, with their figures, their sources and their limits. Here are three. No ranking: the diversity of models is the wealth.`,
    since: (place: string, year: number) => `${place} · since ${year}`,
    source: 'Source:',
    all: 'All the pioneering alliances',
    premery: {
      figure: (count: string) => `${count} employees`,
      rest: (year: number, start: string, startYear: number) =>
        `in ${year}, up from ${start} at the start in ${startYear}`,
    },
    cafes: {
      figure: (count: string) => `${count} cafés truly created`,
      rest: (year: number, network: string) =>
        `according to a ${year} enquiry; the network counts more than ${network}`,
    },
    reutiliz: {
      figure: (count: string) => `${count} bottles`,
      rest: (year: number) => `collected in ${year}`,
    },
  },
  commons: {
    title: 'Draw on the commons',
    intro: (count: string, publishers: string) =>
      `${count} resources from ${publishers} publishers are listed: methods, examples, data, tools, skills.`,
    note: 'Each keeps the name of its publisher and its address; Cap17 points to them, it does not copy them.',
    label: 'What are you looking for?',
    search: 'Search',
    all: 'Search the commons',
    kinds: { method: 'Methods', example: 'Examples', data: 'Data', tool: 'Tools', skill: 'Skills' },
    kindNotes: {
      method: 'how to do it',
      example: 'what others did',
      data: 'something to measure with',
      tool: 'something to work with',
      skill: 'something to learn',
    },
    count: 'Resources',
    kind: 'Kind',
    caption: 'Resources listed, by kind',
  },
  pathways: {
    title: 'A pathway to begin with',
    intro: 'At each step, something to do and a question to check.',
    steps: { one: 'step', other: 'steps' },
    show: 'See the steps',
    all: (count: string) => `The ${count} pathways`,
    audiences: {
      authority: 'Local authority',
      association: 'Association',
      company: 'Company',
      foundation: 'Foundation, funder',
      catalyst: 'Territorial catalyst',
      academic: 'Research',
    },
  },
  viewpoints: {
    title: 'All believe in it, not to the same point',
    intro: (question: string) => `“${question}.” Share who agree in 2023, by viewpoint.`,
    label: 'Share who agree, by viewpoint',
    low: '50% agree',
    high: '100%',
    note: (second: string) =>
      `The size of the samples is not published, hence no margin of error. For companies, another page publishes ${second}: both readings are kept.`,
    source: 'Le RAMEAU, 2023',
    otherSource: 'Réseau Alliances',
    sources: 'Sources:',
    all: 'See the observatory',
    names: {
      'cit-2023-effects': 'French people',
      'com-2023-effects-a': 'Company heads',
      'may-2023-effects': 'Mayors',
      'ass-2023-effects': 'Association leaders',
    },
  },
  values: {
    title: 'What we hold to',
    ranges: 'Ranges',
    rangesText: 'No figure without its doubt, its source and its year. Each amount opens onto its formula.',
    noRanking: 'No ranking',
    noRankingText: 'No mark, no league table. Several rules side by side; the choice is yours.',
    viewpoints: 'Several viewpoints',
    viewpointsText: 'An alliance is judged from each side. Gaps are shown, small groups protected.',
    open: 'Open to discussion',
    openText:
      'The formula of the premium is a hypothesis, written in plain words. What is a choice of Cap17 is said to be one.',
  },
};
