import type { Language } from '../../kernel/language.ts';
import { readInstanceSettings } from '../administration/instance-settings.ts';
import type { Database } from '../ports/database.ts';
import type { Job } from '../ports/job.ts';
import type { Mail, Mailing, MailOrder, MailTemplate } from '../ports/mail.ts';
import type { Clock, Ids, JobQueue, Log } from '../ports/ports.ts';
import { type ComposedMail, composeMail } from './compose-mail.tsx';
import type { SendLetter } from './mail-server.ts';
import {
  forgetOldMails,
  insertMail,
  listMails,
  listWaiting,
  retryMail,
  type StoredMail,
  takeMail,
} from './mail-store.ts';

/** What a template needs of an order. */
type WrittenOrder = Pick<MailOrder, 'template' | 'data'> & { readonly language: Language };

/** Name of the job that sends one mail. */
const jobName = 'platform.mail';
/** Attempts before a mail is left for an administrator to look at. */
const mostAttempts = 6;

export interface MailerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly jobs: JobQueue;
  readonly origin: string;
  readonly templates: Readonly<Record<string, MailTemplate>>;
  /** The way to the mail server; null when none is set. */
  readonly server: SendLetter | null;
  /** The way out of mailings; null when no server is set. */
  readonly mailing?: (() => Mailing) | null;
  /** Letters of a mailing that may leave in one minute. */
  readonly lettersPerMinute?: number;
  /** Where a mail is shown when there is no server: the console. */
  readonly show: (text: string) => void;
}

/** Letters of a mailing in one minute, unless told. */
const standardRate = 600;

export interface Mailer extends Mail {
  /** Sends what waits; run by the jobs. */
  readonly job: Job<{ readonly id?: string }>;
  /** The words of a kept mail, when they are still there. */
  compose(mail: StoredMail, siteName: string): ComposedMail | null;
}

/** The way out of every mail: written in the database first, so that a crash or a silent server loses none. */
export function createMailer(parts: MailerParts): Mailer {
  const { database, clock, ids, jobs, log, server } = parts;
  const write = (order: WrittenOrder, siteName: string): ComposedMail => {
    const template = parts.templates[order.template];
    if (!template) throw new Error(`No mail is called ${order.template}`);
    return composeMail(template(order.data, order.language), order.language, parts.origin, siteName);
  };
  const compose = (mail: StoredMail, siteName: string): ComposedMail | null =>
    mail.data === null ? null : write({ ...mail, data: mail.data }, siteName);
  const deliver = async (mail: StoredMail) => {
    const { name } = await readInstanceSettings(database);
    const composed = compose(mail, name);
    if (composed === null) throw new Error('nothing-to-send');
    if (server === null) {
      parts.show(consoleText(mail.recipient, composed));
      return 'shown' as const;
    }
    await server({ id: mail.id, to: mail.recipient, date: clock.now(), ...composed });
    return 'sent' as const;
  };
  const take = async (id: string) => {
    const state = await takeMail(database, id, mostAttempts, deliver, () => clock.now());
    if (state === 'waiting' || state === 'failed') log.warn('mail-not-sent', { mail: id, state });
    return state;
  };
  return {
    isSent: server !== null,
    lettersPerMinute: parts.lettersPerMinute ?? standardRate,
    openMailing: () => parts.mailing?.() ?? shownMailing(parts.show),
    administration: {
      list: async (limit, offset) => {
        const { name } = await readInstanceSettings(database);
        return (await listMails(database, limit, offset)).map((mail) => ({
          id: mail.id,
          recipient: mail.is_discreet ? null : mail.recipient,
          subject: mail.subject,
          state: mail.state,
          attempts: mail.attempts,
          reason: mail.reason,
          createdAt: mail.created_at,
          text: server === null && !mail.is_discreet ? (compose(mail, name)?.text ?? null) : null,
        }));
      },
      async retry(id) {
        const isWaiting = await retryMail(database, id);
        if (isWaiting) await take(id);
        return isWaiting;
      },
    },
    compose,
    async send(asked) {
      const { name, language } = await readInstanceSettings(database);
      const order = { ...asked, language: asked.language ?? language };
      const id = ids.create();
      await insertMail(database, id, order, write(order, name).subject, clock.now());
      if (server === null) await take(id);
      // What waits is taken every minute too: a queue that refuses delays a mail and does not lose it.
      else
        await jobs
          .send(jobName, { id }, id)
          .catch((error: Error) => log.warn('mail-not-queued', { reason: error.message }));
    },
    job: mailJob(parts, take),
  };
}

/** Sends one mail, or every minute all those that wait. */
const mailJob = (
  { database, clock }: MailerParts,
  take: (id: string) => Promise<unknown>,
): Mailer['job'] => ({
  name: jobName,
  title: { fr: 'Envoyer les courriels', en: 'Send mails' },
  schedule: '* * * * *',
  retries: 0,
  seconds: 120,
  async run({ id }) {
    if (id !== undefined) {
      await take(id);
      return;
    }
    for (const waiting of await listWaiting(database, 100)) await take(waiting);
    await forgetOldMails(database, clock.now());
  },
});

/** Without a server, letters are shown. */
const shownMailing = (show: MailerParts['show']): Mailing => ({
  async send(letter, mayHandOver) {
    if (!(await mayHandOver())) return { outcome: 'not-handed', reason: 'dropped' };
    show(consoleText(letter.to, letter));
    return { outcome: 'shown' };
  },
  close() {},
});

const consoleText = (to: string, { subject, text }: Pick<ComposedMail, 'subject' | 'text'>): string =>
  `\n──── ${to} ────\n${subject}\n\n${text}────\n`;
