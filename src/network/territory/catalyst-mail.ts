import type { Language } from '../../kernel/language.ts';
import type { Mail, MailTemplate } from '../../platform/ports/mail.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { territoryAddress, territoryAddresses } from './addresses.ts';
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

/** Sends it: who is invited answers after signing in with that address. */
export const sendCatalystMail = (
  mail: Mail,
  invitation: {
    readonly to: string;
    readonly language: Language;
    readonly who: string;
    readonly until: Date;
    readonly territory: { readonly name: string; readonly slug: string };
  },
): Promise<void> => {
  const { to, language, who, until, territory } = invitation;
  return mail.send({
    to,
    template: 'catalyst-invitation',
    language,
    data: {
      territory: territory.name,
      who,
      until: formatDate(language, until),
      path: territoryAddress(language, territoryAddresses.join, territory.slug),
    },
  });
};
