import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { paperFr } from './words.fr.ts';

/** The same in English. */
export const paperEn: SameKeys<typeof paperFr> = {
  sheet: {
    subject: 'Questionnaire to be filled in by hand',
    number: (number: string) => `Sheet ${number}`,
    viewpoint: (viewpoint: string) => `You answer as: ${viewpoint}.`,
    until: (day: string) => `To be handed in before ${day}.`,
    online: (address: string) => `If you prefer to answer on line: ${address}, or the square below.`,
    qrAlt: (address: string) => `QR code that leads to ${address}`,
    promise: 'What we promise',
    promises: [
      'Do not write your name. The number of the sheet is there to count it once; nobody notes to whom it is handed.',
      'Whoever enters the sheet reads your answers without knowing whose they are. They are shown only mixed with those of the same viewpoint: 11 people or more; an organiser may go down to 5, publishing why.',
      'Once entered, the answer cannot be found again, hence neither read nor changed.',
    ],
    tick: 'Tick one box per line.',
    question: 'Question',
    one: 'Tick one answer.',
    several: 'Tick as many answers as you wish.',
    numberLine: (range: string, unit: string) => `A number${range}${unit === '' ? '' : `, in ${unit}`}:`,
    write: 'Room to write',
    fileName: 'questionnaires',
  },
  cards: {
    title: (title: string) => `Cards to hand out: ${title}`,
    lead: 'Cut, shuffle, give one card to each person. Each card works once.',
    alt: (numbers: string) => `Cards to cut out, numbers: ${numbers}`,
    answerAt: 'Your viewpoint counts. Answer at:',
    once: 'Works once, without your name.',
    fileName: 'cards',
  },
  entry: {
    title: 'Enter the sheets',
    lead: 'Each sheet is entered twice, preferably by two people: differences are then shown before the answer is counted.',
    number: 'Number of the sheet',
    numberHint: 'It stands at the top of the sheet, like 4F7K-29MQ-XA3D.',
    next: 'Open this sheet',
    asViewpoint: (viewpoint: string) => `Viewpoint: ${viewpoint}.`,
    first: 'First entry',
    second: 'Second entry',
    secondNote: 'The first entry waits, sealed: it is not shown, so that this one is independent.',
    save: 'Keep this entry',
    restart: 'Begin this sheet again',
    firstKept: (number: string) =>
      `First entry of sheet ${number} kept, sealed. Enter it a second time for it to count.`,
    done: (number: string) => `Sheet ${number}: both entries say the same. The answer is counted.`,
    differ: { one: 'difference between the two entries', other: 'differences between the two entries' },
    differNote: 'Look at the sheet and choose, question by question. Nothing is counted yet.',
    columns: { first: 'First entry', second: 'Second entry' },
    blank: 'no answer',
    settled: 'Count this answer',
    problems: {
      number: (found: string) =>
        `Twelve letters or figures are expected, like 4F7K-29MQ-XA3D; found: “${found}”.`,
      unknown: (found: string) => `No sheet of this evaluation has the number ${found}.`,
      used: (found: string) => `Sheet ${found} was counted already, on paper or on line.`,
      empty: 'The sheet is empty: enter one answer at least, or leave it aside.',
    },
  },
};
