import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { importFr } from './words.fr.ts';

/** The same in English. */
export const importEn: SameKeys<typeof importFr> = {
  title: 'Take a file of answers',
  lead: 'One line per person; a column “Viewpoint”, one column per question (its text, or its number), and if you wish a column “Reference” by which a line is known again.',
  file: 'File (CSV or XLSX)',
  fileHint:
    'Codes (useful, o1…) and their words in French or English are understood. The same file twice changes nothing.',
  send: 'See what the file brings',
  noFile: 'Choose a file.',
  tooLarge: 'The file is over 50 MB.',
  tooMany: (count: string) =>
    `The file has ${count} lines: too many for this page. Take the command “cap17 import answers”, or cut the file in two.`,
  refused: 'The file cannot be read.',
  preview: 'What the file brings',
  nothingYet: 'Nothing is written yet.',
  count: (created: string, unchanged: string) => `New answers: ${created}; taken before: ${unchanged}.`,
  byViewpoint: 'Answers read, viewpoint by viewpoint',
  columns: { viewpoint: 'Viewpoint', count: 'Answers' },
  go: (count: string) => `Take ${count}`,
  answer: { one: 'answer', other: 'answers' },
  nothing: 'There is nothing new to take.',
  again: 'Choose another file',
  problems: 'Lines that cannot be taken',
  problemsLead: 'Mend them in the file, or take the other lines without them.',
  notices: 'Good to know',
  done: (count: string) => `${count}, sealed like the others. The file may be erased.`,
  taken: { one: 'answer taken', other: 'answers taken' },
  notOpen: 'Answers are taken only while the campaign is open.',
  template: 'Columns expected',
};
