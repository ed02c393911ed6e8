import { sql } from 'kysely';
import type { Localized } from '../../kernel/language.ts';
import { levers, meansCodes, meansLabels } from '../../network/index.ts';
import {
  type Creation,
  type CreationOrder,
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
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { allianceAddresses } from '../addresses.ts';
import {
  beneficiaries,
  type LineSide,
  type LineVisibility,
  lineBases,
  linePeriods,
  lineSides,
  lineUnits,
} from '../domain/codes.ts';
import { choicesOf, labelOf } from '../labels.ts';
import { checkKeeper, lineRecord, lineSubject } from '../records/line-record.ts';
import { memberRecord } from '../records/member-record.ts';
import { tied } from '../records/ties.ts';
import { endsField } from './ends-field.tsx';
import { lineWords } from './words.ts';

const both = inBoth(lineWords);

type Words = (typeof lineWords)['fr'];
const label = (name: keyof Words['fields']) => both(({ fields }) => fields[name]);
const hint = (name: keyof Words['hints']) => both(({ hints }) => hints[name]);

const yearField = (name: 'fromYear' | 'toYear' | 'priceYear', more: { readonly hint?: Localized } = {}) =>
  numberField({
    name,
    label: label(name),
    least: 1990,
    greatest: 2100,
    whole: true,
    optional: true,
    ...more,
  });

const fields: readonly EditableField[] = [
  choiceField({ name: 'side', label: label('side'), choices: choicesOf('sides', lineSides) }),
  textField({ name: 'title', label: label('title'), longest: 140 }),
  choiceField({
    name: 'means',
    label: label('means'),
    choices: meansCodes.map((value) => ({ value, label: meansLabels[value] })),
  }),
  choiceField({
    name: 'lever',
    label: label('lever'),
    hint: hint('lever'),
    optional: true,
    choices: choicesOf('levers', levers),
  }),
  endsField({
    name: 'amount',
    label: label('amount'),
    hint: hint('amount'),
    units: lineUnits.map((code) => ({ code, label: labelOf('units', code) })),
  }),
  choiceField({ name: 'per', label: label('per'), choices: choicesOf('periods', linePeriods) }),
  choiceField({
    name: 'basis',
    label: label('basis'),
    hint: hint('basis'),
    optional: true,
    choices: choicesOf('bases', lineBases),
  }),
  numberField({
    name: 'unitValue',
    label: label('unitValue'),
    hint: hint('unitValue'),
    least: 0,
    greatest: 1e9,
    optional: true,
    isMoney: true,
    unit: { fr: '€', en: '€' },
  }),
  choiceField({
    name: 'beneficiary',
    label: label('beneficiary'),
    choices: choicesOf('beneficiaries', beneficiaries),
  }),
  yearField('fromYear'),
  yearField('toYear'),
  yearField('priceYear', { hint: hint('priceYear') }),
  textField({ name: 'source', label: label('source'), hint: hint('source'), optional: true, longest: 500 }),
  choiceField({
    name: 'visibility',
    label: label('visibility'),
    hint: hint('visibility'),
    // First what an alliance is for; the other two are one gesture away.
    choices: choicesOf('visibilities', ['alliance', 'member', 'public'] satisfies readonly LineVisibility[]),
  }),
];

const problem = (field: string, code: string, message: Localized): FormFault => ({ field, code, message });

/** Rules between the fields of a line. */
function checkLine(values: Fields): readonly FormFault[] {
  const { fromYear, toYear, basis, unitValue, beneficiary, side } = values;
  const unit = (values.amount as { readonly unit?: string } | null)?.unit ?? null;
  const faults: FormFault[] = [];
  if (typeof fromYear === 'number' && typeof toYear === 'number' && toYear < fromYear)
    faults.push(
      problem(
        'toYear',
        'ALL-007',
        both(({ problems }) => problems.years(fromYear, toYear)),
      ),
    );
  if (basis && unit === 'EUR')
    faults.push(
      problem(
        'basis',
        'ALL-008',
        both(({ problems }) => problems.money),
      ),
    );
  else if ((basis === 'smic' || basis === 'smic-1-5') && (unit === 'm2' || unit === 'items'))
    faults.push(
      problem(
        'basis',
        'ALL-008',
        both(({ problems }) => problems.smic),
      ),
    );
  else if (basis && basis !== 'smic' && basis !== 'smic-1-5' && (unitValue ?? null) === null)
    faults.push(
      problem(
        'unitValue',
        'ALL-008',
        both(({ problems }) => problems.unitValue),
      ),
    );
  if (beneficiary === 'public' && side !== undefined && side !== 'benefit')
    faults.push(
      problem(
        'beneficiary',
        'ALL-009',
        both(({ problems }) => problems.beneficiary),
      ),
    );
  return faults;
}

/** Where a member's lines begin: one address for each side. */
export const lineCreations: Readonly<Record<LineSide, Localized>> = {
  contribution: {
    fr: '/alliances/membres/:key/apports/nouveau',
    en: '/alliances/members/:key/contributions/new',
  },
  benefit: {
    fr: '/alliances/membres/:key/benefices/nouveau',
    en: '/alliances/members/:key/benefits/new',
  },
  'alone-cost': {
    fr: '/alliances/membres/:key/couts-seul/nouveau',
    en: '/alliances/members/:key/costs-alone/new',
  },
  'alone-gain': {
    fr: '/alliances/membres/:key/gains-seul/nouveau',
    en: '/alliances/members/:key/gains-alone/new',
  },
};

/** The same for programs. */
const lineApis: Readonly<Record<LineSide, string>> = {
  contribution: '/api/v1/alliance-members/:key/contributions',
  benefit: '/api/v1/alliance-members/:key/benefits',
  'alone-cost': '/api/v1/alliance-members/:key/costs-alone',
  'alone-gain': '/api/v1/alliance-members/:key/gains-alone',
};

async function requireMember(database: PeopleDatabase, id: string | undefined) {
  const member = isUuid(id ?? '') ? await memberRecord.get(database, id!) : null;
  if (member === null || member.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return member;
}

async function complete(transaction: PeopleDatabase, order: CreationOrder, side: LineSide) {
  const member = await requireMember(transaction, order.parameters.key);
  const { organisationId } = member;
  const faults =
    order.values.visibility === 'member'
      ? await checkKeeper(transaction, organisationId, order.personId)
      : [];
  if (faults.length > 0) return { faults };
  const { rows } = await sql<{ price_year: number }>`select price_year from alliance
    where id = ${String(member.fields.allianceId)}`.execute(transaction);
  const { values } = order;
  return {
    organisationId,
    fields: {
      lever: null,
      amount: null,
      basis: null,
      unitValue: null,
      beneficiary: 'members',
      fromYear: null,
      toYear: null,
      source: '',
      ...values,
      priceYear: values.priceYear ?? rows[0]?.price_year ?? order.at.getUTCFullYear(),
      memberId: member.id,
      side,
    },
  };
}

const asked = fields.map(({ name }) => name).filter((name) => name !== 'side' && name !== 'lever');

const creationOf = (side: LineSide): Creation => ({
  address: lineCreations[side],
  apiAddress: lineApis[side],
  title: both(({ create }) => create[side]),
  lead: async (context, database) => {
    const { fields: member } = await requireMember(database, context.req.param('key'));
    return both(({ leads }) => leads[side](String(member.name)));
  },
  fields: side === 'benefit' ? asked : asked.filter((name) => name !== 'beneficiary'),
  subject: async (context, database) => ({
    resource: 'alliance-line',
    state: 'active',
    ...tied(await requireMember(database, context.req.param('key'))),
  }),
  complete: (transaction, order) => complete(transaction, order, side),
});

const [first, ...others] = lineSides.map(creationOf);

/** What a member brings, receives, or has without the alliance: pages to write, edit, compare, remove it, and its API. */
export const lineEditable: Editable = defineEditable({
  record: lineRecord,
  resource: 'alliance-line',
  fields,
  words: { many: both(({ many }) => many) },
  addresses: {
    list: { fr: '/alliances/lignes', en: '/alliances/lines' },
    page: allianceAddresses.line,
  },
  api: 'alliance-lines',
  current: 'alliances',
  titleOf: (line) => String(line.title),
  subjectOf: lineSubject,
  check: checkLine,
  creation: first!,
  creations: others,
});
