import type { MailTemplate } from '../../platform/ports/mail.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { LinkKind } from '../domain/codes.ts';
import { networkWords } from '../graph/words.ts';
import { type LinkEnd, type LinkEnds, listAnswerers } from './link-store.ts';
import { linkWords } from './words.ts';

/** The link that somebody is asked to confirm. */
export interface LinkToConfirm extends LinkEnds {
  readonly id: string;
  readonly kind: LinkKind;
  readonly territory: string;
}

/** Asks the people who may answer for an end; an end without organisation is asked nothing. @returns how many mails left */
export async function requestConfirmation(ports: Ports, link: LinkToConfirm, end: LinkEnd): Promise<number> {
  if (end.organisationId === null) return 0;
  const people = await listAnswerers(ports.database, end.organisationId);
  for (const { email, language } of people) {
    await ports.mail.send({
      to: email,
      template: 'link-confirmation',
      language,
      data: {
        from: link.from.name,
        to: link.to.name,
        kind: link.kind,
        territory: link.territory,
        path: addressIn(language, { fr: `/liens/${link.id}`, en: `/links/${link.id}` }),
      },
    });
  }
  return people.length;
}

/** The mail that asks an end to confirm a link. */
export const confirmationMail: MailTemplate = (data, language) => {
  const words = linkWords[language].mail;
  const kinds: Readonly<Record<string, string>> = networkWords[language].kinds;
  const [from, to] = [String(data.from), String(data.to)];
  return {
    subject: words.subject(from, to),
    paragraphs: [
      words.hello,
      words.text(String(data.territory), `${from} ${kinds[String(data.kind)] ?? ''} ${to}`),
      words.why,
    ],
    action: { label: words.open, path: String(data.path) },
    after: [words.after],
  };
};
