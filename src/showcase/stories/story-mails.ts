import type { MailTemplate } from '../../platform/ports/mail.ts';
import { storyWords } from './words.ts';

/** To somebody who may answer for a partner: read the text, then answer. */
export const storyConsentMail: MailTemplate = (data, language) => {
  const words = storyWords[language].mail;
  const title = String(data.title);
  return {
    subject: words.subject(title),
    paragraphs: [words.asks(String(data.partner), title), words.opens],
    action: { label: words.read, path: String(data.path) },
    after: data.by === 'link' ? [words.notYou] : [],
  };
};

/** To whoever asked for the consents: what a partner answered. */
export const storyAnswerMail: MailTemplate = (data, language) => {
  const words = storyWords[language].mail;
  const what = String(data.what) as keyof typeof words.answers;
  const reason = String(data.reason);
  return {
    subject: words.answerSubject(String(data.title)),
    paragraphs: [
      words.answers[what](String(data.partner), String(data.title)),
      ...(reason === '' ? [] : [words.reason(reason)]),
    ],
    action: { label: words.desk, path: String(data.path) },
  };
};
