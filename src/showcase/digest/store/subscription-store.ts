import { sql } from 'kysely';
import type { DigestAudience } from '../domain/audiences.ts';
import type { DigestDatabase, SubscriptionRow } from './tables.ts';

/** The subscription of an address, whatever its case, locked until the transaction ends. */
export const lockByEmail = (database: DigestDatabase, email: string): Promise<SubscriptionRow | undefined> =>
  database
    .selectFrom('digest_subscription')
    .selectAll()
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .forUpdate()
    .executeTakeFirst();

/** The subscription that a link of a mail names, or undefined. */
export const findByKey = (database: DigestDatabase, key: string): Promise<SubscriptionRow | undefined> =>
  database.selectFrom('digest_subscription').selectAll().where('key', '=', key).executeTakeFirst();

/** Keeps a wish to receive the digest; false when the same address came in at the same instant. */
export async function insertSubscription(
  database: DigestDatabase,
  row: Pick<SubscriptionRow, 'id' | 'email' | 'key' | 'audience' | 'language' | 'asked_at'>,
): Promise<boolean> {
  const inserted = await database
    .insertInto('digest_subscription')
    .values({
      ...row,
      state: 'asked',
      asked_times: 1,
      confirmed_at: null,
      stopped_at: null,
      soft_refusals: 0,
      soft_refused_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}

/** Changes a subscription. */
export async function changeSubscription(
  database: DigestDatabase,
  id: string,
  change: Partial<Omit<SubscriptionRow, 'id' | 'email' | 'key'>>,
): Promise<void> {
  await database.updateTable('digest_subscription').set(change).where('id', '=', id).execute();
}

/** Confirms the subscription of a link. @returns what it was before, or null when there is none */
export async function confirmByKey(
  database: DigestDatabase,
  key: string,
  at: Date,
): Promise<SubscriptionRow | null> {
  const row = await database
    .selectFrom('digest_subscription')
    .selectAll()
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.state !== 'confirmed')
    await changeSubscription(database, row.id, {
      state: 'confirmed',
      confirmed_at: at,
      stopped_at: null,
      soft_refusals: 0,
      soft_refused_at: null,
    });
  return row;
}

/**
 * Ends the subscription of a link: the address is forgotten, the last copy is counted as what made its reader leave.
 * @returns false when there was none
 */
export async function removeByKey(database: DigestDatabase, key: string, at: Date): Promise<boolean> {
  const row = await findByKey(database, key);
  if (row === undefined) return false;
  await sql`update digest_delivery set left_at = ${at} where id = (
    select id from digest_delivery where subscription_id = ${row.id} and state in ('sent', 'shown', 'handed', 'unknown')
    order by ended_at desc nulls last limit 1)`.execute(database);
  await sql`update digest_delivery set state = 'dropped', ended_at = ${at}
    where subscription_id = ${row.id} and state = 'waiting'`.execute(database);
  await database.deleteFrom('digest_subscription').where('id', '=', row.id).execute();
  return true;
}

/** How many addresses were written in since a moment. */
export async function countAskedSince(database: DigestDatabase, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from digest_subscription where asked_at > ${since}`.execute(database);
  return rows[0]!.count;
}

/** Those who receive the digest, counted. */
export interface SubscriptionCount {
  readonly audience: DigestAudience;
  readonly language: 'fr' | 'en';
  readonly state: SubscriptionRow['state'];
  readonly count: number;
}

/** How many there are, by audience, language and state. */
export async function countSubscriptions(database: DigestDatabase): Promise<readonly SubscriptionCount[]> {
  const { rows } = await sql<SubscriptionCount>`
    select audience, language, state, count(*)::int as count from digest_subscription
    group by audience, language, state order by audience, language, state`.execute(database);
  return rows;
}

/** The subscription of an account, by its address. */
export async function listSubscriptionsOf(
  database: DigestDatabase,
  personId: string,
): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select s.email, s.audience, s.language, s.state, s.asked_at, s.confirmed_at, s.stopped_at,
      (select count(*)::int from digest_delivery d where d.subscription_id = s.id) as copies
    from digest_subscription s join person p on p.id = ${personId}::uuid and lower(p.email) = lower(s.email)`.execute(
    database,
  );
  return rows;
}

/** Forgets the subscription of an account. */
export async function forgetSubscriptionsOf(database: DigestDatabase, personId: string): Promise<void> {
  await sql`delete from digest_subscription s using person p
    where p.id = ${personId}::uuid and lower(p.email) = lower(s.email)`.execute(database);
}

/** Forgets what was asked and never confirmed, and what was stopped. @returns how many */
export async function expireSubscriptions(
  database: DigestDatabase,
  { askedBefore, stoppedBefore }: { readonly askedBefore: Date; readonly stoppedBefore: Date },
): Promise<number> {
  const gone = await sql`delete from digest_subscription
    where (state = 'asked' and asked_at < ${askedBefore}) or (state = 'stopped' and stopped_at < ${stoppedBefore})`.execute(
    database,
  );
  return Number(gone.numAffectedRows ?? 0n);
}
