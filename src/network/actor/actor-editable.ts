import { sql } from 'kysely';
import { searchKey } from '../../kernel/search-key.ts';
import {
  type CreationOrder,
  defineEditable,
  type Editable,
  isUuid,
  type PeopleDatabase,
  type PeopleTransaction,
  type StoredRecord,
  type Subject,
} from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { findTerritory } from '../territory/territory-record.ts';
import { actorFields } from './actor-fields.ts';
import { actorRecord, resolvePlace } from './actor-record.ts';
import { listActors } from './actor-store.ts';
import { actorAddresses } from './addresses.ts';
import { actorWords } from './words.ts';

const { fr, en } = actorWords;

/** What an actor is for the policy table: kept by its organisation, and by the catalysts of its territories. */
export const actorSubject = (record: StoredRecord): Subject => ({
  resource: 'actor',
  state: record.fields.state as 'draft' | 'published',
  organisationIds: record.organisationId === null ? [] : [record.organisationId],
  bodyIds: record.bodyIds ?? [],
});

/** Ties an actor to a territory; tied already, it stays as it is. */
export const tieToTerritory = async (
  transaction: PeopleTransaction,
  tie: { readonly territoryId: string; readonly actorId: string; readonly at: Date },
): Promise<void> => {
  await sql`insert into territory_actor (territory_id, actor_id, since)
    values (${tie.territoryId}, ${tie.actorId}, ${tie.at}) on conflict do nothing`.execute(transaction);
};

async function requireTerritory(database: PeopleDatabase, slug: string | undefined): Promise<StoredRecord> {
  const territory = await findTerritory(database, slug ?? '');
  if (territory === null || territory.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return territory;
}

async function requireOrganisation(
  database: PeopleDatabase,
  slug: string | undefined,
): Promise<{ readonly id: string }> {
  const { rows } = await sql<{ id: string }>`
    select id from organisation where slug = ${slug ?? ''} and deleted_at is null`.execute(database);
  if (!rows[0]) throw new RequestRefusal('REQ-404');
  return rows[0];
}

/** What was typed, the place found, as a draft: nothing is public before somebody says so. */
async function complete(
  transaction: PeopleTransaction,
  { values }: CreationOrder,
  organisationId: string | null,
) {
  const place = await resolvePlace(transaction, (values.placeId as string | null | undefined) ?? null);
  if ('faults' in place) return place;
  const fields = {
    source: '',
    externalId: null,
    themes: [],
    ...values,
    placeId: place.placeId,
    state: 'draft',
  };
  return { fields, organisationId };
}

const asked = ['name', 'kind', 'placeId', 'description', 'themes', 'siren', 'siret', 'rna', 'website'];

/** Actors: pages to create, edit, compare, remove and restore them, and their API. */
export const actorEditable: Editable = defineEditable({
  record: actorRecord,
  resource: 'actor',
  fields: actorFields,
  words: { many: { fr: fr.list.title, en: en.list.title } },
  addresses: { list: actorAddresses.list, page: actorAddresses.page },
  api: 'actors',
  current: 'actors',
  titleOf: (fields) => String(fields.name),
  subjectOf: actorSubject,
  creation: {
    address: actorAddresses.createInTerritory,
    apiAddress: '/api/v1/territories/:key/actors',
    title: { fr: fr.create.title, en: en.create.title },
    lead: { fr: fr.create.lead, en: en.create.lead },
    fields: asked,
    subject: async (context, database) => {
      const territory = await requireTerritory(database, context.req.param('key'));
      return { resource: 'actor', state: 'draft', bodyIds: [territory.id] };
    },
    complete: (transaction, order) => complete(transaction, order, null),
    after: async (transaction, { id, at, parameters }) => {
      const territory = await requireTerritory(transaction, parameters.key);
      await tieToTerritory(transaction, { territoryId: territory.id, actorId: id, at });
    },
  },
  list: async (database, { asker, after, search, limit }) => {
    const last = after !== null && isUuid(after) ? await actorRecord.get(database, after) : null;
    if (after !== null && last === null) throw new RequestRefusal('REQ-003');
    const { items } = await listActors(database, {
      asker,
      search,
      limit,
      ...(last ? { after: { key: searchKey(String(last.fields.name)), id: last.id } } : {}),
    });
    return items;
  },
});

/** The same, begun by an organisation for itself. */
export const actorEditableOfAll: Editable = {
  ...actorEditable,
  creations: [
    {
      address: actorAddresses.createForOrganisation,
      apiAddress: '/api/v1/organisations/:key/actors',
      title: { fr: fr.createOwn.title, en: en.createOwn.title },
      lead: { fr: fr.createOwn.lead, en: en.createOwn.lead },
      fields: asked,
      subject: async (context, database) => {
        const organisation = await requireOrganisation(database, context.req.param('key'));
        return { resource: 'actor', state: 'draft', organisationIds: [organisation.id] };
      },
      complete: async (transaction, order) => {
        const organisation = await requireOrganisation(transaction, order.parameters.key);
        return complete(transaction, order, organisation.id);
      },
    },
  ],
};
