import { accountMails } from '../auth/account-mails.ts';
import type { MailTemplate } from '../ports/mail.ts';
import type { Room } from '../ports/room.ts';

/** Every mail of the product: those of accounts, then those of each room. */
export function mailTemplates(rooms: readonly Room[]): Readonly<Record<string, MailTemplate>> {
  return Object.assign({}, accountMails, ...rooms.map((room) => room.mails ?? {}));
}
