import { sql } from 'kysely';
import type { Localized } from '../../kernel/language.ts';
import {
  type Choice,
  choiceField,
  defineEditable,
  type Editable,
  type EditableField,
  type Fields,
  type FormFault,
  isUuid,
  numberField,
  type PeopleDatabase,
  textField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { allianceAddresses } from '../addresses.ts';
import { catalystTasks, catalystTrades } from '../domain/codes.ts';
import { labelOf } from '../labels.ts';
import { endsField } from '../lines/ends-field.tsx';
import { partSubject, taskRecord } from '../records/part-records.ts';
import { newPartSubject } from '../records/require-alliance.ts';
import { workWords } from './words.ts';

type Words = (typeof workWords)['fr'];
const both = inBoth(workWords);
const label = (name: keyof Words['fields']) => both(({ fields }) => fields[name]);
const hint = (name: keyof Words['hints']) => both(({ hints }) => hints[name]);

/** The sixteen tasks, each after its trade. */
const taskChoices: readonly Choice[] = catalystTrades.flatMap((trade) =>
  catalystTasks[trade].map((task) => {
    const [of, name] = [labelOf('trades', trade), labelOf('tasks', task)];
    return { value: task, label: { fr: `${of.fr} : ${name.fr}`, en: `${of.en}: ${name.en}` } };
  }),
);

const fieldsWith = (members: readonly Choice[]): readonly EditableField[] => [
  textField({ name: 'title', label: label('title'), hint: hint('title'), longest: 140 }),
  choiceField({ name: 'task', label: label('task'), choices: taskChoices }),
  numberField({ name: 'year', label: label('year'), least: 1990, greatest: 2100, whole: true }),
  endsField({
    name: 'hours',
    label: label('hours'),
    hint: hint('hours'),
    units: [{ code: 'hours', label: { fr: 'heures', en: 'hours' } }],
  }),
  endsField({
    name: 'cost',
    label: label('cost'),
    hint: hint('cost'),
    units: [{ code: 'EUR', label: { fr: '€', en: '€' } }],
  }),
  choiceField({
    name: 'payerMemberId',
    label: label('payerMemberId'),
    hint: hint('payerMemberId'),
    optional: true,
    choices: members,
  }),
  textField({ name: 'payer', label: label('payer'), hint: hint('payer'), optional: true, longest: 140 }),
  textField({ name: 'source', label: label('source'), hint: hint('source'), optional: true, longest: 500 }),
];

/** The members of an alliance who may pay for work, by name. */
async function payersOf(database: PeopleDatabase, allianceId: unknown): Promise<readonly Choice[]> {
  if (typeof allianceId !== 'string' || !isUuid(allianceId)) return [];
  const { rows } = await sql<{ id: string; name: string }>`select id, name from alliance_member
    where alliance_id = ${allianceId} and deleted_at is null and standing <> 'refused'
    order by lower(name), id`.execute(database);
  return rows.map(({ id, name }) => ({ value: id, label: { fr: name, en: name } }));
}

function checkPayer({ payerMemberId, payer }: Fields): readonly FormFault[] {
  if (!payerMemberId || !payer) return [];
  return [{ field: 'payer', code: 'ALL-011', message: both(({ problems }) => problems.both) }];
}

/** Where a task is added. */
export const taskCreation: Localized = {
  fr: '/alliances/:key/taches/nouvelle',
  en: '/alliances/:key/tasks/new',
};

/** Start-up work of an alliance: pages to write, edit, compare, remove it, and its API. */
export const taskEditable: Editable = defineEditable({
  record: taskRecord,
  resource: 'alliance-part',
  fields: fieldsWith([]),
  fieldsFor: async (database, { record, parameters }) =>
    fieldsWith(await payersOf(database, record?.fields.allianceId ?? parameters.key)),
  words: { many: both(({ many }) => many) },
  addresses: {
    list: { fr: '/alliances/taches', en: '/alliances/tasks' },
    page: allianceAddresses.task,
  },
  api: 'alliance-tasks',
  current: 'alliances',
  titleOf: (fields) => String(fields.title),
  subjectOf: partSubject,
  check: checkPayer,
  creation: {
    address: taskCreation,
    apiAddress: '/api/v1/alliances/:key/tasks',
    title: both(({ add }) => add),
    lead: both(({ source }) => source),
    subject: (context, database) => newPartSubject(database, context.req.param('key')),
    complete: async (_transaction, { values, parameters }) => ({
      fields: { payerMemberId: null, payer: '', source: '', ...values, allianceId: parameters.key },
      organisationId: null,
    }),
  },
});
