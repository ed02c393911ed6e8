import type { TextFacts } from './texts.fr.ts';

type Section = readonly [title: string, body: (facts: TextFacts) => string];

const toWrite = 'To be written together.';

/** First wording of the charter, section by section. */
export const charterEn: Readonly<Record<string, Section>> = {
  why: ['Why this alliance', ({ need }) => need || toWrite],
  together: [
    'What we try together',
    ({ answer, kinds, goals }) =>
      [
        answer || toWrite,
        kinds && `Kind of alliance: ${kinds}.`,
        goals && `Sustainable Development Goals: ${goals}.`,
      ]
        .filter(Boolean)
        .join('\n\n'),
  ],
  who: ['Who we are', ({ members }) => (members ? `${members}.` : toWrite)],
  principles: [
    'Our principles',
    () =>
      'We start from the need, not from ready-made solutions.\nEach member counts for one voice, whatever it brings.\nWe say what we know and what we do not: unknown does not mean zero.\nWe may try, be wrong, and say so.\nAn exchange unequal in euros may be fair; we talk about it.',
  ],
  deciding: [
    'How we decide',
    () =>
      'A decision is proposed in writing, discussed, then taken by agreement or by vote, one voice per member. The journal of decisions is open to all members. A closed decision no longer changes; another one is proposed.',
  ],
  'sharing-knowledge': [
    'What we share',
    () =>
      'Each writes what it brings and what it receives, and decides who sees it. What we learn together is of use to others, except what a member asked to keep.',
  ],
  'coming-leaving': [
    'Coming and leaving',
    () =>
      'A new member is invited and consents on a date. A member leaves when it wants, saying from when and what becomes of its contributions. What was done together remains.',
  ],
  calendar: [
    'Calendar and review',
    ({ from, until }) =>
      [
        from && `Start: ${from}.`,
        until && `Planned end: ${until}.`,
        'A review is made together at least once a year, from the viewpoint of each.',
      ]
        .filter(Boolean)
        .join('\n'),
  ],
  'not-a-contract': [
    'What this charter is not',
    () =>
      'This charter tells a shared intention. It commits no money, creates no company, and does not replace an agreement.',
  ],
};

/** First wording of the agreement, article by article. */
export const agreementEn: Readonly<Record<string, Section>> = {
  parties: [
    'The parties',
    ({ members }) =>
      `${members || toWrite}${members ? '.' : ''}\n\nFor each: exact name, address, number if there is one, name and capacity of the person who signs.`,
  ],
  purpose: [
    'The purpose',
    ({ name, need, answer }) =>
      `The alliance “${name}” starts from this need: ${need || toWrite}\n\nIt tries this answer: ${answer || toWrite}`,
  ],
  aim: [
    'An aim other than sharing profits',
    () =>
      'The parties do not join to share profits. What the alliance saves or creates serves its purpose and each of the parties as the annexes say.',
  ],
  contributions: [
    'What each party brings',
    () =>
      'Contributions are those of annex 1. A contribution in time or in kind keeps there its unit and its basis of valuation. An unknown amount is said there to be unknown.',
  ],
  benefits: [
    'What each party receives',
    () =>
      'Expected benefits are those of annex 2. They are not guaranteed: they are expectations, to be looked at together at each review.',
  ],
  disinterested: [
    'A disinterested partnership',
    () =>
      'No party draws from the alliance an advantage out of proportion with what it brings and with the shared purpose. Gifts and patronage stay without direct return, as the texts that govern them say.',
  ],
  governance: [
    'Governance',
    () =>
      'Each party has one voice, whatever it brings. Decisions are taken by agreement, or by vote if no agreement comes; at least half of the parties must have given their view. The journal of decisions is the reference between the parties.',
  ],
  work: [
    'Start-up work',
    () =>
      'The work that holds the alliance together, its cost and who pays for it are those of annex 3. It is looked at again at each review.',
  ],
  funding: [
    'Help',
    () =>
      'Help asked or obtained for the alliance is told to all parties. The same help counts once. The party that receives it accounts for it to its funder and to the others.',
  ],
  sharing: [
    'Sharing',
    () =>
      'The parties compared several ways to share. The one that they choose is in the annexes, with its reason; it is looked at again at each review.',
  ],
  confidentiality: [
    'What stays between us',
    () =>
      'What a party asked to keep is not shown to others. Data about persons are handled by each party under its own responsibility, for what the purpose needs and no longer.',
  ],
  works: [
    'What we produce',
    () =>
      'What the parties produce together may be used by each. They say here under which licence others may use it, and what stays with one of them.',
  ],
  duration: [
    'Duration',
    ({ from, until }) =>
      [
        from && `The agreement begins on ${from}.`,
        until && `It ends on ${until}.`,
        'It may be extended by a decision of all parties.',
      ]
        .filter(Boolean)
        .join(' '),
  ],
  leaving: [
    'Leaving',
    () =>
      'A party may leave by telling the others three months before. It says what becomes of its contributions. Commitments already made to third parties are kept. The other parties decide how to go on.',
  ],
  evaluation: [
    'Review',
    () =>
      'A review is made each year, from the viewpoint of each party and of the publics concerned: means, results, effect on the territory. It may lead to a change of the annexes.',
  ],
  liability: [
    'Liability and insurance',
    () =>
      'Each party answers for what it does and for its staff and volunteers, and is insured for it. This agreement creates neither a company nor joint liability between the parties.',
  ],
  disputes: [
    'In case of disagreement',
    () =>
      'The parties first meet, then ask a person from outside to help them. Failing an agreement, the competent court is the one that the law designates.',
  ],
};
