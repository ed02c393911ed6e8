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
  problems: {
    none: 'Choose at least one pioneer.',
    many: (found) => `${found} pioneers are chosen; three at most. Untick some.`,
  },
};
