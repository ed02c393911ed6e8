import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { meetingFr } from './words.fr.ts';

/** Words of the reading meeting: the wall and the report. */
export const meetingEn: SameKeys<typeof meetingFr> = {
  tab: 'Reading meeting',
  pageTitle: 'Reading meeting',
  pageLead:
    'Reading the viewpoints together takes an hour. Nobody is judged: the point is to find why viewpoints differ.',
  title: (title: string) => `${title}: on the wall`,
  seenBy: 'Seen by:',
  keep: 'What we keep of it',
  keepNothing: 'To write together, now: a sentence that everybody could sign.',
  leave: 'Stop showing',
  wall: 'Show on the wall',
  wallNote: 'One question per screen, in large type. Space or Page down to go on; nothing to install.',
  order: 'How the meeting goes',
  orderLines: [
    'Ten minutes: recall that these are not grades, and how an interval is read.',
    'Thirty minutes: one question per screen. Each one first says what surprises them; the viewpoint that stands apart speaks first.',
    'Fifteen minutes: write the lessons, a sentence each, and say who does what.',
    'Five minutes: choose what will be shown outside the room.',
  ],
  writeLesson: 'Write a lesson',
  report: 'The report to those who answered',
  reportNote:
    'What each one said, the gaps, what made the effects, the lessons and what follows. It holds only what you may read here.',
  formats: { pdf: 'PDF (accessible)', docx: 'DOCX (to be edited)' },
  figures: 'The figures',
  figuresNote: 'The published shares, viewpoint by viewpoint, with their intervals.',
  figureFormats: { csv: 'CSV', json: 'JSON' },
  nothing: 'There is nothing to show yet.',
  nothingNext: 'Draw up the results first: two viewpoints at least must have enough answers.',
  paper: {
    subject: 'Report of an evaluation with crossed viewpoints',
    facts: { viewpoints: { one: 'viewpoint shown', other: 'viewpoints shown' } },
    lead: (title: string) =>
      `This report gives back to those who answered what they said of “${title}”, viewpoint by viewpoint. These are not grades: they are points of view, to discuss together.`,
    contents: 'Contents',
    columns: { viewpoint: 'Viewpoint', answers: 'Answers', share: 'Share', range: '95% interval' },
    hidden: 'hidden',
    lessThan: (threshold: string) => `fewer than ${threshold}`,
    whyHidden: (threshold: string) =>
      `A hidden viewpoint has fewer than ${threshold} answers, or would have been shown alone. No total is published.`,
    row: (viewpoint: string, share: string, range: string) => `${viewpoint}: ${share} (${range}).`,
    indicators: 'The indicators, beside the viewpoints',
    contribution: 'What made the effects',
    comparisons: 'Before and after, here and elsewhere',
    lessons: 'Lessons and what follows',
    noLesson: 'No lesson is written yet.',
    source: (address: string) =>
      `Source: ${address}. Intervals are Wilson’s, those of gaps Newcombe’s, adjusted by Holm.`,
    weighting: 'No weighting is applied.',
    themes: 'What free texts say',
  },
};
