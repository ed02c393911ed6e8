import { actorKinds } from '../../kernel/codes.ts';
import type { Localized } from '../../kernel/language.ts';
import {
  choiceField,
  dateField,
  defineEditable,
  type Editable,
  type Fields,
  type FormFault,
  kindLabels,
  numberField,
  textField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { allianceAddresses } from '../addresses.ts';
import { grantStates } from '../domain/codes.ts';
import { choicesOf } from '../labels.ts';
import { endsField } from '../lines/ends-field.tsx';
import { grantRecord, partSubject } from '../records/part-records.ts';
import { newPartSubject } from '../records/require-alliance.ts';
import { workWords } from './words.ts';

type Words = (typeof workWords)['fr']['grants'];
const both = inBoth({ fr: workWords.fr.grants, en: workWords.en.grants });
const label = (name: keyof Words['fields']) => both(({ fields }) => fields[name]);

function checkGrant({ requestedOn, decidedOn, payerKind, turnover }: Fields): readonly FormFault[] {
  const isBackwards =
    typeof requestedOn === 'string' && typeof decidedOn === 'string' && requestedOn > decidedOn;
  const isNoCompany = typeof turnover === 'number' && payerKind !== undefined && payerKind !== 'company';
  return [
    ...(isNoCompany
      ? [{ field: 'turnover', code: 'ALL-013', message: both(({ problems }) => problems.turnover) }]
      : []),
    ...(isBackwards
      ? [{ field: 'decidedOn', code: 'ALL-012', message: both(({ problems }) => problems.dates) }]
      : []),
  ];
}

/** Where help is added. */
export const grantCreation: Localized = {
  fr: '/alliances/:key/aides/nouvelle',
  en: '/alliances/:key/grants/new',
};

/** Help asked or obtained: pages to write, edit, compare, remove it, and its API. */
export const grantEditable: Editable = defineEditable({
  record: grantRecord,
  resource: 'alliance-part',
  fields: [
    textField({ name: 'payer', label: label('payer'), longest: 140 }),
    choiceField({
      name: 'payerKind',
      label: label('payerKind'),
      choices: actorKinds.map((value) => ({ value, label: kindLabels[value] })),
    }),
    textField({ name: 'purpose', label: label('purpose'), optional: true, longest: 300 }),
    choiceField({ name: 'state', label: label('state'), choices: choicesOf('grantStates', grantStates) }),
    endsField({
      name: 'amount',
      label: label('amount'),
      hint: both(({ hints }) => hints.amount),
      units: [{ code: 'EUR', label: { fr: '€', en: '€' } }],
    }),
    numberField({ name: 'year', label: label('year'), least: 1990, greatest: 2100, whole: true }),
    numberField({
      name: 'turnover',
      label: label('turnover'),
      hint: both(({ hints }) => hints.turnover),
      least: 0,
      greatest: 1e12,
      optional: true,
      isMoney: true,
      unit: { fr: '€', en: '€' },
    }),
    dateField({ name: 'requestedOn', label: label('requestedOn'), optional: true }),
    dateField({ name: 'decidedOn', label: label('decidedOn'), optional: true }),
    textField({
      name: 'reference',
      label: label('reference'),
      hint: both(({ hints }) => hints.reference),
      optional: true,
      longest: 100,
    }),
    textField({ name: 'source', label: label('source'), optional: true, longest: 500 }),
  ],
  words: { many: both(({ many }) => many) },
  addresses: {
    list: { fr: '/alliances/aides', en: '/alliances/grants' },
    page: allianceAddresses.grant,
  },
  api: 'alliance-grants',
  current: 'alliances',
  titleOf: (fields) => String(fields.payer),
  subjectOf: partSubject,
  check: checkGrant,
  creation: {
    address: grantCreation,
    apiAddress: '/api/v1/alliances/:key/grants',
    title: both(({ add }) => add),
    subject: (context, database) => newPartSubject(database, context.req.param('key')),
    complete: async (_transaction, { values, parameters }) => ({
      fields: { turnover: null, ...values, allianceId: parameters.key },
      organisationId: null,
    }),
  },
});
