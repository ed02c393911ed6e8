import { sql } from 'kysely';
import { searchKey } from '../../kernel/search-key.ts';
import {
  type EditableRecord,
  type Fields,
  type FormFault,
  type PeopleTransaction,
  tableRecord,
} from '../../people/index.ts';
import { searchPlaces } from '../../places/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { readPlaceCode } from '../territory/place-codes-field.ts';

/** What people write of an actor. */
export interface ActorFields {
  readonly name: string;
  readonly kind: string;
  readonly state: 'draft' | 'published';
  readonly description: string;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
  readonly placeId: string | null;
  /** Codes of themes. */
  readonly themes: readonly string[];
  readonly website: string | null;
  readonly source: string;
  readonly externalId: string | null;
}

const kept = tableRecord({
  kind: 'actor',
  table: 'actor',
  columns: {
    name: 'name',
    kind: 'kind',
    state: 'state',
    description: 'description',
    siren: 'siren',
    siret: 'siret',
    rna: 'rna',
    placeId: 'place_id',
    themes: 'themes',
    website: 'website',
    source: 'source',
    externalId: 'external_id',
  },
  json: ['themes'],
  organisation: 'organisation_id',
  bodies: sql<string[]>`array(select territory_id from territory_actor where actor_id = actor.id)`,
  check: checkPlace,
});

/** How actors are kept as mutable objects; the key by which they are searched follows the name. */
export const actorRecord: EditableRecord = {
  ...kept,
  insert: async (transaction, record) => {
    await kept.insert(transaction, record);
    await keepSearchKey(transaction, record.id, record.fields);
  },
  write: async (transaction, id, fields, version, at) => {
    await kept.write(transaction, id, fields, version, at);
    await keepSearchKey(transaction, id, fields);
  },
};

async function keepSearchKey(transaction: PeopleTransaction, id: string, fields: Fields): Promise<void> {
  const key = searchKey(String(fields.name));
  await sql`update actor set search_key = ${key} where id = ${id}`.execute(transaction);
}

/** What a typed place stands for: the id when there is one place only, else why not, with what it could be. */
export async function resolvePlace(
  transaction: PeopleTransaction,
  typed: string | null,
): Promise<{ readonly placeId: string | null } | { readonly faults: readonly FormFault[] }> {
  if (typed === null || typed === '') return { placeId: null };
  const id = readPlaceCode(typed);
  if (id !== null) {
    const { rows } = await sql`select 1 from place where id = ${id}`.execute(transaction);
    if (rows.length > 0) return { placeId: id };
  }
  const found = await searchPlaces(transaction as unknown as Database, { typed, limit: 6 });
  const same = found.filter(({ place }) => searchKey(place.name) === searchKey(typed));
  const communes = same.filter(({ place }) => place.kind === 'commune');
  const [only] = communes.length === 1 ? communes : same.length === 1 ? same : [];
  if (only) return { placeId: only.place.id };
  const proposals = found
    .slice(0, 5)
    .map(({ place }) => `${place.kind === 'commune' ? place.code : place.id} (${place.name})`)
    .join(', ');
  const message =
    proposals === ''
      ? {
          fr: `Aucun lieu ne s’appelle « ${typed} ». Écrivez un nom de commune ou son code INSEE, comme 26113.`,
          en: `No place is called “${typed}”. Write the name of a commune or its INSEE code, like 26113.`,
        }
      : {
          fr: `« ${typed} » peut être plusieurs lieux : ${proposals}. Écrivez le code.`,
          en: `“${typed}” may be several places: ${proposals}. Write the code.`,
        };
  return { faults: [{ field: 'placeId', code: 'ACT-001', message }] };
}

/** An edit keeps codes only: a name is answered with the code to write. */
async function checkPlace(
  transaction: PeopleTransaction,
  _id: string,
  fields: Fields,
): Promise<readonly FormFault[]> {
  const typed = fields.placeId as string | null;
  const resolved = await resolvePlace(transaction, typed);
  if ('faults' in resolved) return resolved.faults;
  if (resolved.placeId === typed) return [];
  return [
    {
      field: 'placeId',
      code: 'ACT-001',
      message: {
        fr: `Écrivez le code de ce lieu : ${resolved.placeId}.`,
        en: `Write the code of this place: ${resolved.placeId}.`,
      },
    },
  ];
}
