import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { beginOrganisation, completeOrganisation } from '../actions/create-organisation.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { organisationRecord } from '../actions/organisation-record.ts';
import type { Subject } from '../domain/decide.ts';
import { defineEditable, type Editable } from '../editing/editable.ts';
import { getOrganisation, getOrganisationBySlug, listOrganisations } from '../store/organisation-store.ts';
import type { PeopleDatabase } from '../store/record-store.ts';
import { isUuid } from '../store/table-record.ts';
import { organisationAddresses } from './addresses.ts';
import { organisationFields } from './fields.ts';
import { organisationWords } from './words.ts';

const { fr, en } = organisationWords;

/** What an organisation is for the policy table. */
export const organisationSubject = (record: StoredRecord): Subject => ({
  resource: 'organisation',
  state: record.fields.state as 'draft' | 'published',
  organisationIds: [record.id],
});

/** Organisations: pages to create, edit, compare, remove and restore them, and their API. */
export const organisationEditable: Editable = defineEditable({
  record: organisationRecord,
  resource: 'organisation',
  fields: organisationFields,
  words: { many: { fr: fr.list.title, en: en.list.title } },
  addresses: { list: organisationAddresses.list, page: organisationAddresses.page },
  api: 'organisations',
  current: 'organisations',
  find: findByKey,
  keyOf: (record) => String(record.fields.slug),
  titleOf: (fields) => String(fields.name),
  subjectOf: organisationSubject,
  creation: {
    address: organisationAddresses.create,
    title: { fr: fr.create.title, en: en.create.title },
    lead: { fr: fr.create.lead, en: en.create.lead },
    fields: ['name', 'kind', 'description', 'siren', 'siret', 'rna', 'website'],
    complete: async (transaction, { id, values }) => ({
      fields: await completeOrganisation(transaction, values),
      organisationId: id,
    }),
    after: beginOrganisation,
  },
  list: async (database, { asker, after, search, limit }) => {
    const last = after === null ? null : await findForCursor(database, after);
    return (
      await listOrganisations(database, {
        alsoIds: Object.keys(asker.organisations),
        search,
        limit,
        ...(last ? { after: { name: last.fields.name, id: last.id } } : {}),
      })
    ).map(storedRecord);
  },
});

async function findForCursor(database: PeopleDatabase, id: string) {
  const last = isUuid(id) ? await getOrganisation(database, id) : null;
  if (last === null) throw new RequestRefusal('REQ-003');
  return last;
}

async function findByKey(database: PeopleDatabase, key: string): Promise<StoredRecord | null> {
  if (isUuid(key)) return organisationRecord.get(database, key);
  const found = await getOrganisationBySlug(database, key);
  return found && storedRecord(found);
}

/** An organisation as the editing kit sees it. */
export const storedRecord = (
  organisation: NonNullable<Awaited<ReturnType<typeof getOrganisation>>>,
): StoredRecord => ({ ...organisation, organisationId: organisation.id });
