import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { talkFr } from './words.fr.ts';

/** The same in English. */
export const talkEn: SameKeys<typeof talkFr> = {
  title: 'Conversation and decisions',
  intro: 'Among those who write the project. Nothing of it is published.',
  none: 'Nobody has said anything about this action yet.',
  kinds: { message: 'Message', decision: 'Decision' },
  decided: 'Decision',
  text: 'Your message',
  kind: 'What is it?',
  kindHint: 'A decision stays: it is not withdrawn, another one follows it.',
  send: 'Send',
  withdraw: 'Withdraw',
  withdrawn: 'Message withdrawn by its author.',
  gone: 'somebody who has left the site',
  by: (name, day, time) => `${name}, on ${day} at ${time}`,
  statuses: 'What the status has been',
  statusLine: (status, day) => `${status} since ${day}`,
  statusBy: (name) => `said by ${name}`,
  problems: {
    empty: 'Write a few words before sending.',
  },
};
