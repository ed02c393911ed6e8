import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { healthFr } from './words.fr.ts';

/** The same in English. */
export const healthEn: SameKeys<typeof healthFr> = {
  title: 'Health',
  lead: 'Three readings of what is noted here, with their reasons. No grade: they are things to talk about.',
  own: 'The cohesion of actors, the coherence of actions and lasting resources are words of Le RAMEAU; what we read of them is a choice of Cap17, which may be changed.',
  seen: 'These readings count only what you may see.',
  readings: {
    cohesion: 'The cohesion of the actors',
    coherence: 'The coherence of the actions',
    resources: 'Lasting resources',
  },
  senses: { holds: 'holds', watch: 'to look at', unknown: 'not known' },
  findings: {
    'members-present': (_, count) => `${count} members have consented.`,
    'members-alone': () => 'A second consent is missing: an alliance begins with two.',
    'invitations-waiting': (names) => `No answer yet: ${names}.`,
    'members-left': (names) => `Left less than a year ago: ${names}.`,
    'lines-both-ways': () => 'Each member brings and receives something.',
    'lines-one-way': (names) =>
      `Nothing can be seen, on one side or the other, for: ${names}. It was not said, or is kept private.`,
    'decisions-none': () => 'No decision for a year: how the alliance decides is not known.',
    'decisions-shared': (_, count, share) =>
      `${count} ${count === 1 ? 'decision' : 'decisions'} taken within a year; ${share} voices given out of 100 possible.`,
    'decisions-few-voices': (_, count, share) =>
      `${count} ${count === 1 ? 'decision' : 'decisions'} taken within a year, with only ${share} voices given out of 100 possible.`,
    'need-written': () => 'The need it starts from is written: actions can be held against it.',
    'need-missing': () => 'The need it starts from is not written: nothing says what the actions answer.',
    'answer-missing': () =>
      'The answer tried together is not written, although the alliance is no longer an idea.',
    'dates-none': () => 'No date is set for what comes next.',
    'dates-late': (names) => `Dates past and not done: ${names}.`,
    'dates-next': (names, _count, _share, on) => `Next date, on ${on}: ${names}`,
    'goals-none': () => 'No Sustainable Development Goal is named.',
    'goals-said': (_, count) =>
      `${count} Sustainable Development ${count === 1 ? 'Goal is' : 'Goals are'} named.`,
    'work-none': () => 'The work that holds the alliance together is not noted.',
    'work-planned': (_, count) =>
      `${count} ${count === 1 ? 'task of start-up work is' : 'tasks of start-up work are'} noted.`,
    'payers-none': () => 'Who pays for start-up work is not known.',
    'payers-known': () => 'Each task of start-up work has who pays for it.',
    'unpaid-work': (_, count, _share, _on, of) =>
      `${count} ${count === 1 ? 'task' : 'tasks'} out of ${of} that nobody pays for.`,
    'one-payer': (names, _count, share) =>
      `${names} pays ${share}% of the known cost of start-up work: what happens if it stops?`,
    'one-contributor': (names, _count, share) =>
      `${names} brings ${share}% of what is valued each year: what happens if it stops?`,
    'contributions-end': (_, count, _share, _on, of) =>
      `${count} yearly ${count === 1 ? 'contribution ends' : 'contributions end'} this year, out of ${of}.`,
    'contributions-last': () => 'No yearly contribution ends this year.',
    'grants-uncertain': (names) => `Help planned or asked, not obtained yet: ${names}.`,
    'amounts-unknown': () =>
      'Some contributions are of unknown amount or not valued: the shares told here do not count them.',
  },
  check: {
    title: 'The five conditions',
    lead: 'What an alliance of general interest would gather, according to a proposal made to Parliament. It is not the law: this list helps to ask the questions, it does not state the law.',
    source:
      'Source: amendment CL383 of 17 November 2021 to a bill, on a right of alliance. Not adopted. The words are summed up by us.',
    conditions: {
      parties: 'At least one general-interest body and one company',
      community: 'A community of interests around an innovative project',
      equality: 'Equal governance, whatever the contributions',
      disinterested: 'A disinterested partnership, set by the contract',
      aim: 'An aim other than sharing profits',
    },
    answers: { yes: 'Yes, from what is noted', no: 'Not yet', ask: 'For you to say' },
    reasons: {
      parties: (bodies, companies) =>
        `General interest: ${bodies || 'nobody'}; company: ${companies || 'nobody'}. Associations, foundations and public actors are counted here as of general interest: to be checked for each.`,
      communityYes: 'A shared need and a shared answer are written, and at least two members have consented.',
      communityNo: 'A need and an answer must be written, and two members must have consented.',
      equalityYes: (count) =>
        `${count} ${count === 1 ? 'decision was' : 'decisions were'} taken here with one voice per member.`,
      equalityNo: 'Here each member has one voice; no decision was taken so yet.',
      textYes: (section) => `The agreement being prepared has an article: “${section}”. Read it again.`,
      textNo: 'No text says so yet: prepare the agreement, it has an article for this.',
    },
  },
};
