import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import { findErasureObstacles } from '../../people/index.ts';
import { inactiveDays, warnedDays } from '../auth/inactivity.ts';
import type { Job } from '../ports/job.ts';
import type { Ports } from '../ports/ports.ts';
import { formatDate } from '../web/format/dates.ts';
import { accountAddresses } from '../web/layout/account-addresses.ts';
import { addressIn } from '../web/layout/address.ts';
import { erasePerson } from './erase-person.ts';

const day = 86_400_000;
/** People warned, and people forgotten, by one run: the others follow the next night. */
const mostAtOnce = 500;

/** Who has not come in for long; an account of before this was noted counts from its last change. */
const lastSeen = sql`coalesce(last_sign_in_at, updated_at)`;

/**
 * Every night, warns those who have not come in for nearly three years, and forgets those who did not answer by coming in.
 * Who must first hand something over (the only administrator of an organisation or of the site) is warned, and kept.
 */
export const inactiveAccountsJob: Job = {
  name: 'platform.inactive-accounts',
  title: {
    fr: 'Prévenir, puis effacer, les comptes qui ne servent plus',
    en: 'Warn about, then erase, the accounts that are no longer used',
  },
  schedule: '17 2 * * *',
  retries: 3,
  seconds: 3_600,
  async run(_data, ports, { report }) {
    const warned = await warn(ports);
    await report(1, 2);
    const erased = await forget(ports);
    await report(2, 2);
    ports.log.info('inactive-accounts', { warned, erased });
  },
};

async function warn({ database, mail, clock }: Ports): Promise<number> {
  const now = clock.now();
  const before = new Date(now.getTime() - (inactiveDays - warnedDays) * day);
  const { rows } = await sql<{ id: string; email: string; language: Language }>`
    update person set inactive_warned_at = ${now} where id in (
      select id from person where ${lastSeen} < ${before} and inactive_warned_at is null limit ${mostAtOnce})
    returning id, email, language`.execute(database);
  for (const { email, language } of rows)
    await mail.send({
      to: email,
      template: 'account-inactive',
      language,
      data: {
        until: formatDate(language, new Date(now.getTime() + warnedDays * day)),
        path: addressIn(language, accountAddresses.signIn),
      },
    });
  return rows.length;
}

async function forget({ database, clock, personalData }: Ports): Promise<number> {
  const now = clock.now();
  const before = new Date(now.getTime() - inactiveDays * day);
  const warnedBefore = new Date(now.getTime() - warnedDays * day);
  const isPast = sql`${lastSeen} < ${before} and inactive_warned_at <= ${warnedBefore}`;
  const { rows } = await sql<{ id: string }>`
    select id from person where ${isPast} order by id limit ${mostAtOnce}`.execute(database);
  let erased = 0;
  for (const { id } of rows)
    await database.transaction().execute(async (transaction) => {
      // Read again, and kept from signing in meanwhile: who comes back at this very moment is not forgotten.
      const still = await sql`select 1 from person where id = ${id} and ${isPast} for update`.execute(
        transaction,
      );
      if (still.rows.length === 0) return;
      const { organisations, isLastAdministrator } = await findErasureObstacles(transaction, id);
      if (organisations.length > 0 || isLastAdministrator) return;
      await erasePerson(transaction, personalData, id, now);
      erased += 1;
    });
  return erased;
}
