import { type Kysely, sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { Database } from '../ports/database.ts';
import type { MailOrder } from '../ports/mail.ts';

export type MailState = 'waiting' | 'sent' | 'shown' | 'failed';

/** One mail as it is kept. What it says is forgotten once it has left. */
export interface StoredMail {
  readonly id: string;
  readonly recipient: string;
  readonly template: string;
  readonly language: Language;
  readonly data: MailOrder['data'] | null;
  readonly subject: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly reason: string | null;
  readonly created_at: Date;
  readonly sent_at: Date | null;
  readonly is_discreet: boolean;
}

export type MailTables = { mail: StoredMail };

const mailDatabase = (database: Database): Kysely<MailTables> => database.withTables<MailTables>();

/** Writes a mail that waits to leave. */
export async function insertMail(
  database: Database,
  id: string,
  order: MailOrder & { readonly language: Language },
  subject: string,
  at: Date,
): Promise<void> {
  await mailDatabase(database)
    .insertInto('mail')
    .values({
      id,
      recipient: order.to,
      template: order.template,
      language: order.language,
      data: sql`${JSON.stringify(order.data)}::jsonb`,
      subject,
      state: 'waiting',
      attempts: 0,
      reason: null,
      created_at: at,
      sent_at: null,
      is_discreet: order.isDiscreet ?? false,
    })
    .execute();
}

/**
 * Takes one mail that waits and gives it to `deliver`; nobody else takes it meanwhile. What comes of it is written:
 * sent or shown, or one more attempt and why.
 * @returns what became of it, or null when it does not wait any more
 */
export async function takeMail(
  database: Database,
  id: string,
  most: number,
  deliver: (mail: StoredMail) => Promise<Extract<MailState, 'sent' | 'shown'>>,
  now: () => Date,
): Promise<MailState | null> {
  return mailDatabase(database)
    .transaction()
    .execute(async (transaction) => {
      const mail = await transaction
        .selectFrom('mail')
        .selectAll()
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (!mail) return null;
      const attempts = mail.attempts + 1;
      const write = (change: Partial<StoredMail>) =>
        transaction
          .updateTable('mail')
          .set({ attempts, ...change })
          .where('id', '=', id)
          .execute();
      try {
        const state = await deliver(mail);
        await write({
          state,
          sent_at: now(),
          reason: null,
          ...(state === 'sent' || mail.is_discreet ? { data: null } : {}),
          ...(mail.is_discreet ? { recipient: '' } : {}),
        });
        return state;
      } catch (error) {
        const state = attempts >= most ? 'failed' : 'waiting';
        await write({ state, reason: reasonOf(error) });
        return state;
      }
    });
}

/** Mails that wait, the oldest first. */
export async function listWaiting(database: Database, limit: number): Promise<string[]> {
  const rows = await mailDatabase(database)
    .selectFrom('mail')
    .select('id')
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Mails for the page of mails, the newest first. */
export async function listMails(database: Database, limit: number, offset: number): Promise<StoredMail[]> {
  return mailDatabase(database)
    .selectFrom('mail')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Lets a mail that failed wait again. */
export async function retryMail(database: Database, id: string): Promise<boolean> {
  const rows = await mailDatabase(database)
    .updateTable('mail')
    .set({ state: 'waiting', attempts: 0 })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Forgets what old mails said, then that they were. */
export async function forgetOldMails(database: Database, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const tables = mailDatabase(database);
  await tables
    .updateTable('mail')
    .set({ data: null })
    .where('created_at', '<', before(1))
    .where('state', '!=', 'waiting')
    .execute();
  await tables.deleteFrom('mail').where('created_at', '<', before(30)).execute();
}

/** Why a server refused, without what it quotes of the mail. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return [code ?? 'error', responseCode].filter(Boolean).join(' ');
}
