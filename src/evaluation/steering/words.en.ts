import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { steeringFr } from './words.fr.ts';

/** The same in English. */
export const steeringEn: SameKeys<typeof steeringFr> = {
  take: {
    title: 'Participation, viewpoint by viewpoint',
    note: 'Never by person: nobody knows who answered, nor who is silent. Below 11 answers, the number is not shown.',
    viewpoint: 'Viewpoint',
    made: 'Invited',
    used: 'Answers',
    rate: 'Participation',
    silent: 'Without answer',
    files: 'Taken from a file',
    few: 'fewer than 11',
    open: 'Open link',
    openNote: (count: string) =>
      `${count} by the open link. They stand for nobody but those who answered: they are counted apart, and enter neither participation nor crossed viewpoints.`,
    answers: { one: 'answer', other: 'answers' },
    fewOpen: 'Fewer than 11 answers',
  },
  invite: {
    title: 'Invite',
    lead: 'One link per person, for one use. It tells the viewpoint; and the organisation, if you give it, by a mark that nobody can read back.',
    viewpoint: 'Viewpoint',
    organisation: 'All of one organisation? Its name',
    organisationNote:
      'It is not kept: its mark serves only to open the answers of a viewpoint when they come from three organisations at least, none of which weighs more than 85%. It is then forgotten. Give it for all invitations of a viewpoint, or for none: those without one count as a single organisation.',
    language: 'Language',
    languages: { fr: 'French', en: 'English' },
    mail: 'By mail',
    emails: 'Addresses, one per line',
    emailsNote:
      'Each address stays sealed beside its link, for a reminder, until the answer or the closing; nobody can read it. An address that was invited is not invited twice.',
    send: 'Send the invitations',
    links: 'Links and cards to hand out',
    linksNote: 'Shuffle the cards before handing them out: nobody then knows who has which.',
    count: 'How many',
    show: 'Show the links',
    cards: 'Cards with QR code (PDF)',
    paper: 'On paper',
    paperNote:
      'Each sheet has its number and its QR code: one may also answer on line with it. The sheets that come back are entered twice.',
    sheets: 'How many sheets',
    print: 'Prepare the sheets (PDF)',
    entry: 'Enter the sheets that came back',
    open: 'Open link',
    openNote:
      'For a poster or a letter: anybody may answer, several times if they wish. Its answers are said not to be representative, and counted apart.',
    makeOpen: 'Create the open link',
    openLink: 'Address of the open link:',
    qr: 'QR code of the open link',
    file: 'Take a file of answers',
    fileNote: 'Answers gathered elsewhere to the same questions, one line per person.',
  },
  made: {
    links: (count: string) => `${count}. Copy them now: they are kept nowhere and will not be shown again.`,
    link: { one: 'link', other: 'links' },
    mails: (count: string) => `${count}.`,
    mail: { one: 'mail handed over', other: 'mails handed over' },
    already: (count: string) => `${count}: nothing new left for them.`,
    address: { one: 'address had been invited', other: 'addresses had been invited' },
    notSent: 'No mail server is set: they are shown in the administration of the site.',
    reminded: 'The reminder leaves for those who have not answered. Neither who nor how many is told.',
    extended: (day: string) => `One may answer until ${day}.`,
    label: 'Links to copy',
  },
  remind: {
    title: 'Remind',
    note: 'A mail leaves for those who were invited by mail and have not answered, once a day at most. Neither you nor the administrator learns who.',
    last: (day: string) => `Last reminder: ${day}.`,
    send: 'Send a reminder',
    none: 'Nobody was invited by mail.',
  },
  end: {
    title: 'Extend or close',
    until: 'New last day',
    extend: 'Extend',
    close: 'Close the campaign',
    closeNote: 'Closing is final: the links that remain no longer work, addresses and drafts are forgotten.',
  },
  next: {
    title: 'Next campaign',
    note: 'A new campaign begins with the same questions and the same viewpoints: the change is read from one to the other.',
    go: 'Prepare another campaign with these questions',
    copy: (title: string) => `${title} (next)`,
  },
  problems: {
    count: (most: string, found: string) => `A number from 1 to ${most}; found: “${found}”.`,
    emails: (found: string) => `Address not recognised: “${found}”. No mail left.`,
    noEmail: 'Write one address at least.',
    tooManyEmails: (most: string, found: string) => `${most} addresses at most at a time; found: ${found}.`,
    viewpoint: (found: string) => `This viewpoint is not in this evaluation: “${found}”.`,
    remindedToday: 'A reminder left today already. Wait for tomorrow.',
    later: (day: string, found: string) =>
      `A day after ${day} is expected, like 2026-12-31; found: “${found}”.`,
  },
};
