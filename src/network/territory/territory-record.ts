import { sql } from 'kysely';
import {
  chooseFreeSlug,
  type EditableRecord,
  type FormFault,
  type PeopleDatabase,
  type PeopleTransaction,
  type StoredRecord,
  tableRecord,
} from '../../people/index.ts';

/** How territories are kept as mutable objects. */
export const territoryRecord: EditableRecord = tableRecord({
  kind: 'territory',
  table: 'territory',
  columns: {
    name: 'name',
    kind: 'kind',
    slug: 'slug',
    state: 'state',
    description: 'description',
    placeIds: 'place_ids',
    maturity: 'maturity',
    maturityOn: 'maturity_on',
    maturityNote: 'maturity_note',
    timeZone: 'time_zone',
  },
  json: ['placeIds'],
  bodies: sql<string[]>`array[territory.id]`,
  check: checkTerritory,
});

/** Finds a territory by the word of its address, removed ones included. */
export async function findTerritory(database: PeopleDatabase, slug: string): Promise<StoredRecord | null> {
  const { rows } = await sql<{ id: string }>`select id from territory where slug = ${slug}`.execute(database);
  return rows[0] ? territoryRecord.get(database, rows[0].id) : null;
}

/** An address word that no territory has. */
export const chooseSlug = (transaction: PeopleTransaction, wanted: string, id: string): Promise<string> =>
  chooseFreeSlug(transaction, 'territory', wanted, id);

async function checkTerritory(
  transaction: PeopleTransaction,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<readonly FormFault[]> {
  const wanted = String(fields.slug);
  const free = await chooseSlug(transaction, wanted, id);
  const slugFaults: FormFault[] =
    free === wanted
      ? []
      : [
          {
            field: 'slug',
            code: 'ORG-005',
            message: {
              fr: `Cette adresse est déjà prise. Proposition : ${free}.`,
              en: `This address is already taken. Proposal: ${free}.`,
            },
          },
        ];
  return [...slugFaults, ...(await checkPlaces(transaction, fields.placeIds))];
}

async function checkPlaces(transaction: PeopleTransaction, placeIds: unknown): Promise<readonly FormFault[]> {
  const ids = Array.isArray(placeIds) ? placeIds.map(String) : [];
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from place where id in (${sql.join(ids)})`.execute(transaction);
  const known = new Set(rows.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return [];
  const found = unknown.slice(0, 5).join(', ');
  const gone = await sql<{ code: string; name: string; id: string }>`
    select place_former.code, place.name, place.id from place_former join place on place.id = into_id
    where place_former.code = any(${unknown.map((id) => id.replace('commune-', ''))}::text[])
    order by place_former.code limit 5`.execute(transaction);
  const today = gone.rows.map(({ code, name, id }) => `${code} → ${name} (${id})`).join(', ');
  return [
    {
      field: 'placeIds',
      code: 'TER-001',
      message:
        today === ''
          ? {
              fr: `Aucun lieu officiel n’a ce code : ${found}. Cherchez le lieu par son nom sur la page du périmètre.`,
              en: `No official place has this code: ${found}. Search the place by its name on the perimeter’s page.`,
            }
          : {
              fr: `Ces codes ne sont plus, ou sont ceux d’une partie de commune : ${found}. Aujourd’hui : ${today}.`,
              en: `These codes are no more, or are those of a part of a commune: ${found}. Today: ${today}.`,
            },
    },
  ];
}
