import { sql } from 'kysely';
import { findLastBackup } from '../backup/backup-store.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { queueSchema } from '../jobs/queue-schema.ts';
import { formatDate, formatTime } from '../web/format/dates.ts';
import type { Check } from './check.ts';

/** A verified backup older than this deserves attention. */
const oldHours = 48;

async function has({ database }: OpenDatabase, table: string): Promise<boolean> {
  const { rows } = await sql<{ here: boolean }>`select to_regclass(${table}) is not null as here`.execute(
    database,
  );
  return rows[0]!.here;
}

/** When the last backup was read back whole. */
export async function checkBackups(database: OpenDatabase, now: Date): Promise<Check> {
  const last = (await has(database, 'cap17_backup')) ? await findLastBackup(database.database) : null;
  const advice = {
    fr: 'Lancez «\u202Fnpx cap17 backup FICHIER\u202F», et laissez un serveur ou «\u202Fcap17 worker\u202F» tourner la nuit.',
    en: 'Run “npx cap17 backup FILE”, and let a server or “cap17 worker” run at night.',
  };
  if (last === null)
    return {
      id: 'backup',
      status: 'warning',
      finding: { fr: 'Aucune sauvegarde n’a encore été faite.', en: 'No backup has been made yet.' },
      advice,
    };
  const at = last.verified_at;
  const finding = {
    fr: `Dernière sauvegarde relue le ${formatDate('fr', at)} à ${formatTime('fr', at)} (${last.file}).`,
    en: `Last backup read back on ${formatDate('en', at)} at ${formatTime('en', at)} (${last.file}).`,
  };
  const isOld = now.getTime() - at.getTime() > oldHours * 3_600_000;
  return isOld
    ? { id: 'backup', status: 'warning', finding, advice }
    : { id: 'backup', status: 'ok', finding };
}

/** Background work that should have ended or begun long ago, or that was given up. */
export async function checkJobs(database: OpenDatabase, now: Date): Promise<Check> {
  const { stuck, failed } = (await has(database, `${queueSchema}.job`))
    ? await countTroubled(database, now)
    : { stuck: 0, failed: 0 };
  if (stuck === 0 && failed === 0)
    return {
      id: 'jobs',
      status: 'ok',
      finding: { fr: 'Aucune tâche de fond bloquée ni échouée.', en: 'No background job stuck or failed.' },
    };
  return {
    id: 'jobs',
    status: 'warning',
    finding: {
      fr: `Tâches de fond\u00A0: ${stuck} bloquée(s), ${failed} échouée(s) depuis une semaine.`,
      en: `Background jobs: ${stuck} stuck, ${failed} failed in the last week.`,
    },
    advice: {
      fr: 'Regardez /admin/taches\u202F; vérifiez qu’un serveur ou «\u202Fcap17 worker\u202F» les fait (CAP17_JOBS).',
      en: 'Look at /admin/taches; check that a server or “cap17 worker” does them (CAP17_JOBS).',
    },
  };
}

async function countTroubled(
  { database }: OpenDatabase,
  now: Date,
): Promise<{ stuck: number; failed: number }> {
  const job = sql.table(`${queueSchema}.job`);
  const { rows } = await sql<{ stuck: number; failed: number }>`
    select count(*) filter (where (state = 'active' and started_on < ${now}::timestamptz - make_interval(secs => expire_seconds * 2))
        or (state in ('created', 'retry') and start_after < ${now}::timestamptz - interval '1 hour')) as stuck,
      count(*) filter (where state = 'failed' and completed_on > ${now}::timestamptz - interval '7 days') as failed
    from ${job} where name not like '\\_\\_pgboss%'`.execute(database);
  return rows[0]!;
}

/** How mails leave: a server of mails, or the console. */
export function checkMail(mailServer: string | null): Check {
  if (mailServer !== null)
    return {
      id: 'mail',
      status: 'ok',
      finding: {
        fr: 'Les courriels partent par CAP17_MAIL_SERVER.',
        en: 'Mails leave by CAP17_MAIL_SERVER.',
      },
    };
  return {
    id: 'mail',
    status: 'warning',
    finding: {
      fr: 'Pas de serveur de courriel\u00A0: les courriels s’affichent dans la console et pour les administrateurs.',
      en: 'No mail server: mails are shown in the console and to administrators.',
    },
    advice: {
      fr: 'Réglez CAP17_MAIL_SERVER pour que les personnes les reçoivent.',
      en: 'Set CAP17_MAIL_SERVER so that people receive them.',
    },
  };
}
