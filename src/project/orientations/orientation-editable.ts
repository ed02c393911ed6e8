import { sql } from 'kysely';
import {
  defineEditable,
  type Editable,
  longTextField,
  numberField,
  type StoredRecord,
  type Subject,
  textField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { orientationAddresses, projectAddresses } from '../addresses.ts';
import { abovePart } from '../cap/above-part.ts';
import { requireProject } from '../cap/require-project.ts';
import { orientationRecord } from './orientation-record.ts';
import { orientationWords } from './words.ts';

const both = inBoth(orientationWords);

/** What an orientation is for the policy table: as public as its project. */
export const orientationSubject = ({ fields, bodyIds = [] }: StoredRecord): Subject => ({
  resource: 'orientation',
  state: fields.projectState === 'published' ? 'published' : 'draft',
  organisationIds: bodyIds,
  bodyIds,
});

/** Orientations: pages to add, edit, compare, remove and restore them, and their API. */
export const orientationEditable: Editable = defineEditable({
  record: orientationRecord,
  resource: 'orientation',
  fields: [
    textField({
      name: 'title',
      label: both(({ fields }) => fields.title),
      hint: both(({ hints }) => hints.title),
      longest: 140,
    }),
    longTextField({
      name: 'description',
      label: both(({ fields }) => fields.description),
      optional: true,
      longest: 5_000,
      rows: 4,
    }),
    numberField({
      name: 'rank',
      label: both(({ fields }) => fields.rank),
      least: 1,
      greatest: 1_000,
      whole: true,
    }),
  ],
  aboveFor: abovePart,
  words: { many: both(({ many }) => many) },
  addresses: orientationAddresses,
  api: 'orientations',
  current: 'projects',
  titleOf: (fields) => String(fields.title),
  subjectOf: orientationSubject,
  creation: {
    address: projectAddresses.createOrientation,
    apiAddress: '/api/v1/projects/:key/orientations',
    title: both(({ create }) => create.title),
    lead: both(({ create }) => create.lead),
    fields: ['title', 'description'],
    subject: async (context, database) => {
      const { bodyIds = [] } = await requireProject(database, context.req.param('key'));
      return { resource: 'orientation', state: 'draft', organisationIds: bodyIds, bodyIds };
    },
    complete: async (transaction, { values, parameters }) => {
      const project = await requireProject(transaction, parameters.key);
      const { rows } = await sql<{ rank: number }>`
        select coalesce(max(rank), 0) + 1 as rank from orientation
        where project_id = ${project.id} and deleted_at is null`.execute(transaction);
      return {
        fields: { description: '', ...values, projectId: project.id, rank: rows[0]!.rank },
        organisationId: null,
      };
    },
  },
});
