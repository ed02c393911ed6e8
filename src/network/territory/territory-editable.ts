import {
  defineEditable,
  type Editable,
  type FormFault,
  type StoredRecord,
  type Subject,
  saveBodyRole,
  slugOf,
} from '../../people/index.ts';
import { territoryAddresses } from './addresses.ts';
import { territoryFields } from './territory-fields.ts';
import { chooseSlug, findTerritory, territoryRecord } from './territory-record.ts';
import { listTerritories } from './territory-store.ts';
import { territoryWords } from './words.ts';

const { fr, en } = territoryWords;

/** What a territory is for the policy table. */
export const territorySubject = (record: StoredRecord): Subject => ({
  resource: 'territory',
  state: record.fields.state as 'draft' | 'published',
  bodyIds: [record.id],
});

/** A level without its date, or a date without its level, says nothing that can be read later. */
function checkMaturity({ maturity, maturityOn }: Readonly<Record<string, unknown>>): readonly FormFault[] {
  if ((maturity ?? null) === null || (maturityOn ?? null) !== null) return [];
  return [
    {
      field: 'maturityOn',
      code: 'TER-002',
      message: { fr: fr.problems.maturityDate, en: en.problems.maturityDate },
    },
  ];
}

/** What a territory holds when it begins, besides its name and its kind. */
export const bareTerritory = {
  placeIds: [] as readonly string[],
  maturity: null,
  maturityOn: null,
  maturityNote: '',
  timeZone: 'Europe/Paris',
} as const;

/** Territories: pages to create, edit, compare, remove and restore them, and their API. */
export const territoryEditable: Editable = defineEditable({
  record: territoryRecord,
  resource: 'territory',
  fields: territoryFields,
  words: { many: { fr: fr.list.title, en: en.list.title } },
  addresses: { list: territoryAddresses.list, page: territoryAddresses.page },
  api: 'territories',
  current: 'territories',
  find: (database, key) =>
    /^[0-9a-f-]{36}$/i.test(key) ? territoryRecord.get(database, key) : findTerritory(database, key),
  keyOf: (record) => String(record.fields.slug),
  titleOf: (fields) => String(fields.name),
  subjectOf: territorySubject,
  check: checkMaturity,
  creation: {
    address: territoryAddresses.create,
    title: { fr: fr.create.title, en: en.create.title },
    lead: { fr: fr.create.lead, en: en.create.lead },
    fields: ['name', 'kind', 'description'],
    complete: async (transaction, { id, values }) => ({
      fields: {
        ...bareTerritory,
        ...values,
        slug: await chooseSlug(transaction, slugOf(String(values.name)), id),
        state: 'draft',
      },
      organisationId: null,
    }),
    after: (transaction, { id, personId, at }) =>
      saveBodyRole(transaction, { bodyId: id, personId, role: 'catalyst', since: at }),
  },
  list: listTerritories,
});
