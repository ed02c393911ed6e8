import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { premiumFr } from './words.fr.ts';

/** Words of the premium of an alliance: its page, the proposal, the model. */
export const premiumEn: SameKeys<typeof premiumFr> = {
  tab: 'Premium',
  crumbs: 'Alliances',
  title: 'Alliance premium',
  lead: 'What acting together changes, in ranges, with its hypotheses and its sources.',
  alone: {
    missing: 'An alliance of one member has no premium.',
    next: 'At least two members must have said yes: each is compared with what it would do alone.',
    action: 'Invite members',
  },
  empty: {
    missing: 'No version of the premium has been kept.',
    next: 'Cap17 proposes a model from the contributions, benefits, tasks and links of the alliance; you correct it, then keep a version.',
    propose: 'Propose a model',
    model: 'Open the model',
  },
  latest: (number: string, date: string) => `Version ${number}, of ${date}`,
  open: 'See all figures',
  actions: {
    title: 'Work on the premium',
    model: 'Change the model',
    proposal: 'See what the data propose',
    meeting: 'Meet to share',
    support: 'Support and funding',
    links: 'Show the dossier outside',
  },
  versions: {
    title: 'Versions kept',
    intro: 'A version never changes: its figures are those of the day it was kept.',
    caption: 'Versions of the premium, the latest first',
    version: 'Version',
    date: 'Date',
    author: 'Kept by',
    reason: 'Why',
    engine: 'Engine',
    nobody: 'account erased',
    demo: 'Cap17, for the example',
    incomplete: 'without private amounts',
    pages: 'Pages of versions',
  },
  compare: {
    title: 'Compare two versions',
    first: 'From version',
    second: 'To version',
    action: 'Compare',
  },
  proposal: {
    title: 'What the data propose',
    lead: 'Here are the lines that can be drawn from what the alliance has already said. Nothing is counted yet.',
    none: {
      missing: 'No line to propose.',
      next: 'First say what each brings and receives, or start from an empty model.',
    },
    caption: 'Lines proposed',
    line: 'Line',
    kind: 'Nature',
    members: 'Members',
    range: 'Known amount',
    asked: 'unknown: a range will be asked',
    everybody: 'all',
    kinds: {
      pooled: 'Means to pool',
      benefit: 'Benefit of a member',
      'public-benefit': 'Benefit for others',
      contribution: 'Contribution, each year',
      investment: 'Contribution, once at the start',
      task: 'Start-up work',
      grant: 'Support obtained',
    },
    perYear: (range: string) => `${range} a year`,
    hypotheses:
      'Hypotheses of Cap17 are added, wide and changeable: 7 years, delay, ramp and risk by the stage of the alliance, cost of coordination, public rates.',
    overlaps: 'Counted twice?',
    overlapsIntro:
      'These lines may speak of the same thing. The choice proposed avoids counting twice; only you know.',
    noOverlap: 'Nothing seems to be counted twice.',
    codes: {
      'benefit-of-contribution':
        'What one receives is what another brings. A payment between members creates nothing: it counts nowhere. A service counts twice only if its worth and its cost differ.',
      'hours-as-cost-and-task': 'The same hours may be a contribution and a task of start-up work.',
      'hours-as-cost-and-wealth': 'The same hours may be counted as a cost and as a wealth.',
      'same-means': 'The same shared means may be told twice.',
      'same-cost': 'The same purchase may be told as a link and as an expense.',
      'contribution-and-grant': 'The same money may be a contribution and a support.',
      'same-grant': 'The same support may have been entered twice.',
    },
    choices: {
      first: (name: string) => `Keep only “${name}”`,
      second: (name: string) => `Keep only “${name}”`,
      both: 'Keep both',
      neither: 'Keep neither',
    },
    proposed: 'proposed',
    replace: 'A model has been begun: filling it again replaces it. Versions kept stay.',
    confirm: 'Replace the model begun',
    mustConfirm: 'Tick the box to replace the model begun, or open it as it is.',
    fill: 'Fill the model',
    open: 'Open the model begun',
    otherEuros: (year: string) =>
      `Some amounts are of another year than ${year} and the alliance has not chosen how prices change: they are taken as they are, and their note says so.`,
  },
  model: {
    crumb: 'Model',
    saved: 'Model saved.',
    unfinished: (count: string) => `Model saved, still to be finished: ${count}.`,
    answers: { one: 'answer is missing', other: 'answers are missing' },
    overtaken:
      'Somebody saved this model meanwhile. What you wrote is still here: save again to keep yours, or open theirs in another tab.',
    nameMissing: 'Name this version and say why it exists: it will be read without you.',
    same: (number: string) => `Nothing has changed since version ${number}: it is enough.`,
    busy: 'The computation could not be done. Nothing is lost: the model is saved. Try again in a moment.',
    privateNote:
      'Lines that members keep private are not here, even for you. In each version they enter a sum only if at least three members are mixed in it.',
  },
};
