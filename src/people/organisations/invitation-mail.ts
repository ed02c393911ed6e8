import type { MailTemplate } from '../../platform/ports/mail.ts';
import { readRole } from './role-choices.ts';
import { organisationWords } from './words.ts';

/** The mail that brings an invitation: who invites, to what, and a link for this person alone. */
export const invitationMail: MailTemplate = (data, language) => {
  const words = organisationWords[language];
  const role = readRole(String(data.role)) ?? 'reader';
  return {
    subject: words.mail.subject(String(data.organisation)),
    paragraphs: [
      words.mail.hello,
      words.mail.invites(String(data.who), String(data.organisation), words.roles[role]),
    ],
    action: { label: words.mail.open, path: String(data.path) },
    after: [words.mail.alone(String(data.until)), words.mail.notExpected],
  };
};
