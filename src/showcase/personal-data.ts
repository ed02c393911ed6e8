import { sql } from 'kysely';
import type { PersonalData } from '../platform/ports/personal-data.ts';
import { expireInterests, forgetInterestsOf, listInterestsOf } from './store/interest-store.ts';
import { showcaseDatabase } from './store/tables.ts';

const keptDays = 365;
/** Three years after an edition has ended, who consented to it is forgotten. */
const consentDays = 1_095;

/** What this room keeps about people. */
export const showcasePersonalData: readonly PersonalData[] = [
  {
    name: 'pioneer-interests',
    tables: ['interest'],
    what: {
      fr: 'Vos demandes au sujet de pionniers et de récits : nom, adresse, organisation, message',
      en: 'Your requests about pioneers and stories: name, address, organisation, message',
    },
    why: {
      fr: 'Vous mettre en relation sans montrer d’adresse, et savoir ce qui en est venu',
      en: 'To put you in touch without showing an address, and to know what came of it',
    },
    basis: 'consent',
    kept: { kind: 'days', days: keptDays, after: { fr: 'votre demande', en: 'your request' } },
    onErasure: {
      fr: 'Effacées ; le nom de l’alliance qui en est partie reste, sans le vôtre',
      en: 'Removed; the name of the alliance that started from it stays, without yours',
    },
    export: (database, personId) => listInterestsOf(showcaseDatabase(database), personId),
    erase: (database, personId) => forgetInterestsOf(showcaseDatabase(database), personId),
    expire: (database, now) =>
      expireInterests(showcaseDatabase(database), new Date(now.getTime() - keptDays * 86_400_000)),
  },
  {
    name: 'story-consents',
    tables: ['story_consent', 'story_edition'],
    what: {
      fr: 'Vos réponses, par un compte ou par un lien, sur la publication d’un récit au nom d’un partenaire ; les récits que vous avez soumis à accord',
      en: 'Your answers, by an account or a link, about the publication of a story for a partner; the stories that you asked consents for',
    },
    why: {
      fr: 'Ne publier qu’avec l’accord daté de chaque partenaire nommé, et pouvoir le montrer',
      en: 'To publish only with the dated consent of each partner named, and to be able to show it',
    },
    basis: 'consent',
    kept: {
      kind: 'days',
      days: consentDays,
      after: { fr: 'la fin de cette version du récit', en: 'the end of that version of the story' },
    },
    onErasure: {
      fr: 'L’accord du partenaire reste avec sa date, sans votre nom',
      en: 'The consent of the partner stays with its date, without your name',
    },
    export: async (database, personId) => {
      const { rows } = await sql<object>`
        select e.content -> 'texts' ->> 'title' as story, c.answer, c.answered_at, c.by_name as name, c.by_role as role,
            c.reason, c.withdrawn_at
          from story_consent c join story_edition e on e.id = c.edition_id where c.person_id = ${personId}::uuid
        union all
        select e.content -> 'texts' ->> 'title', 'asked', e.asked_at, '', '', e.note, null
          from story_edition e where e.asked_by = ${personId}::uuid
        order by 3`.execute(database);
      return rows;
    },
    erase: async (database, personId) => {
      await sql`update story_consent set person_id = null, by_name = '', by_role = '', link_for = ''
        where person_id = ${personId}::uuid`.execute(database);
      await sql`update story_edition set asked_by = null where asked_by = ${personId}::uuid`.execute(
        database,
      );
    },
    expire: async (database, now) => {
      const before = new Date(now.getTime() - consentDays * 86_400_000);
      const cleared = await sql`update story_consent c
        set person_id = null, by_name = '', by_role = '', reason = '', link_for = '', digest = null
        from story_edition e where e.id = c.edition_id and e.ended_at < ${before}
          and (c.person_id is not null or c.by_name <> '' or c.link_for <> '' or c.reason <> '')`.execute(
        database,
      );
      return Number(cleared.numAffectedRows ?? 0n);
    },
  },
  {
    name: 'story-remarks',
    tables: ['story_remark'],
    what: {
      fr: 'Vos remarques de relecture sur les récits de vos alliances',
      en: 'Your remarks on the stories of your alliances',
    },
    why: { fr: 'Relire un récit à plusieurs', en: 'To proof-read a story together' },
    basis: 'legitimate-interest',
    kept: { kind: 'account' },
    onErasure: { fr: 'Elles restent sans votre nom', en: 'They stay without your name' },
    export: async (database, personId) => {
      const { rows } = await sql<object>`
        select s.title as story, r.body, r.at from story_remark r join story s on s.id = r.story_id
        where r.person_id = ${personId}::uuid order by r.at`.execute(database);
      return rows;
    },
    erase: async (database, personId) => {
      await sql`update story_remark set person_id = null where person_id = ${personId}::uuid`.execute(
        database,
      );
    },
  },
];
