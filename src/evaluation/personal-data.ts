import { sql } from 'kysely';
import type { PersonalData } from '../platform/ports/personal-data.ts';

const forgottenDays = 30;

/**
 * What this room keeps about people: addresses invited by mail, sealed with the key of the instance beside a link, so that
 * nobody finds in the database whose they are. They are therefore neither exported nor found by an account: they go by
 * themselves with the answer, with the closing, or thirty days after the last day.
 */
export const evaluationPersonalData: readonly PersonalData[] = [
  {
    name: 'survey-invitations',
    tables: ['evaluation_link', 'evaluation_invited'],
    what: {
      fr: 'Les adresses invitées par courriel à répondre à une évaluation, scellées : rien dans la base ne dit à qui elles sont',
      en: 'The addresses invited by mail to answer an evaluation, sealed: nothing in the database tells whose they are',
    },
    why: {
      fr: 'Envoyer un rappel à ceux qui n’ont pas répondu, sans que personne sache qui',
      en: 'To remind those who have not answered, without anybody knowing who',
    },
    basis: 'legitimate-interest',
    kept: {
      kind: 'days',
      days: forgottenDays,
      after: {
        fr: 'le dernier jour de la campagne ; avant, dès la réponse ou la clôture',
        en: 'the last day of the campaign; before it, as soon as there is an answer or a closing',
      },
    },
    onErasure: {
      fr: 'Elles partent d’elles-mêmes avec la réponse ou la campagne : scellées, elles ne peuvent pas être retrouvées à partir d’un compte',
      en: 'They go by themselves with the answer or the campaign: sealed, they cannot be found from an account',
    },
    export: async () => [],
    erase: async () => {},
    expire: async (database, now) => {
      const before = new Date(now.getTime() - forgottenDays * 86_400_000).toISOString().slice(0, 10);
      const over = sql`(select id from evaluation where closes_on < ${before})`;
      const links = await sql`update evaluation_link
        set mailing = null, draft = null, first_entry = null, reminded_on = null, organisation_mark = null
        where evaluation_id in ${over}
          and num_nonnulls(mailing, draft, first_entry, reminded_on, organisation_mark) > 0`.execute(
        database,
      );
      await sql`delete from evaluation_invited where evaluation_id in ${over}`.execute(database);
      return Number(links.numAffectedRows ?? 0);
    },
  },
];
