import { sql } from 'kysely';
import type { PersonalData } from '../platform/ports/personal-data.ts';

const forgottenDays = 30;

/** What this room keeps about people: the invitations to become a catalyst. */
export const networkPersonalData: readonly PersonalData[] = [
  {
    name: 'catalyst-invitations',
    tables: ['catalyst_invitation'],
    what: {
      fr: 'Les invitations à devenir catalyseur d’un territoire envoyées à votre adresse',
      en: 'The invitations to become a catalyst of a territory sent to your address',
    },
    why: { fr: 'Vous laisser rejoindre un territoire', en: 'To let you join a territory' },
    basis: 'legitimate-interest',
    kept: {
      kind: 'days',
      days: forgottenDays,
      after: { fr: 'l’échéance', en: 'the date' },
    },
    onErasure: {
      fr: 'Celles que vous avez reçues sont effacées ; celles que vous avez envoyées restent sans votre nom',
      en: 'Those that you received are removed; those that you sent stay without your name',
    },
    export: async (database, personId) => {
      const { rows } = await sql<{ territory: string; created_at: Date; expires_at: Date }>`
        select territory.name as territory, catalyst_invitation.created_at, expires_at
        from catalyst_invitation join territory on territory.id = territory_id
          join person on lower(person.email) = catalyst_invitation.email
        where person.id = ${personId}`.execute(database);
      return rows;
    },
    erase: async (database, personId) => {
      await sql`delete from catalyst_invitation using person
        where person.id = ${personId} and lower(person.email) = catalyst_invitation.email`.execute(database);
      await sql`update catalyst_invitation set invited_by = null where invited_by = ${personId}`.execute(
        database,
      );
    },
    expire: async (database, now) => {
      const before = new Date(now.getTime() - forgottenDays * 86_400_000);
      const gone = await sql`delete from catalyst_invitation where expires_at < ${before}`.execute(database);
      return Number(gone.numAffectedRows ?? 0);
    },
  },
];
