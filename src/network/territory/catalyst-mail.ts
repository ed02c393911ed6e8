import type { MailTemplate } from '../../platform/ports/mail.ts';
import { territoryWords } from './words.ts';

/** The mail that invites somebody to become a catalyst. */
export const catalystMail: MailTemplate = (data, language) => {
  const words = territoryWords[language].mail;
  return {
    subject: words.subject(String(data.territory)),
    paragraphs: [words.hello, words.invites(String(data.who), String(data.territory))],
    action: { label: words.open, path: String(data.path) },
    after: [words.until(String(data.until))],
  };
};
