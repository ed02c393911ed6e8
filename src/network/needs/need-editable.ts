import { sql } from 'kysely';
import { allianceKinds } from '../../kernel/codes.ts';
import {
  choiceField,
  choicesField,
  defineEditable,
  type Editable,
  isUuid,
  longTextField,
  type PeopleDatabase,
  type StoredRecord,
  type Subject,
  tableRecord,
  textField,
  tickField,
} from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { themeLabels } from '../themes.ts';
import { meansCodes, needNatures } from './need-codes.ts';
import { needWords } from './words.ts';

const both = inBoth(needWords);

/** The organisation of the actor and its territories: those who may read or change what it states. */
const ties = sql<string[]>`array_remove((select array_agg(territory_id) from territory_actor
  where territory_actor.actor_id = need.actor_id)
  || (select organisation_id from actor where actor.id = need.actor_id), null)`;

const needRecord = tableRecord({
  kind: 'need',
  table: 'need',
  columns: {
    actorId: 'actor_id',
    nature: 'nature',
    title: 'title',
    description: 'description',
    means: 'means',
    themes: 'themes',
    maturity: 'maturity',
    allianceKinds: 'alliance_kinds',
    isMet: 'is_met',
  },
  json: ['themes', 'allianceKinds'],
  bodies: ties,
});

/** What a need is for the policy table. Ids of territories and of organisations never meet. */
const needSubject = ({ bodyIds = [] }: StoredRecord): Subject => ({
  resource: 'need',
  state: 'active',
  organisationIds: bodyIds,
  bodyIds,
});

/** A level from 1 to 4, chosen by its name. */
function maturityField() {
  const field = choiceField({
    name: 'maturity',
    label: both(({ fields }) => fields.maturity),
    optional: true,
    choices: [1, 2, 3, 4].map((level) => ({
      value: String(level),
      label: both(({ maturity }) => maturity[level - 1]!),
    })),
  });
  const toNumber = (outcome: ReturnType<typeof field.read>) =>
    outcome.ok && outcome.value !== null ? { ok: true as const, value: Number(outcome.value) } : outcome;
  const toText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
  return {
    ...field,
    read: (typed: string) => toNumber(field.read(typed)),
    readJson: (value: unknown) => toNumber(field.readJson(toText(value))),
    write: (value: unknown) => field.write(toText(value)),
    show: (value: unknown, language: 'fr' | 'en') => field.show(toText(value), language),
  };
}

async function requireActor(database: PeopleDatabase, id: string | undefined): Promise<Subject> {
  if (!isUuid(id ?? '')) throw new RequestRefusal('REQ-404');
  const { rows } = await sql<{ organisation_id: string | null; territories: string[] | null }>`
    select organisation_id, (select array_agg(territory_id) from territory_actor where actor_id = actor.id)
      as territories
    from actor where id = ${id} and deleted_at is null`.execute(database);
  const [row] = rows;
  if (!row) throw new RequestRefusal('REQ-404');
  return {
    resource: 'need',
    state: 'active',
    organisationIds: row.organisation_id === null ? [] : [row.organisation_id],
    bodyIds: row.territories ?? [],
  };
}

/** Where the statements of one actor begin. */
export const needCreation = { fr: '/acteurs/:key/besoins/nouveau', en: '/actors/:key/needs/new' } as const;

/** Needs, offers and wishes: pages to state, edit, compare, remove and restore them, and their API. */
export const needEditable: Editable = defineEditable({
  record: needRecord,
  resource: 'need',
  fields: [
    choiceField({
      name: 'nature',
      label: both(({ fields }) => fields.nature),
      choices: needNatures.map((value) => ({ value, label: both(({ natures }) => natures[value]) })),
    }),
    textField({ name: 'title', label: both(({ fields }) => fields.title), longest: 140 }),
    longTextField({
      name: 'description',
      label: both(({ fields }) => fields.description),
      optional: true,
      longest: 2_000,
      rows: 4,
    }),
    choiceField({
      name: 'means',
      label: both(({ fields }) => fields.means),
      choices: meansCodes.map((value) => ({ value, label: both(({ means }) => means[value]) })),
    }),
    choicesField({
      name: 'themes',
      label: both(({ fields }) => fields.themes),
      optional: true,
      choices: [...themeLabels].map(([value, label]) => ({ value, label })),
    }),
    maturityField(),
    choicesField({
      name: 'allianceKinds',
      label: both(({ fields }) => fields.allianceKinds),
      optional: true,
      choices: allianceKinds.map((value) => ({ value, label: both((words) => words.allianceKinds[value]) })),
    }),
    tickField({ name: 'isMet', label: both(({ fields }) => fields.isMet) }),
  ],
  words: { many: both(({ many }) => many) },
  addresses: { list: { fr: '/besoins', en: '/needs' }, page: { fr: '/besoins/:key', en: '/needs/:key' } },
  api: 'needs',
  current: 'territories',
  titleOf: (fields) => String(fields.title),
  subjectOf: needSubject,
  creation: {
    address: needCreation,
    apiAddress: '/api/v1/actors/:key/needs',
    title: both(({ create }) => create),
    fields: ['nature', 'title', 'description', 'means', 'themes', 'maturity', 'allianceKinds'],
    subject: (context, database) => requireActor(database, context.req.param('key')),
    complete: async (_transaction, { values, parameters }) => ({
      fields: {
        description: '',
        themes: [],
        maturity: null,
        allianceKinds: [],
        ...values,
        actorId: parameters.key,
        isMet: false,
      },
      organisationId: null,
    }),
  },
});
