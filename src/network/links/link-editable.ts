import { sql } from 'kysely';
import {
  type CreationOrder,
  choiceField,
  defineEditable,
  type Editable,
  type EditableField,
  type EditableRecord,
  type Fields,
  type FormFault,
  isUuid,
  numberField,
  type PeopleDatabase,
  type StoredRecord,
  type Subject,
  tableRecord,
  textField,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { type LinkKind, levers, linkKinds } from '../domain/codes.ts';
import { usualLever } from '../domain/usual-lever.ts';
import { findNetworkTerritory } from '../graph/network-store.ts';
import { networkWords } from '../graph/words.ts';
import { figureField, figureForKind } from './figure-field.tsx';
import { confirmationOf, figureFromJson } from './link-figure.ts';
import { type LinkEnds, listLinkEnds } from './link-store.ts';
import { linkWords } from './words.ts';

const both = inBoth(linkWords);

/** How links are kept. Those who may see one are tied to its territory or to the organisation of one of its ends. */
export const linkRecord: EditableRecord = tableRecord({
  kind: 'link',
  table: 'link',
  columns: {
    territoryId: 'territory_id',
    from: 'from_id',
    to: 'to_id',
    kind: 'kind',
    lever: 'lever',
    stated: 'stated',
    fromSide: 'from_side',
    toSide: 'to_side',
    fromYear: 'from_year',
    toYear: 'to_year',
    isFormal: 'is_formal',
    source: 'source',
    confirmed: 'confirmed',
  },
  json: ['stated', 'fromSide', 'toSide'],
  bodies: sql<string[]>`array_remove(array[link.territory_id,
    (select organisation_id from actor where id = link.from_id),
    (select organisation_id from actor where id = link.to_id)], null)`,
});

/** What a link is for the policy table. Ids of territories and of organisations never meet. */
export const linkSubject = ({ bodyIds = [] }: StoredRecord): Subject => ({
  resource: 'link',
  state: 'active',
  organisationIds: bodyIds,
  bodyIds,
});

const yearField = (name: 'fromYear' | 'toYear') =>
  numberField({
    name,
    label: both((words) => words.fields[name]),
    least: 1900,
    greatest: 2200,
    whole: true,
    optional: true,
  });

const fields = [
  choiceField({
    name: 'kind',
    label: both((words) => words.fields.kind),
    hint: both((words) => words.hints.kind),
    choices: linkKinds.map((value) => ({
      value,
      label: { fr: networkWords.fr.kinds[value], en: networkWords.en.kinds[value] },
    })),
  }),
  leverField(),
  statedField(),
  yearField('fromYear'),
  yearField('toYear'),
  yesNoField(),
  textField({
    name: 'source',
    label: both((words) => words.fields.source),
    hint: both((words) => words.hints.source),
    optional: true,
    longest: 500,
  }),
];

/** A link that begins takes the lever of what passes, unless another is chosen. */
function leverField({ isBeginning = false } = {}) {
  return choiceField({
    name: 'lever',
    label: both((words) => words.fields.lever),
    ...(isBeginning ? { optional: true, hint: both((words) => words.hints.lever) } : {}),
    choices: levers.map((value) => ({
      value,
      label: { fr: networkWords.fr.levers[value], en: networkWords.en.levers[value] },
    })),
  });
}

/** Of a link that begins, an amount whose nature is not said is what passes; one that is edited has a nature already. */
function statedField({ isBeginning = false } = {}) {
  return figureField(
    'stated',
    both((words) => words.fields.stated),
    { hint: both((words) => words.hints.stated), mayBeUnsaid: isBeginning },
  );
}
const beginning: Readonly<Record<string, EditableField>> = {
  lever: leverField({ isBeginning: true }),
  stated: statedField({ isBeginning: true }),
};
const fieldsAtTheBeginning = fields.map((field) => beginning[field.name] ?? field);

/** Yes, no, or not known, kept as `true`, `false` or `null`. */
function yesNoField() {
  const field = choiceField({
    name: 'isFormal',
    label: both((words) => words.fields.isFormal),
    optional: true,
    choices: (['yes', 'no'] as const).map((value) => ({
      value,
      label: both((words) => words.formal[value]),
    })),
  });
  const toBoolean = (outcome: ReturnType<typeof field.read>) =>
    outcome.ok && outcome.value !== null ? { ok: true as const, value: outcome.value === 'yes' } : outcome;
  const toCode = (value: unknown): unknown => (value === true ? 'yes' : value === false ? 'no' : null);
  return {
    ...field,
    read: (typed: string) => toBoolean(field.read(typed)),
    readJson: (value: unknown) =>
      toBoolean(field.readJson(typeof value === 'boolean' ? toCode(value) : value)),
    write: (value: unknown) => field.write(toCode(value)),
    show: (value: unknown, language: 'fr' | 'en') => field.show(toCode(value), language),
  };
}

const check = (values: Fields): readonly FormFault[] => {
  const figure = figureForKind(values.stated, values.kind);
  return [...(figure.ok ? [] : [{ field: 'stated', ...figure.fault }]), ...checkYears(values)];
};

function checkYears({ fromYear, toYear }: Fields): readonly FormFault[] {
  if (typeof fromYear !== 'number' || typeof toYear !== 'number' || toYear >= fromYear) return [];
  return [
    { field: 'toYear', code: 'LNK-006', message: both((words) => words.problems.years(fromYear, toYear)) },
  ];
}

/** The territory and the two actors of an address; nobody is told which of them does not exist. */
export async function requireEnds(
  database: PeopleDatabase,
  parameters: Readonly<Record<string, string>>,
): Promise<LinkEnds & { readonly territoryId: string }> {
  const territory = await findNetworkTerritory(database, parameters.key ?? '');
  const { from = '', to = '' } = parameters;
  if (territory === null || !isUuid(from) || !isUuid(to)) throw new RequestRefusal('REQ-404');
  if (from === to) throw new RequestRefusal('LNK-007');
  const ends = await listLinkEnds(database, territory.id, from, to);
  if (ends === null) throw new RequestRefusal('REQ-404');
  return { ...ends, territoryId: territory.id };
}

const parametersOf = (context: RequestContext): Readonly<Record<string, string>> => context.req.param();

/** The side on which the person who enters a link stands: their figure is then the statement of that end. */
async function complete(database: PeopleDatabase, { values, parameters, personId }: CreationOrder) {
  const { territoryId, from, to } = await requireEnds(database, parameters);
  const held = await database
    .selectFrom('membership')
    .select('organisation_id')
    .where('person_id', '=', personId)
    .where('role', '<>', 'reader')
    .execute();
  const own = new Set(held.map(({ organisation_id: id }) => id));
  const read = figureForKind(values.stated, values.kind);
  const stated = figureFromJson(read.ok ? read.value : null);
  const side = (organisationId: string | null) =>
    organisationId !== null && own.has(organisationId) ? stated : null;
  const sides = { fromSide: side(from.organisationId), toSide: side(to.organisationId) };
  return {
    fields: {
      fromYear: null,
      toYear: null,
      isFormal: null,
      source: '',
      ...values,
      lever: values.lever ?? usualLever(values.kind as LinkKind),
      stated,
      territoryId,
      from: from.id,
      to: to.id,
      ...sides,
      confirmed: confirmationOf({ stated, ...sides }),
    },
    organisationId: null,
  };
}

/** Links: pages to describe, edit, compare, remove and restore them, and their API. */
export const linkEditable: Editable = defineEditable({
  record: linkRecord,
  resource: 'link',
  fields,
  fieldsFor: async (_database, { record }) => (record === null ? fieldsAtTheBeginning : fields),
  words: { many: both((words) => words.many) },
  addresses: { list: { fr: '/liens', en: '/links' }, page: { fr: '/liens/:key', en: '/links/:key' } },
  api: 'links',
  current: 'territories',
  titleOf: (link) => `${both((words) => words.many).fr.slice(0, -1)} ${String(link.kind)}`,
  subjectOf: linkSubject,
  check,
  creation: {
    address: {
      fr: '/territoires/:key/liens/nouveau/:from/:to',
      en: '/territories/:key/links/new/:from/:to',
    },
    apiAddress: '/api/v1/territories/:key/actors/:from/links/:to',
    title: both((words) => words.create),
    lead: async (context, database) => {
      const { from, to } = await requireEnds(database, parametersOf(context));
      return both((words) => words.createLead(from.name, to.name));
    },
    subject: async (context, database) => {
      const { territoryId, from, to } = await requireEnds(database, parametersOf(context));
      const organisationIds = [from.organisationId, to.organisationId].filter((id) => id !== null);
      return { resource: 'link', state: 'active', organisationIds, bodyIds: [territoryId] };
    },
    complete,
  },
});
