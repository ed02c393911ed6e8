import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { themeFr } from './words.fr.ts';

/** Words of the reading of free texts. */
export const themeEn: SameKeys<typeof themeFr> = {
  tab: 'Free texts',
  title: 'Read the free texts',
  many: 'Themes',
  lead: 'Somebody reads each text and says what it is about. Texts are never published: only themes are, with their number.',
  rules: [
    'Each text is shown alone: without the viewpoint of the person, without their other answers, in an order drawn at random.',
    'Only those who run the evaluation read them. A text that points to somebody is not to be repeated.',
    'A theme is published only from the threshold of people on; its number then moves by steps of that threshold at least.',
  ],
  none: 'No text to read.',
  noneNext:
    'Texts open with the results, once a viewpoint has enough answers; and a question with a free answer is needed.',
  question: 'Question',
  progress: (read: string, count: string) => `${read} read of ${count}.`,
  themes: 'The themes of this question',
  noTheme: 'No theme yet. Read a few texts, then name what comes back.',
  add: 'Add a theme',
  addLead: 'A few words that need no text to be understood, and point to nobody.',
  edit: 'Edit',
  mentions: { one: 'text', other: 'texts' },
  texts: 'The texts',
  text: (number: string) => `Text ${number}`,
  wasRead: 'read',
  save: 'Save this page',
  saved: 'Saved.',
  pages: 'Pages of texts',
  fields: { label: 'Theme', description: 'What goes into it, and what does not', questionId: 'Question' },
  hints: { label: 'For example: opening hours.' },
  publish: 'Publish the numbers',
  publishNote:
    'The numbers of the themes join the results, at the same threshold. What is below is not told.',
  published: (day: string) => `Published on ${day}.`,
  needsRelease: 'Draw up the results first: the threshold is theirs.',
  needsReading: 'Read every text first: a partial number would be read as a whole one.',
  results: {
    title: 'What free texts say',
    intro: 'Read one by one, sorted by themes. The same text may bear several themes.',
    all: 'All viewpoints together',
    caption: 'People who speak of it',
    theme: 'Theme',
    none: 'No theme reaches the threshold yet.',
    hidden: (threshold: string) => `fewer than ${threshold}`,
    note: (threshold: string) =>
      `Under ${threshold} people, nothing is told. A theme is told viewpoint by viewpoint when two at least reach it, all together otherwise.`,
  },
};
