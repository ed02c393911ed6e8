import { findTerritory, listTerritoryActors } from '../../network/index.ts';
import {
  chooseFreeSlug,
  defineEditable,
  type Editable,
  type EditableField,
  isUuid,
  longTextField,
  numberField,
  type PeopleDatabase,
  publicationField,
  type StoredRecord,
  type Subject,
  slugOf,
  textField,
} from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { projectAddresses } from '../addresses.ts';
import { actorsField, type NamedActor } from './actors-field.ts';
import { findProject, projectRecord } from './project-record.ts';
import { listProjects } from './project-store.ts';
import { projectWords } from './words.ts';

const both = inBoth(projectWords);

/** What a project is for the policy table. Ids of territories and of organisations never meet. */
export const projectSubject = ({ fields, bodyIds = [] }: StoredRecord): Subject => ({
  resource: 'project',
  state: fields.state as 'draft' | 'published',
  organisationIds: bodyIds,
  bodyIds,
});

const fieldsWith = (actors: readonly NamedActor[]): readonly EditableField[] => [
  textField({
    name: 'name',
    label: both(({ fields }) => fields.name),
    hint: both(({ hints }) => hints.name),
    longest: 120,
  }),
  longTextField({
    name: 'vision',
    label: both(({ fields }) => fields.vision),
    hint: both(({ hints }) => hints.vision),
    optional: true,
    longest: 10_000,
    rows: 6,
  }),
  numberField({
    name: 'horizonYear',
    label: both(({ fields }) => fields.horizonYear),
    hint: both(({ hints }) => hints.horizonYear),
    optional: true,
    least: 2000,
    greatest: 2100,
    whole: true,
  }),
  longTextField({
    name: 'diagnosis',
    label: both(({ fields }) => fields.diagnosis),
    hint: both(({ hints }) => hints.diagnosis),
    optional: true,
    longest: 10_000,
    rows: 6,
  }),
  actorsField(
    {
      name: 'actorIds',
      label: both(({ fields }) => fields.actorIds),
      hint: both(({ hints }) => hints.actorIds),
      namesHint: both(({ hints }) => `${hints.actorIds} ${hints.actorNames}`),
    },
    actors,
  ),
  publicationField({
    label: both(({ fields }) => fields.state),
    hint: both(({ hints }) => hints.state),
    states: { draft: both(({ states }) => states.draft), published: both(({ states }) => states.published) },
  }),
];

async function requireTerritory(database: PeopleDatabase, key: string | undefined) {
  const territory = await findTerritory(database, key ?? '');
  if (territory === null) throw new RequestRefusal('REQ-404');
  return territory;
}

/** Projects: pages to begin, edit, compare, remove and restore them, and their API. */
export const projectEditable: Editable = defineEditable({
  record: projectRecord,
  resource: 'project',
  fields: fieldsWith([]),
  fieldsFor: async (database, { record, parameters }) => {
    const territory = record === null ? parameters.key : String(record.fields.territoryId);
    const found = await findTerritory(database, territory ?? '');
    return fieldsWith(found === null ? [] : await listTerritoryActors(database, found.id));
  },
  words: { many: both(({ many }) => many) },
  addresses: { list: projectAddresses.list, page: projectAddresses.page },
  api: 'projects',
  current: 'projects',
  find: (database, key) => (isUuid(key) ? projectRecord.get(database, key) : findProject(database, key)),
  keyOf: (record) => String(record.fields.slug),
  titleOf: (fields) => String(fields.name),
  subjectOf: projectSubject,
  creation: {
    address: projectAddresses.create,
    title: both(({ create }) => create.title),
    lead: both(({ create }) => create.lead),
    fields: ['name', 'vision', 'horizonYear', 'actorIds'],
    subject: async (context, database) => ({
      resource: 'project',
      state: 'draft',
      bodyIds: [(await requireTerritory(database, context.req.param('key'))).id],
    }),
    complete: async (transaction, { id, values, parameters }) => {
      const territory = await requireTerritory(transaction, parameters.key);
      return {
        fields: {
          vision: '',
          horizonYear: null,
          actorIds: [],
          ...values,
          diagnosis: '',
          origins: [],
          territoryId: territory.id,
          slug: await chooseFreeSlug(transaction, 'project', slugOf(String(values.name)), id),
          state: 'draft',
        },
        organisationId: null,
      };
    },
  },
  list: listProjects,
});
