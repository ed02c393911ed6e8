import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import { appendAuditEntry, type PeopleDatabase, sha256 } from '../../people/index.ts';
import type { Campaign } from '../domain/campaign.ts';
import { sheetNumber } from '../domain/sheet-number.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { insertInvited, insertLinks, takeReminders } from '../store/link-store.ts';
import { markOf, seal, unseal } from '../store/seal.ts';
import type { SteeringOrder } from './steer-campaign.ts';

/** Links made at a time, at most. */
export const mostLinks = 500;
/** Sheets of paper, and cards, made at a time, at most: one file holds them. */
export const mostSheets = 60;

interface InviteOrder {
  readonly evaluationId: string;
  readonly viewpoint: string;
  readonly key: string;
  /** The organisation that all these people are of, when it is said: only a mark of it is kept. */
  readonly organisation: string;
}

/** The open campaign that has this viewpoint; `null` when there is none. */
async function invitedTo(
  database: PeopleDatabase,
  { evaluationId, viewpoint }: Pick<InviteOrder, 'evaluationId' | 'viewpoint'>,
): Promise<Campaign | null> {
  const campaign = await getCampaign(database, evaluationId);
  if (campaign === null || campaign.openedOn === null || campaign.closedOn !== null) return null;
  return (campaign.viewpoints as readonly string[]).includes(viewpoint) ? campaign : null;
}

/** The same for the links of one organisation of one campaign; only the key of the instance makes it. */
function organisationMark({ key, evaluationId, organisation }: InviteOrder): string | null {
  const plain = organisation.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return plain === '' ? null : markOf(key, `organisation ${evaluationId}`, plain).slice(0, 16);
}

const drawToken = (): string => randomBytes(15).toString('base64url');

/**
 * Makes single-use links for a viewpoint. Only their digests are kept: what is returned is shown once.
 * @param isNumbered true for sheets of paper and cards, whose word is a number that one can type
 * @returns `null` when the campaign is not open or has not this viewpoint
 */
export async function makeLinks(
  database: PeopleDatabase,
  order: InviteOrder & { readonly count: number; readonly isNumbered?: boolean },
): Promise<readonly string[] | null> {
  if ((await invitedTo(database, order)) === null) return null;
  const draw = order.isNumbered ? () => sheetNumber(randomBytes(12)) : drawToken;
  const tokens = Array.from({ length: order.count }, draw);
  await insertLinks(
    database,
    order.evaluationId,
    order.viewpoint as ActorKind,
    tokens.map((token) => ({ digest: sha256(token) })),
    { organisation: organisationMark(order) },
  );
  return tokens;
}

/** Where a mail goes, and the link that it carries. */
export interface Mailing {
  readonly email: string;
  readonly token: string;
  readonly language: Language;
}

/** Bytes that an address, its link and its language take at most. */
const mailingBytes = 500;

/**
 * Makes a link for each address that was not invited yet, and keeps the address sealed beside it, so that it can be reminded
 * until it answers. An address invited twice gets one link.
 * @returns the mails to send, and how many addresses had been invited before; `null` when the campaign is not open
 */
export async function inviteByMail(
  database: PeopleDatabase,
  order: InviteOrder & {
    readonly emails: readonly string[];
    readonly language: Language;
  },
): Promise<{ readonly mailings: readonly Mailing[]; readonly already: number } | null> {
  const { evaluationId, key, language } = order;
  return database.transaction().execute(async (transaction) => {
    if ((await invitedTo(transaction, order)) === null) return null;
    const markOfEmail = (email: string) => markOf(key, evaluationId, email.toLowerCase());
    const fresh = await insertInvited(transaction, evaluationId, order.emails.map(markOfEmail));
    const mailings = order.emails
      .filter((email) => fresh.has(markOfEmail(email)))
      .map((email): Mailing => ({ email, token: drawToken(), language }));
    await insertLinks(
      transaction,
      evaluationId,
      order.viewpoint as ActorKind,
      mailings.map((mailing) => ({
        digest: sha256(mailing.token),
        mailing: seal(key, `mail ${evaluationId}`, JSON.stringify(mailing), mailingBytes),
      })),
      { organisation: organisationMark(order) },
    );
    return { mailings, already: order.emails.length - mailings.length };
  });
}

/**
 * Takes the mails that remind those who have not answered, each once a day at most; nobody learns how many.
 */
export async function takeReminderMails(
  database: PeopleDatabase,
  order: { readonly evaluationId: string; readonly key: string; readonly today: string },
): Promise<readonly Mailing[]> {
  const sealed = await takeReminders(database, order.evaluationId, order.today);
  return sealed
    .map((content) => unseal(order.key, `mail ${order.evaluationId}`, content))
    .flatMap((text) => (text === null ? [] : [JSON.parse(text) as Mailing]));
}

/** Notes that reminders leave on this day. @returns false when the campaign is not open, or when they left on this day already */
export const askReminders = (
  database: PeopleDatabase,
  { evaluationId, organisationId, personId, at }: SteeringOrder,
  today: string,
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const { numAffectedRows } = await sql`update evaluation set reminded_on = ${today}
      where id = ${evaluationId} and opened_on is not null and closed_on is null and closes_on >= ${today}
        and reminded_on is distinct from ${today}`.execute(transaction);
    if (numAffectedRows !== 1n) return false;
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId,
      objectKind: 'evaluation',
      objectId: evaluationId,
      verb: 'campaign-remind',
      before: null,
      after: null,
    });
    return true;
  });

/**
 * Makes the link that anybody may answer by; asked again, it is the same.
 * @returns its word, or `null` when the campaign is not open
 */
export const makeOpenLink = (database: PeopleDatabase, evaluationId: string): Promise<string | null> =>
  database.transaction().execute(async (transaction) => {
    const campaign = await getCampaign(transaction, evaluationId, true);
    if (campaign === null || campaign.openedOn === null || campaign.closedOn !== null) return null;
    if (campaign.openToken !== null) return campaign.openToken;
    const token = sheetNumber(randomBytes(12)).toLowerCase();
    await insertLinks(transaction, evaluationId, '', [{ digest: sha256(token) }], { channel: 'open' });
    await sql`update evaluation set open_token = ${token} where id = ${evaluationId}`.execute(transaction);
    return token;
  });
