import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { linksFr } from './words.fr.ts';

/** Words of links that show a dossier outside. */
export const linksEn: SameKeys<typeof linksFr> = {
  title: 'Show the dossier outside',
  lead: 'A link shows a version and its dossier to whoever holds it, until a date. It opens only if every member agrees, and each may shut it again.',
  none: {
    missing: 'There is nothing to show yet.',
    next: 'First keep a version of the premium.',
  },
  create: {
    title: 'Propose a link',
    intro: (number: string) =>
      `It will show version ${number}, its documents and the dossier. Search engines do not list it.`,
    recipient: 'For whom',
    recipientHint: 'For example: the Région, committee of 12 March.',
    days: 'Open for how many days',
    daysHint: 'From 1 to 180.',
    action: 'Propose this link',
    recipientMissing: 'Say for whom this link is: the members must know it to agree.',
    daysWrong: (typed: string) => `“${typed}”: a number of days from 1 to 180 is expected.`,
  },
  made: {
    title: 'Here is the link. It is shown once only: copy it.',
    wait: 'It will open when every member has agreed.',
  },
  list: {
    title: 'Links proposed',
    of: (recipient: string, number: string) => `For ${recipient}, version ${number}`,
    until: (date: string) => `until ${date}`,
    states: {
      waiting: 'waits for members',
      open: 'open',
      closed: 'shut',
      expired: 'date passed',
    },
    agreed: 'agrees',
    notYet: 'has not agreed yet',
    agree: 'Agree to show',
    agreeOf: (member: string) => `Agree to show, for ${member}`,
    withdraw: 'Take the agreement back',
    withdrawOf: (member: string) => `Take the agreement back, for ${member}`,
    note: (member: string) => `How ${member} gave its agreement`,
    noteMissing: 'Nobody speaks here for this member: say how it gave its agreement.',
    close: 'Shut this link',
    closeOf: (recipient: string) => `Shut this link, for ${recipient}`,
  },
  outside: {
    title: (name: string) => `${name}: dossier of the alliance`,
    meta: (number: string, date: string, until: string) =>
      `Version ${number}, of ${date}. Shown by the alliance until ${until}.`,
    documents: 'Take this dossier away',
    shut: 'This link is not open',
    shutNext:
      'It waits for the agreement of members, its date has passed, or it was shut. Ask the alliance for another one.',
  },
};
