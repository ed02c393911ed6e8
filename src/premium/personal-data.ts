import { sql } from 'kysely';
import type { Database } from '../platform/ports/database.ts';
import type { PersonalData } from '../platform/ports/personal-data.ts';

/** Tables of this room that name who wrote a row. */
const tables = [
  'alliance_model',
  'premium_version',
  'premium_agreement',
  'dossier_link',
  'dossier_link_consent',
] as const;

/** What this room keeps about people: who kept a version, noted a sharing, agreed to show a dossier. */
export const premiumPersonalData: readonly PersonalData[] = [
  {
    name: 'premium-authors',
    tables: [...tables],
    what: {
      fr: 'Les versions de prime que vous avez gardées, les partages notés, les liens proposés et les accords donnés',
      en: 'The versions of a premium that you kept, the sharings noted, the links proposed and the agreements given',
    },
    why: {
      fr: 'Dire aux membres de l’alliance qui a écrit quoi',
      en: 'To tell the members of the alliance who wrote what',
    },
    basis: 'legitimate-interest',
    kept: { kind: 'account' },
    onErasure: {
      fr: 'Ils restent à l’alliance, sans votre nom',
      en: 'They stay with the alliance, without your name',
    },
    export: exportAuthored,
    erase: async (database, personId) => {
      for (const table of tables)
        await sql`update ${sql.table(table)} set person_id = null where person_id = ${personId}`.execute(
          database,
        );
    },
  },
];

async function exportAuthored(database: Database, personId: string): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select 'version' as kind, a.name as alliance, v.number::text || '. ' || v.name as what, v.created_at as at
      from premium_version v join alliance a on a.id = v.alliance_id where v.person_id = ${personId}
    union all select 'model', a.name, 'version ' || m.version, m.updated_at
      from alliance_model m join alliance a on a.id = m.alliance_id where m.person_id = ${personId}
    union all select 'sharing', a.name, g.rule, g.created_at
      from premium_agreement g join alliance a on a.id = g.alliance_id where g.person_id = ${personId}
    union all select 'link', a.name, l.recipient, l.created_at
      from dossier_link l join alliance a on a.id = l.alliance_id where l.person_id = ${personId}
    union all select 'agreement', a.name, l.recipient, l.created_at
      from dossier_link_consent c join dossier_link l on l.id = c.link_id join alliance a on a.id = l.alliance_id
      where c.person_id = ${personId}
    order by at`.execute(database);
  return rows;
}
