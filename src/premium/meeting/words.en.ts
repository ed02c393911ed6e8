import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { meetingFr } from './words.fr.ts';

/** Words of the meeting where members share. */
export const meetingEn: SameKeys<typeof meetingFr> = {
  title: 'Meet to share',
  lead: 'A page to look at around a table: what each rule gives, who could object, what each would pay or receive every year. No rule is the right one: you agree.',
  none: {
    missing: 'There is nothing to share yet.',
    next: 'First keep a version of the premium: it is what is shared.',
    action: 'Go to the premium',
  },
  of: (number: string, name: string, date: string) => `Version ${number}, “${name}”, of ${date}.`,
  skipped:
    'More than twelve members: only each member alone and each pair are looked at. Other groups might object.',
  transfers: {
    title: 'What each would pay or receive every year',
    intro: (years: string) =>
      `The same amount every year for ${years}, so that each ends with its share. Every year, what some pay is what others receive.`,
    caption: (unit: string) => `In ${unit} a year. Above 0 it receives; below, it pays`,
    member: 'Member',
    sum: 'Together',
    cover:
      'The sum is not zero: in the central calculation the members would do better in blocks or alone, and that value is what is shared.',
  },
  sketch: {
    title: 'Try your own sharing',
    intro: (amount: string) =>
      `Give each a share of ${amount}, today’s value over the whole time. You will see at once who would object.`,
    nothing: 'In the central calculation there is nothing to share: a sharing would only spread a loss.',
    from: 'Start from',
    begin: 'Fill in',
    share: (name: string, sign: string) => `Share of ${name} (${sign})`,
    see: 'See who would object',
    even: 'Spread the difference evenly',
    unreadable: (typed: string) => `“${typed}” is not an amount. Example: 1,234.5.`,
    missing: 'Give an amount, 0 if it receives nothing.',
    wrong: (member, why) => `${member}: ${why}`,
    incomplete: 'An amount is missing or cannot be read: nothing is judged yet.',
    some: (groups) => `Would object: ${groups}.`,
    groups: { one: 'group', other: 'groups' },
    left: (amount: string) => `${amount} is left to give.`,
    over: (amount: string) => `You give ${amount} too much.`,
    whole: 'Everything is given, no more and no less.',
    resultTitle: 'Who would object to this sharing',
    nobody: (looked: string) => `Nobody, among the ${looked} groups looked at.`,
    objections: 'Groups that would gain by leaving, the greatest gain first',
    group: 'Group',
    alone: 'Would make alone',
    given: 'Would receive',
    gain: 'Would gain by leaving',
    more: (count: string) => `And ${count} more groups.`,
    yearly: 'Every year',
    total: 'Share',
  },
  agree: {
    title: 'Note the sharing agreed on',
    intro:
      'When the members have agreed, note it here. This sharing goes in an annex of the agreement and into the dossier. A proposal also opens in the journal of decisions, where each member has one voice.',
    rule: 'Sharing agreed on',
    own: 'Our own sharing, above',
    on: 'Date of the agreement',
    onHint: 'For example 12/03/2027.',
    note: 'What was said',
    noteHint: 'Conditions, date of review, disagreements heard.',
    action: 'Note this sharing',
    date: (typed: string) => `“${typed}” is not a date. Example: 12/03/2027.`,
    unfair: 'The sharing tried does not give everything, or gives too much: adjust it before noting it.',
    done: 'Sharing noted. A proposal is open in the journal of decisions, where each member has its say.',
    decisions: 'Go to the journal of decisions',
    proposal: (rule: string, number: string) =>
      `Sharing agreed on: ${rule} (version ${number} of the premium)`,
    where: 'The shares and the transfers of each year are on the page “Sharing” of the alliance.',
  },
  agreed: {
    title: 'Sharings agreed on',
    none: 'No sharing has been agreed on yet.',
    of: (rule: string, date: string, number: string) => `${rule}, on ${date}, on version ${number}`,
    own: 'Own sharing',
    caption: (unit: string) => `In ${unit}`,
    share: 'Share (today’s value)',
    perYear: 'Every year',
    left: 'is no longer a member',
  },
};
