import type { MailTemplate } from '../platform/ports/mail.ts';
import { addressIn } from '../platform/web/layout/address.ts';
import { showcaseAddresses } from './addresses.ts';
import { type Wish, wishes } from './domain/interest.ts';
import { interestWords } from './interest-words.ts';

const wishOf = (value: unknown): Wish => wishes.find((wish) => wish === value) ?? 'meet';

/** To those who moderate: somebody asks about a pioneer; what they wrote is read on the site. */
export const interestMail: MailTemplate = (data, language) => {
  const words = interestWords[language];
  return {
    subject: words.mail.subject(String(data.pioneer)),
    paragraphs: [words.mail.asks(String(data.who), words.wishes[wishOf(data.wish)], String(data.pioneer))],
    action: { label: words.mail.open, path: addressIn(language, showcaseAddresses.interests) },
  };
};

/** To somebody who asked: the answer of those who moderate. */
export const interestAnswerMail: MailTemplate = (data, language) => {
  const words = interestWords[language].mail;
  return {
    subject: words.answerSubject(String(data.pioneer)),
    paragraphs: [words.answerIntro, ...String(data.text).split(/\n\s*\n/)],
    action: { label: words.sheet, path: String(data.path) },
    after: [words.notExpected],
  };
};
