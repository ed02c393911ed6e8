import { sql } from 'kysely';
import {
  defineEditable,
  type Editable,
  type FormFault,
  type PeopleDatabase,
  type State,
  type StoredRecord,
  type Subject,
} from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { actorRecord } from '../actor/actor-record.ts';
import { modelAddresses } from './addresses.ts';
import { leaves } from './leaves.ts';
import { firstFields, modelFields } from './model-fields.ts';
import { checkModel, modelRecord } from './model-record.ts';
import { modelWords } from './words.ts';

const { fr, en } = modelWords;

const stateOf: Readonly<Record<string, State>> = { actor: 'draft', territory: 'active', public: 'published' };

/** What a model is for the policy table: whom the actor lets see it is its state. */
export const modelSubject = (record: StoredRecord): Subject => ({
  resource: 'actor-model',
  state: stateOf[String(record.fields.visibility)] ?? 'draft',
  organisationIds: record.organisationId === null ? [] : [record.organisationId],
  bodyIds: record.bodyIds ?? [],
});

function checkHourly({ basis, hourly }: Readonly<Record<string, unknown>>): readonly FormFault[] {
  if (basis !== 'replacement' || typeof hourly === 'number') return [];
  return [{ field: 'hourly', code: 'MOD-103', message: { fr: fr.problems.hourly, en: en.problems.hourly } }];
}

async function requireActor(database: PeopleDatabase, id: string | undefined): Promise<StoredRecord> {
  const actor = await actorRecord.get(database, id ?? '');
  if (actor === null || actor.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return actor;
}

async function belongsTo(
  database: PeopleDatabase,
  organisationId: string | null,
  personId: string,
): Promise<boolean> {
  if (organisationId === null) return false;
  const { rows } = await sql`select 1 from membership
    where organisation_id = ${organisationId} and person_id = ${personId}`.execute(database);
  return rows.length > 0;
}

const unknown = Object.fromEntries(leaves.map(({ id }) => [id, null]));

/** Models: three questions to begin, the leaves to refine, history, bin, API. */
export const modelEditable: Editable = defineEditable({
  record: modelRecord,
  resource: 'actor-model',
  fields: modelFields,
  words: { many: { fr: fr.list.title, en: en.list.title } },
  addresses: { list: modelAddresses.list, page: modelAddresses.page },
  api: 'actor-models',
  current: 'actors',
  titleOf: (fields) => fr.page.title(String(fields.year)),
  subjectOf: modelSubject,
  check: checkHourly,
  creation: {
    address: modelAddresses.create,
    apiAddress: '/api/v1/actors/:key/models',
    title: { fr: fr.create.title, en: en.create.title },
    lead: { fr: fr.create.lead, en: en.create.lead },
    fields: firstFields,
    subject: async (context, database) => {
      const actor = await requireActor(database, context.req.param('key'));
      return {
        resource: 'actor-model',
        state: 'active',
        organisationIds: actor.organisationId === null ? [] : [actor.organisationId],
        bodyIds: actor.bodyIds ?? [],
      };
    },
    complete: async (transaction, { id, values, parameters, personId }) => {
      const actor = await requireActor(transaction, parameters.key);
      const isMember = await belongsTo(transaction, actor.organisationId, personId);
      const fields = {
        ...unknown,
        basis: null,
        hourly: null,
        spent: null,
        ...values,
        actorId: actor.id,
        // A catalyst who fills it in with the actor must be able to read it again.
        visibility: isMember ? 'actor' : 'territory',
      };
      const faults = await checkModel(transaction, id, fields);
      return faults.length > 0 ? { faults } : { fields, organisationId: actor.organisationId };
    },
  },
});
