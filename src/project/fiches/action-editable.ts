import { sql } from 'kysely';
import { listTerritoryActors } from '../../network/index.ts';
import {
  defineEditable,
  type Editable,
  type Fields,
  type FormFault,
  type PeopleDatabase,
  type StoredRecord,
  type Subject,
  type Surroundings,
} from '../../people/index.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { actionAddresses, projectAddresses } from '../addresses.ts';
import { abovePart } from '../cap/above-part.ts';
import type { NamedActor } from '../cap/actors-field.ts';
import { findProject } from '../cap/project-record.ts';
import { requireProject } from '../cap/require-project.ts';
import { type ActionSurroundings, actionFields } from './action-fields.ts';
import { actionRecord } from './action-record.ts';
import type { ActionPartner } from './partners-field.ts';
import { actionWords } from './words.ts';

const both = inBoth(actionWords);

/** What an action is for the policy table: public when its project is and when it is not kept for those who write. */
export const actionSubject = ({ fields, bodyIds = [] }: StoredRecord): Subject => ({
  resource: 'action',
  state: fields.projectState === 'published' && fields.confidentiality === 'public' ? 'published' : 'draft',
  organisationIds: bodyIds,
  bodyIds,
});

function checkDates({ startsOn, endsOn, isContinuous }: Fields): readonly FormFault[] {
  if (typeof endsOn !== 'string') return [];
  const fault = (of: (language: 'fr' | 'en') => string): FormFault[] => [
    { field: 'endsOn', code: 'PRJ-004', message: { fr: of('fr'), en: of('en') } },
  ];
  if (isContinuous === true) return fault((language) => actionWords[language].problems.continuousEnd);
  if (typeof startsOn !== 'string' || endsOn >= startsOn) return [];
  return fault((language) =>
    actionWords[language].problems.endBeforeStart(
      formatDate(language, startsOn),
      formatDate(language, endsOn),
    ),
  );
}

/** What can be named around an action: the other actions of its project, its orientations, the actors of its territory. */
async function listSurroundings(
  database: PeopleDatabase,
  { record, parameters }: Surroundings,
): Promise<ActionSurroundings> {
  const key = record === null ? (parameters.key ?? '') : String(record.fields.projectId);
  const project = await findProject(database, key);
  if (project === null) return { orientations: [], actors: [], numbers: [] };
  const [orientations, numbers, actors] = await Promise.all([
    sql<{ id: string; title: string }>`select id, title from orientation
      where project_id = ${project.id} and deleted_at is null order by rank, lower(title)`.execute(database),
    sql<{ number: number }>`select number from action
      where project_id = ${project.id} and deleted_at is null`.execute(database),
    listTerritoryActors(database, String(project.fields.territoryId)),
  ]);
  return {
    orientations: orientations.rows,
    actors: [...actors, ...(await listFormerPartners(database, record, actors))],
    numbers: numbers.rows.map(({ number }) => number),
  };
}

/** Partners of an action that have left the territory since: they stay named, and may be kept. */
async function listFormerPartners(
  database: PeopleDatabase,
  record: StoredRecord | null,
  actors: readonly NamedActor[],
): Promise<readonly NamedActor[]> {
  const partners = (record?.fields.partners ?? []) as readonly ActionPartner[];
  const here = new Set(actors.map(({ id }) => id));
  const gone = partners.map(({ actorId }) => actorId).filter((id) => !here.has(id));
  if (gone.length === 0) return [];
  const { rows } = await sql<NamedActor>`
    select id, name from actor where id = any(${gone}::uuid[]) order by name`.execute(database);
  return rows;
}

/** What an action holds when it begins, besides what is typed. */
export const bareAction = {
  orientationId: null,
  description: '',
  themes: [] as readonly string[],
  objectives: '',
  publics: '',
  expectedResults: '',
  resources: '',
  budgetPlanned: null,
  budgetActual: null,
  cofunders: [] as readonly unknown[],
  status: 'to-discuss',
  priority: null,
  startsOn: null,
  endsOn: null,
  isContinuous: false,
  calendar: '',
  governance: '',
  participation: '',
  confidentiality: 'public',
  pilots: '',
  services: '',
  partners: [] as readonly unknown[],
  dependsOn: [] as readonly number[],
  origin: null,
} as const;

/** The next number of a project's actions; nobody else takes it until the transaction ends. Numbers are never used again. */
export async function nextNumber(database: PeopleDatabase, projectId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`action.number ${projectId}`}))`.execute(database);
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from action where project_id = ${projectId}`.execute(
    database,
  );
  return rows[0]!.next;
}

/** Actions: pages to add, edit, compare, remove and restore them, and their API. */
export const actionEditable: Editable = defineEditable({
  record: actionRecord,
  resource: 'action',
  fields: actionFields({ orientations: [], actors: [], numbers: [] }),
  fieldsFor: async (database, surroundings) => actionFields(await listSurroundings(database, surroundings)),
  aboveFor: abovePart,
  words: { many: both(({ many }) => many) },
  addresses: actionAddresses,
  api: 'actions',
  current: 'projects',
  titleOf: (fields) => String(fields.title),
  subjectOf: actionSubject,
  check: checkDates,
  creation: {
    address: projectAddresses.createAction,
    apiAddress: '/api/v1/projects/:key/actions',
    title: both(({ create }) => create.title),
    lead: both(({ create }) => create.lead),
    fields: ['title', 'orientationId', 'status', 'description', 'startsOn', 'endsOn'],
    subject: async (context, database) => {
      const { bodyIds = [] } = await requireProject(database, context.req.param('key'));
      return { resource: 'action', state: 'draft', organisationIds: bodyIds, bodyIds };
    },
    complete: async (transaction, { values, parameters }) => {
      const project = await requireProject(transaction, parameters.key);
      return {
        fields: {
          ...bareAction,
          ...values,
          projectId: project.id,
          number: await nextNumber(transaction, project.id),
        },
        organisationId: null,
      };
    },
  },
});
