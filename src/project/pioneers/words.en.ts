import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { pioneerFr } from './words.fr.ts';

/** The same in English. */
export const pioneerEn: SameKeys<typeof pioneerFr> = {
  title: 'Start from pioneers',
  leadNew:
    'Choose up to three alliances that you like. Each becomes an action to be discussed, to be rewritten for here; where it comes from stays told.',
  leadMore:
    'Choose up to three alliances. Each adds to this project an action to be discussed; where it comes from stays told.',
  name: 'Name of the project',
  nameHint: 'As it is called locally: “Living valley 2032”.',
  vision: 'The vision: what you want to see here',
  horizonYear: 'The horizon',
  theme: 'Show this theme only',
  allThemes: 'all themes',
  filter: 'Show',
  chosen: 'The pioneers that you like',
  chosenHint: 'From one to three. Nothing of their budget or figures is taken.',
  count: (count) => `${count} on this theme, besides those that you have chosen.`,
  alliances: { one: 'alliance', other: 'alliances' },
  read: 'Read the sheet',
  begin: 'Begin this project',
  add: 'Add these actions',
  door: 'Start from three pioneers',
  draftTitle: (name) => `After ${name}`,
  draft: {
    there: (where) => `There (${where})`,
    learnt: 'What they learnt from it',
    here: 'And here? To be rewritten with those whom it concerns.',
  },
  choose: {
    title: 'Take it as inspiration for a project',
    lead: 'Choose the project in which this alliance becomes an action to discuss, or the territory that begins one.',
    projects: 'In a project that exists',
    territories: 'Begin a project on a territory',
    none: 'You are not yet the catalyst of any territory.',
    noneNext: 'A project is built on a territory: begin by describing it, or ask its catalyst to invite you.',
    territory: 'Describe a territory',
  },
  problems: {
    none: 'Choose at least one pioneer.',
    many: (found) => `${found} pioneers are chosen; three at most. Untick some.`,
  },
};
