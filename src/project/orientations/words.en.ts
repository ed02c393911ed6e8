import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { orientationFr } from './words.fr.ts';

/** The same in English. */
export const orientationEn: SameKeys<typeof orientationFr> = {
  many: 'Orientations',
  fields: { title: 'Title', description: 'What this orientation means here', rank: 'Place in the list' },
  hints: { title: 'A direction, in a few words: “Eat what grows here”.' },
  create: { title: 'Add an orientation', lead: 'A direction of the project, under which actions stand.' },
  page: {
    actions: 'Actions of this orientation',
    none: 'No action in this orientation.',
    noneNext: 'A first action, however small, gives momentum.',
    edit: 'Edit the orientation',
  },
};
