import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { lessonFr } from './words.fr.ts';

/** Words of lessons. */
export const lessonEn: SameKeys<typeof lessonFr> = {
  tab: 'Lessons and what follows',
  title: 'Lessons and what follows',
  many: 'Lessons',
  lead: 'What was understood together from reading the viewpoints, and what is done about it.',
  empty: 'No lesson yet.',
  emptyNext: 'Write one during the reading meeting: a sentence, and what it changes.',
  add: 'Write a lesson',
  addLead: 'A lesson fits in a sentence that everybody could sign. It is neither a reproach nor a grade.',
  fields: {
    title: 'The lesson, in a sentence',
    body: 'What makes us say so',
    next: 'What we propose',
    questionId: 'The question that it comes from',
    isShared: 'Show this lesson to everybody, with the public results',
  },
  hints: {
    title: 'For example: the rules of the kitchen must be written before it opens.',
    isShared: 'It then has its page, to be quoted and suggested to the commons.',
  },
  whole: 'of the whole evaluation',
  edit: 'Edit',
  history: 'History',
  shared: 'shown to everybody',
  notShared: 'for those who run the evaluation',
  because: 'What makes us say so',
  proposes: 'What we propose',
  from: (question: string) => `About: ${question}`,
  followed: 'What came of it',
  nothingYet: 'Nothing yet.',
  follows: {
    decision: (day: string) => `Decision proposed in the alliance on ${day}:`,
    action: (day: string) => `Action added to the project on ${day}:`,
    alliance: (day: string) => `Added to the lessons of the alliance, which feed its story, on ${day}:`,
    commons: (day: string) => `Suggestion to the commons begun on ${day}.`,
  },
  carry: 'Carry it on',
  carryIntro: 'What follows keeps the link to the lesson, and the lesson to what follows.',
  decision: {
    title: 'Bring it to the journal of the alliance',
    note: 'A decision to take is proposed to the members, with this text; they discuss and close it like the others.',
    go: 'Propose the decision',
    proposal: (why: string, next: string, from: string) =>
      [next, why, `Proposal born of the evaluation: ${from}`].filter((part) => part !== '').join('\n\n'),
  },
  action: {
    title: 'Make it an action of the project',
    note: 'A sheet to discuss is added to the project; those who keep it complete it.',
    project: 'Project',
    go: 'Add the action',
    description: (why: string, from: string) =>
      [why, `Born of the evaluation: ${from}`].filter((part) => part !== '').join('\n\n'),
  },
  alliance: {
    title: 'Add it to the lessons of the alliance',
    note: 'The story of the alliance begins with them.',
    go: 'Add to the lessons',
  },
  commons: {
    title: 'Suggest it to the commons',
    note: 'Other territories will find it, with the address of this page.',
    needsPublic: 'For that, the lesson and the results must first be public.',
    go: 'Suggest to the commons',
  },
  cannot: 'You may read this lesson; those who run the evaluation carry it on.',
};
