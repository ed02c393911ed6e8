/** A figure that may be said aloud: with its date, and where it comes from. */
export interface KitFigure {
  readonly label: string;
  readonly value: string;
  /** `2021`, `au 3 mai 2026`; or that it is not dated. */
  readonly when: string;
  readonly source: string;
  /** Address of the source, when it has one. */
  readonly link: string | null;
}

/** What a kit is made from: an alliance that may be told in public. */
export interface KitSubject {
  readonly name: string;
  /** Where it is; empty when it is not known. */
  readonly where: string;
  readonly need: string;
  readonly answer: string;
  /** What changed, in the words of those who did it; empty when nobody said. */
  readonly changed: string;
  readonly actors: readonly string[];
  readonly figures: readonly KitFigure[];
  readonly lessons: string;
  readonly difficult: string;
  readonly conditions: string;
  readonly goals: readonly string[];
  /** Address of its page, with the origin. */
  readonly address: string;
  /** Address of the simulator opened on it, or where one estimates a premium, with the origin. */
  readonly simulator: string;
  readonly isExample: boolean;
}

/** A question that a council asks, and what may be answered. */
export interface KitQuestion {
  readonly question: string;
  readonly answer: string;
}

/** A question whose answer says something of the alliance. */
interface AnsweredWith {
  readonly question: string;
  readonly answer: (text: string) => string;
}

/** All that an elected member needs to speak of an alliance, in the order in which it is used. */
export interface ElectedKit {
  /** Three minutes of speech, in paragraphs. */
  readonly speech: readonly string[];
  readonly figures: readonly KitFigure[];
  readonly questions: readonly KitQuestion[];
  /** The note for the council: titles and paragraphs. */
  readonly note: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  /** The text of an invitation to the actors. */
  readonly invitation: readonly string[];
}

/** The words of a kit in one language. */
export interface KitWords {
  readonly speech: {
    readonly open: (name: string, where: string) => string;
    readonly need: (need: string) => string;
    readonly answer: (answer: string) => string;
    readonly actors: (names: string) => string;
    readonly changed: (changed: string) => string;
    readonly figures: (figures: string) => string;
    readonly figure: (label: string, value: string, when: string) => string;
    readonly noFigures: string;
    readonly hard: (difficult: string) => string;
    readonly unknown: string;
    readonly propose: string;
  };
  readonly questions: {
    readonly cost: AnsweredWith;
    readonly who: KitQuestion;
    readonly here: AnsweredWith;
    readonly hereUnknown: KitQuestion;
    readonly fail: AnsweredWith;
    readonly failUnknown: KitQuestion;
    readonly sure: KitQuestion;
    readonly decide: KitQuestion;
    readonly time: KitQuestion;
    readonly law: KitQuestion;
    readonly copy: AnsweredWith;
  };
  readonly note: {
    readonly subject: { readonly title: string; readonly text: (name: string) => string };
    readonly context: { readonly title: string; readonly intro: (name: string, where: string) => string };
    readonly proposal: { readonly title: string; readonly paragraphs: readonly string[] };
    readonly goals: { readonly title: string; readonly text: (goals: string) => string };
    readonly money: { readonly title: string; readonly text: (simulator: string) => string };
    readonly calendar: { readonly title: string; readonly paragraphs: readonly string[] };
    readonly decision: { readonly title: string; readonly paragraphs: readonly string[] };
  };
  readonly invitation: {
    readonly open: string;
    readonly why: (name: string, where: string, need: string) => string;
    readonly ask: string;
    readonly practical: string;
    readonly close: string;
    readonly more: (address: string) => string;
  };
  readonly list: (items: readonly string[]) => string;
}

/** Figures said aloud, at most: an ear keeps two or three. */
const figuresSaid = 3;

/** Writes the kit of an alliance: nothing that it did not say, and what is not known is said to be so. */
export function electedKit(subject: KitSubject, words: KitWords): ElectedKit {
  return {
    speech: speechOf(subject, words),
    figures: subject.figures,
    questions: questionsOf(subject, words.questions),
    note: noteOf(subject, words),
    invitation: invitationOf(subject, words.invitation),
  };
}

function speechOf(subject: KitSubject, { speech, list }: KitWords): readonly string[] {
  const { name, where, need, answer, changed, actors, figures, difficult } = subject;
  const said = figures
    .slice(0, figuresSaid)
    .map(({ label, value, when }) => speech.figure(label, value, when));
  return [
    speech.open(name, where),
    speech.need(need),
    [
      ...(answer === '' ? [] : [speech.answer(answer)]),
      ...(actors.length === 0 ? [] : [speech.actors(list(actors))]),
    ].join(' '),
    [
      ...(changed === '' ? [] : [speech.changed(changed)]),
      said.length === 0 ? speech.noFigures : speech.figures(said.join(' ; ')),
    ].join(' '),
    ...(difficult === '' ? [] : [speech.hard(difficult)]),
    speech.unknown,
    speech.propose,
  ].filter((paragraph) => paragraph !== '');
}

const answered = ({ question, answer }: AnsweredWith, text: string): KitQuestion => ({
  question,
  answer: answer(text),
});

function questionsOf(
  { simulator, conditions, difficult, lessons }: KitSubject,
  questions: KitWords['questions'],
): readonly KitQuestion[] {
  return [
    answered(questions.cost, simulator),
    questions.who,
    conditions === '' ? questions.hereUnknown : answered(questions.here, conditions),
    difficult === '' ? questions.failUnknown : answered(questions.fail, difficult),
    questions.sure,
    questions.decide,
    questions.time,
    questions.law,
    ...(lessons === '' ? [] : [answered(questions.copy, lessons)]),
  ];
}

function noteOf(subject: KitSubject, { note, list }: KitWords): ElectedKit['note'] {
  const { name, where, need, answer, goals, simulator } = subject;
  return [
    { title: note.subject.title, paragraphs: [note.subject.text(name)] },
    {
      title: note.context.title,
      paragraphs: [note.context.intro(name, where), need, answer].filter((text) => text !== ''),
    },
    note.proposal,
    ...(goals.length === 0 ? [] : [{ title: note.goals.title, paragraphs: [note.goals.text(list(goals))] }]),
    { title: note.money.title, paragraphs: [note.money.text(simulator)] },
    note.calendar,
    note.decision,
  ];
}

const invitationOf = (
  { name, where, need, address }: KitSubject,
  { open, why, ask, practical, close, more }: KitWords['invitation'],
): readonly string[] => [open, why(name, where, need), ask, practical, more(address), close];
