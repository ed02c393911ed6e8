import { sql } from 'kysely';
import type { PersonalData } from '../platform/ports/personal-data.ts';

const forgottenDays = 30;

/** What this room keeps about people: the links that invite somebody to answer for a member. */
export const alliancePersonalData: readonly PersonalData[] = [
  {
    name: 'alliance-invitations',
    tables: ['alliance_invitation'],
    what: {
      fr: 'Les invitations dans une alliance envoyées à votre adresse',
      en: 'The invitations to an alliance sent to your address',
    },
    why: { fr: 'Vous laisser répondre pour un membre', en: 'To let you answer for a member' },
    basis: 'legitimate-interest',
    kept: { kind: 'days', days: forgottenDays, after: { fr: 'l’échéance', en: 'the date' } },
    onErasure: {
      fr: 'Celles que vous avez reçues sont effacées ; celles que vous avez envoyées restent sans votre nom',
      en: 'Those that you received are removed; those that you sent stay without your name',
    },
    export: async (database, personId) => {
      const { rows } = await sql<{ alliance: string; member: string; created_at: Date; expires_at: Date }>`
        select alliance.name as alliance, alliance_member.name as member, alliance_invitation.created_at, expires_at
        from alliance_invitation join alliance_member on alliance_member.id = member_id
          join alliance on alliance.id = alliance_id
          join person on lower(person.email) = lower(alliance_invitation.email)
        where person.id = ${personId}`.execute(database);
      return rows;
    },
    erase: async (database, personId) => {
      await sql`delete from alliance_invitation using person
        where person.id = ${personId} and lower(person.email) = lower(alliance_invitation.email)`.execute(
        database,
      );
      await sql`update alliance_invitation set invited_by = null where invited_by = ${personId}`.execute(
        database,
      );
    },
    expire: async (database, now) => {
      const before = new Date(now.getTime() - forgottenDays * 86_400_000);
      const gone = await sql`delete from alliance_invitation where expires_at < ${before}`.execute(database);
      return Number(gone.numAffectedRows ?? 0);
    },
  },
  {
    name: 'alliance-decisions',
    tables: ['alliance_voice', 'alliance_remark'],
    what: {
      fr: 'Les voix que vous avez données pour un membre d’une alliance, et ce que vous avez écrit dans la discussion des décisions',
      en: 'The voices that you gave for a member of an alliance, and what you wrote in the discussion of decisions',
    },
    why: {
      fr: 'Tenir le journal des décisions d’une alliance',
      en: 'To keep the journal of an alliance’s decisions',
    },
    basis: 'legitimate-interest',
    kept: { kind: 'account' },
    onErasure: {
      fr: 'Elles restent au nom du membre, sans le vôtre',
      en: 'They stay in the name of the member, without yours',
    },
    export: async (database, personId) => {
      const { rows } = await sql<{ decision: string; said: string; at: Date }>`
        select d.title as decision, v.choice || case when v.reason = '' then '' else ' – ' || v.reason end as said, v.at
          from alliance_voice v join alliance_decision d on d.id = v.decision_id where v.person_id = ${personId}
        union all
        select d.title, r.body, r.at from alliance_remark r join alliance_decision d on d.id = r.decision_id
          where r.person_id = ${personId} order by at`.execute(database);
      return rows;
    },
    erase: async (database, personId) => {
      await sql`update alliance_voice set person_id = null where person_id = ${personId}`.execute(database);
      await sql`update alliance_remark set person_id = null where person_id = ${personId}`.execute(database);
    },
  },
];
