import type { MailTemplate } from '../platform/ports/mail.ts';
import { evaluationWords } from './words.ts';

/** The mail that invites somebody to answer. */
export const invitationMail: MailTemplate = (data, language) => {
  const words = evaluationWords[language].mailText;
  return {
    subject: words.subject(String(data.title)),
    paragraphs: [words.hello, words.asks(String(data.title), String(data.until))],
    action: { label: words.open, path: String(data.path) },
    after: [words.after],
  };
};
