import type { MailTemplate } from '../platform/ports/mail.ts';
import { contributionWords } from './contribution-words.ts';

const mail =
  (which: 'suggested' | 'decided'): MailTemplate =>
  (data, language) => {
    const words = contributionWords[language].mails;
    const title = String(data.title);
    return {
      subject: words[which](title),
      paragraphs: [words[`${which}Text`](title)],
      action: { label: words.open, path: String(data.path) },
    };
  };

/** Thanks for a suggestion, and the answer to it. */
export const commonsMails: Readonly<Record<string, MailTemplate>> = {
  'resource-suggested': mail('suggested'),
  'resource-decided': mail('decided'),
};
