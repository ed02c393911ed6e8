import { sql } from 'kysely';
import { actorKinds } from '../kernel/codes.ts';
import {
  choiceField,
  choicesField,
  dateField,
  defineEditable,
  type Editable,
  type FormFault,
  kindLabels,
  longTextField,
  type PeopleDatabase,
  type StoredRecord,
  type Subject,
  textField,
} from '../people/index.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import { evaluationAddresses } from './addresses.ts';
import { campaignLengths } from './domain/question.ts';
import { evaluationRecord } from './evaluation-record.ts';
import { evaluationWords } from './words.ts';

const { fr, en } = evaluationWords;
type Names = keyof typeof fr.fields;
const label = (name: Names) => ({ fr: fr.fields[name], en: en.fields[name] });
const hint = (name: keyof typeof fr.hints) => ({ fr: fr.hints[name], en: en.hints[name] });

/** What an evaluation is for the policy table. */
export const evaluationSubject = (record: StoredRecord): Subject => ({
  resource: 'evaluation',
  state: record.fields.state as 'draft' | 'active' | 'published',
  organisationIds: record.organisationId === null ? [] : [record.organisationId],
});

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

/** Evaluations: pages to create, edit, compare, remove and restore them, and their API. */
export const evaluationEditable: Editable = defineEditable({
  record: evaluationRecord,
  resource: 'evaluation',
  fields: [
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
  ],
  words: { many: { fr: fr.list.title, en: en.list.title } },
  addresses: { list: evaluationAddresses.list, page: evaluationAddresses.page },
  api: 'evaluations',
  titleOf: (fields) => String(fields.title),
  subjectOf: evaluationSubject,
  check: checkViewpoints,
  creation: {
    address: evaluationAddresses.create,
    title: { fr: fr.create.title, en: en.create.title },
    lead: { fr: fr.create.lead, en: en.create.lead },
    subject: async (context, database) => ({
      resource: 'evaluation',
      state: 'draft',
      organisationIds: [await organisationOf(database, context.req.param('key'))],
    }),
    complete: async (transaction, { values, parameters }) => ({
      fields: { introduction: '', startedOn: null, ...values, state: 'draft' },
      organisationId: await organisationOf(transaction, parameters.key),
    }),
  },
});
