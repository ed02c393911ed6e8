import type { MailTemplate } from '../../platform/ports/mail.ts';
import { needWords } from './words.ts';

/** The mail that asks a catalyst to introduce two actors. */
export const introductionMail: MailTemplate = (data, language) => {
  const words = needWords[language].mail;
  const [one, other] = [String(data.one), String(data.other)];
  return {
    subject: words.subject(one, other),
    paragraphs: [
      words.hello,
      words.asks(String(data.who), String(data.territory)),
      words.need(one, String(data.need)),
      words.need(other, String(data.offer)),
    ],
    action: { label: words.open, path: String(data.path) },
    after: [words.after],
  };
};
