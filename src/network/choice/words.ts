import { catalogue } from '../../platform/web/messages/catalogue.ts';

const french = {
  choose: 'Choisir',
  hint: 'Son nom, ou quelques mots de son nom.',
  which: 'Lequel ?',
  some: (shown: string, all: string) => `Les ${shown} premiers sur ${all} ; un mot de plus en laisse moins.`,
  missing: 'Choisissez un acteur de ce territoire.',
  none: (typed: string) => `Aucun acteur de ce territoire ne porte ces mots : « ${typed} ».`,
  several: (count: string) => `${count} acteurs portent ces mots : choisissez dans la liste.`,
};

/** Words of the choice of one actor among many. */
export const choiceWords = catalogue<typeof french>(french, {
  choose: 'Choose',
  hint: 'Its name, or some words of it.',
  which: 'Which one?',
  some: (shown, all) => `The first ${shown} of ${all}; one more word leaves fewer.`,
  missing: 'Choose an actor of this territory.',
  none: (typed) => `No actor of this territory has these words: “${typed}”.`,
  several: (count) => `${count} actors have these words: choose in the list.`,
});
