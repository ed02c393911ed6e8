import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { kitFr } from './words.fr.ts';

/** Words of the kit for elected members, in English. */
export const kitEn: SameKeys<typeof kitFr> = {
  title: 'Kit for elected members',
  of: (name) => `Kit for elected members: ${name}`,
  lead: 'What one needs to speak of this alliance to a council, a team, neighbours: what is said in three minutes, the figures and their sources, questions and answers, a note and an invitation to complete.',
  description: (name) =>
    `${name}: three minutes to speak of it, figures with sources, questions and answers, note for the council, invitation.`,
  panel: 'To speak of the alliances of this territory to one’s council, staff and neighbours.',
  files: 'Take away',
  pdf: 'As PDF',
  docx: 'As DOCX, to be changed',
  brackets: 'Brackets are to be completed: [name of the commune].',
  example: 'Teaching example: everything is invented, do not quote it as a fact.',
  sections: {
    speech: 'To say in three minutes',
    figures: 'The figures, with their sources',
    questions: 'Questions to expect, and what to answer',
    note: 'Note for the council',
    invitation: 'Invitation to the actors',
  },
  figure: 'Figure',
  value: 'Value',
  when: 'Date',
  source: 'Source',
  noFigures: 'No dated figure is published. Quote none: say what you saw.',
  figuresNote:
    'These figures are those of this alliance. They do not compare from one alliance to another, and do not predict yours.',
  undated: 'date not given',
  year: (year) => `${year}`,
  page: 'The page of this alliance:',
  alliances: 'Alliances',
  kit: {
    speech: {
      open: (name, where) =>
        where === ''
          ? `I would like to tell you about “${name}”.`
          : `I would like to tell you about “${name}”, in ${where}.`,
      need: (need) => `It all starts from a need. ${need}`,
      answer: (answer) => `Here is what they did. ${answer}`,
      actors: (names) => `They did it together: ${names}.`,
      changed: (changed) => `What changed, in their own words: ${changed}`,
      figures: (figures) => `A few landmarks: ${figures}.`,
      figure: (label, value, when) => `${label}, ${value} (${when})`,
      noFigures: 'They have published no figure, and I will not invent one.',
      hard: (difficult) => `They do not hide what was hard. ${difficult}`,
      unknown:
        'What nobody knows is what it would give here. It is not a model to copy: it is the proof that one can try.',
      propose:
        'I propose a single thing to begin with: to bring together, here, those who live this need, and to ask them whether it is theirs too.',
    },
    questions: {
      cost: {
        question: 'How much does it cost?',
        answer: (simulator) =>
          `At the start, mostly time: to bring together, to listen, to hold the link. It is estimated as a range, with its hypotheses, before any expense: ${simulator}`,
      },
      who: {
        question: 'Who pays, and who gains?',
        answer:
          'They are not always the same: expenses come first and weigh on a few, effects come later and are spread. That is why one computes, for each member and each year, what the alliance changes compared with acting alone.',
      },
      here: {
        question: 'Would it work here?',
        answer: (conditions) =>
          `What they had together there: ${conditions} It is for us to say what we have, and what is missing.`,
      },
      hereUnknown: {
        question: 'Would it work here?',
        answer:
          'The conditions met there are not published. The right way to know is to ask to meet them, then to begin small.',
      },
      fail: {
        question: 'And if it does not work?',
        answer: (difficult) =>
          `They had difficulties too: ${difficult} A limited trial, with a date to decide what follows, bounds the risk.`,
      },
      failUnknown: {
        question: 'And if it does not work?',
        answer:
          'A limited trial, with a date to decide what follows, bounds the risk. What was learnt remains.',
      },
      sure: {
        question: 'Are these figures certain?',
        answer:
          'Each has its source and its date: we can open it together. What is not measured is said to be unknown, never counted as zero.',
      },
      decide: {
        question: 'Who decides in an alliance?',
        answer:
          'Each member has one voice, the authority like the others. Decisions are noted in a journal; one enters and leaves of one’s own will.',
      },
      time: {
        question: 'How long before we see something?',
        answer:
          'Building together takes more time at the start. One looks at the first results around eighteen months, at innovation over a few years, at confidence over a generation.',
      },
      law: {
        question: 'Are we allowed to?',
        answer:
          'A partnership agreement is often enough to begin. Depending on what is shared (money, premises, staff), other forms exist: have the note read by your legal service before the council decides.',
      },
      copy: {
        question: 'What did they learn that we could use?',
        answer: (lessons) => lessons,
      },
    },
    note: {
      subject: {
        title: 'Subject',
        text: (name) =>
          `To study, with the actors of [name of the commune or of the group of communes], an alliance inspired by “${name}”.`,
      },
      context: {
        title: 'What exists elsewhere',
        intro: (name, where) =>
          where === ''
            ? `“${name}” is an alliance told with its sources.`
            : `“${name}” (${where}) is an alliance told with its sources.`,
      },
      proposal: {
        title: 'What is proposed',
        paragraphs: [
          'To bring together a first time the actors concerned by this need: [associations, companies, institutions, inhabitants].',
          'To name an elected member and an agent who hold the link until the next decision: [names].',
          'To report to the council within [six] months, with a need confirmed or not, willing members, and an estimate as a range.',
        ],
      },
      goals: {
        title: 'What it serves',
        text: (goals) => `Sustainable development goals concerned: ${goals}.`,
      },
      money: {
        title: 'Cost',
        text: (simulator) =>
          `No expense at this stage but the time spent: [number] hours of an agent. What follows will be estimated before it is proposed, as a range and for each member: ${simulator}`,
      },
      calendar: {
        title: 'Calendar',
        paragraphs: [
          'First meeting: [date]. Visit or exchange with the original alliance: [date]. Back to the council: [date].',
        ],
      },
      decision: {
        title: 'Proposed decision',
        paragraphs: [
          'The council, having debated, approves the study of an alliance on this need; allows [the mayor, the president] to bring together the actors concerned; asks for a report before [date]. No financial commitment is made by this decision.',
        ],
      },
    },
    invitation: {
      open: 'Dear Madam, dear Sir,',
      why: (name, where, need) =>
        `Elsewhere${where === '' ? '' : ` (${where})`}, very different actors made an alliance: “${name}”. Their starting point: ${need}`,
      ask: 'Does this need exist here? We would like to hear it from you, with no project written beforehand. Come with what you see, what you have, what you would like.',
      practical:
        'We meet on [date], from [time] to [time], at [place]. An answer to [address] will help us to prepare; coming without one is fine too.',
      close: '[Name, office]',
      more: (address) => `Their story, with its sources: ${address}`,
    },
  },
};
