import type { MailTemplate } from '../../../platform/ports/mail.ts';
import { filledAddress } from '../../../platform/web/layout/address.ts';
import { digestAddresses } from '../addresses.ts';
import { readAudience } from '../domain/audiences.ts';
import { digestWords } from '../words.ts';

/** To somebody who asked for the digest: nothing is sent before they confirm. */
export const confirmMail: MailTemplate = (data, language) => {
  const words = digestWords[language];
  const audience = readAudience(String(data.audience)) ?? 'public';
  return {
    subject: words.mail.confirmSubject,
    paragraphs: [words.mail.confirmText(words.audiences[audience])],
    action: {
      label: words.mail.confirmButton,
      path: filledAddress(language, digestAddresses.confirm, { token: String(data.key) }),
    },
    after: [words.mail.confirmAfter],
  };
};

/** To somebody who asked again for what they already receive. */
export const knownMail: MailTemplate = (data, language) => {
  const words = digestWords[language].mail;
  return {
    subject: words.knownSubject,
    paragraphs: [words.knownText],
    action: { label: words.knownButton, path: String(data.path) },
  };
};
