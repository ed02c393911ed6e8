import { sql } from 'kysely';
import { allianceRecord, allianceSubject } from '../alliance/index.ts';
import { actorKinds } from '../kernel/codes.ts';
import {
  type Creation,
  choiceField,
  choicesField,
  dateField,
  defineEditable,
  type Editable,
  type EditableField,
  type FormFault,
  kindLabels,
  longTextField,
  type PeopleDatabase,
  type StoredRecord,
  textField,
} from '../people/index.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import { findProject, projectSubject } from '../project/index.ts';
import { evaluationAddresses } from './addresses.ts';
import { type CampaignLength, campaignLengths } from './domain/question.ts';
import { evaluationRecord, evaluationSubject } from './evaluation-record.ts';
import { insertQuestions } from './framework/question-store.ts';
import { questionsOf } from './question-bank.ts';
import { evaluationWords } from './words.ts';

const { fr, en } = evaluationWords;
type Names = keyof typeof fr.fields;
const label = (name: Names) => ({ fr: fr.fields[name], en: en.fields[name] });
const hint = (name: keyof typeof fr.hints) => ({ fr: fr.hints[name], en: en.hints[name] });

/** Results are never shown from one viewpoint alone. */
function checkViewpoints({ viewpoints }: Readonly<Record<string, unknown>>): readonly FormFault[] {
  if (Array.isArray(viewpoints) && viewpoints.length >= 2) return [];
  return [
    {
      field: 'viewpoints',
      code: 'ENQ-004',
      message: { fr: fr.problems.viewpoints, en: en.problems.viewpoints },
    },
  ];
}

async function organisationOf(database: PeopleDatabase, slug: string | undefined): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from organisation where slug = ${slug ?? ''} and deleted_at is null`.execute(database);
  if (!rows[0]) throw new RequestRefusal('REQ-404');
  return rows[0].id;
}

const fields: readonly EditableField[] = [
  textField({ name: 'title', label: label('title'), hint: hint('title'), longest: 120 }),
  longTextField({ name: 'introduction', label: label('introduction'), optional: true, longest: 1_000 }),
  choicesField({
    name: 'viewpoints',
    label: label('viewpoints'),
    hint: hint('viewpoints'),
    choices: actorKinds.map((value) => ({ value, label: kindLabels[value] })),
  }),
  choiceField({
    name: 'length',
    label: label('length'),
    choices: campaignLengths.map((value) => ({
      value,
      label: { fr: fr.lengths[value], en: en.lengths[value] },
    })),
  }),
  dateField({ name: 'closesOn', label: label('closesOn') }),
  dateField({ name: 'startedOn', label: label('startedOn'), hint: hint('startedOn'), optional: true }),
];

/** An evaluation begins with the ready questions of the version that was chosen; they are then changed one by one. */
const begun = {
  title: { fr: fr.create.title, en: en.create.title },
  lead: { fr: fr.create.lead, en: en.create.lead },
  after: async (transaction, { id, fields: { length }, at }) =>
    insertQuestions(transaction, id, questionsOf(length as CampaignLength), at),
} satisfies Partial<Creation>;

const blank = {
  introduction: '',
  startedOn: null,
  allianceId: null,
  projectId: null,
  territoryId: null,
  state: 'draft',
};

const inOrganisation: Creation = {
  ...begun,
  address: evaluationAddresses.create,
  apiAddress: '/api/v1/organisations/:key/evaluations',
  subject: async (context, database) => ({
    resource: 'evaluation',
    state: 'draft',
    organisationIds: [await organisationOf(database, context.req.param('key'))],
  }),
  complete: async (transaction, { values, parameters }) => ({
    fields: { ...blank, ...values, state: 'draft' },
    organisationId: await organisationOf(transaction, parameters.key),
  }),
};

async function requireAlliance(database: PeopleDatabase, key: string | undefined): Promise<StoredRecord> {
  const alliance = await allianceRecord.get(database, key ?? '');
  if (alliance === null || alliance.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return alliance;
}

const inAlliance: Creation = {
  ...begun,
  address: evaluationAddresses.createInAlliance,
  apiAddress: '/api/v1/alliances/:key/evaluations',
  subject: async (context, database) => ({
    ...allianceSubject(await requireAlliance(database, context.req.param('key'))),
    resource: 'evaluation',
    state: 'draft',
  }),
  complete: async (transaction, { values, parameters }) => {
    const alliance = await requireAlliance(transaction, parameters.key);
    const startedOn = values.startedOn ?? alliance.fields.startsOn ?? null;
    return {
      fields: { ...blank, ...values, startedOn, allianceId: alliance.id },
      organisationId: null,
    };
  },
};

async function requireProject(database: PeopleDatabase, key: string | undefined): Promise<StoredRecord> {
  const project = await findProject(database, key ?? '');
  if (project === null || project.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return project;
}

const inProject: Creation = {
  ...begun,
  address: evaluationAddresses.createInProject,
  apiAddress: '/api/v1/projects/:key/evaluations',
  subject: async (context, database) => ({
    ...projectSubject(await requireProject(database, context.req.param('key'))),
    resource: 'evaluation',
    state: 'draft',
  }),
  complete: async (transaction, { values, parameters }) => ({
    fields: {
      ...blank,
      ...values,
      projectId: (await requireProject(transaction, parameters.key)).id,
    },
    organisationId: null,
  }),
};

async function territoryOf(database: PeopleDatabase, slug: string | undefined): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from territory where slug = ${slug ?? ''} and deleted_at is null`.execute(database);
  if (!rows[0]) throw new RequestRefusal('REQ-404');
  return rows[0].id;
}

const inTerritory: Creation = {
  ...begun,
  address: evaluationAddresses.createInTerritory,
  apiAddress: '/api/v1/territories/:key/evaluations',
  subject: async (context, database) => ({
    resource: 'evaluation',
    state: 'draft',
    bodyIds: [await territoryOf(database, context.req.param('key'))],
  }),
  complete: async (transaction, { values, parameters }) => ({
    fields: { ...blank, ...values, territoryId: await territoryOf(transaction, parameters.key) },
    organisationId: null,
  }),
};

/** Evaluations: pages to create, edit, compare, remove and restore them, and their API. */
export const evaluationEditable: Editable = defineEditable({
  record: evaluationRecord,
  resource: 'evaluation',
  fields,
  // The version chooses the questions that one begins with; afterwards they are added and taken away one by one.
  fieldsFor: async (_database, { record }) =>
    record === null ? fields : fields.filter(({ name }) => name !== 'length'),
  words: { many: { fr: fr.list.title, en: en.list.title } },
  addresses: { list: evaluationAddresses.list, page: evaluationAddresses.page },
  api: 'evaluations',
  titleOf: ({ title }) => String(title),
  subjectOf: evaluationSubject,
  check: checkViewpoints,
  creations: [inOrganisation, inAlliance, inProject, inTerritory],
});
