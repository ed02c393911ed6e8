import sdg from '../../../data/sdg.json' with { type: 'json' };
import { allianceKinds, allianceStages } from '../../kernel/codes.ts';
import { allianceKindLabels } from '../../network/index.ts';
import {
  choiceField,
  choicesField,
  dateField,
  defineEditable,
  type Editable,
  type EditableField,
  type FormFault,
  longTextField,
  numberField,
  read,
  textField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { allianceAddresses } from '../addresses.ts';
import { allianceStates } from '../domain/codes.ts';
import { choicesOf } from '../labels.ts';
import { percentField } from '../percent-field.ts';
import { allianceRecord, allianceSubject } from '../records/alliance-record.ts';
import { listAllianceRecords } from './alliance-list.ts';
import { sheetWords } from './words.ts';

const both = inBoth(sheetWords);

/** Goals are kept by their numbers. */
function sdgsField(): EditableField {
  const choices = choicesField({
    name: 'sdgs',
    label: both(({ fields }) => fields.sdgs),
    optional: true,
    choices: sdg.goals.map(({ number, fr, en }) => ({
      value: String(number),
      label: { fr: `${number}. ${fr}`, en: `${number}. ${en}` },
    })),
  });
  const toNumbers = (outcome: ReturnType<EditableField['read']>) =>
    outcome.ok ? read((outcome.value as string[]).map(Number)) : outcome;
  const toCodes = (value: unknown): unknown => (Array.isArray(value) ? value.map(String) : value);
  return {
    ...choices,
    read: (typed) => toNumbers(choices.read(typed)),
    readJson: (value) => toNumbers(choices.readJson(toCodes(value))),
    write: (value) => choices.write(toCodes(value)),
    show: (value, language) => choices.show(toCodes(value), language),
  };
}

const fields: readonly EditableField[] = [
  textField({ name: 'name', label: both((words) => words.fields.name), longest: 120 }),
  longTextField({
    name: 'need',
    label: both((words) => words.fields.need),
    hint: both((words) => words.hints.need),
    optional: true,
    longest: 3_000,
  }),
  longTextField({
    name: 'answer',
    label: both((words) => words.fields.answer),
    optional: true,
    longest: 3_000,
  }),
  choicesField({
    name: 'kinds',
    label: both((words) => words.fields.kinds),
    hint: both((words) => words.hints.kinds),
    optional: true,
    choices: allianceKinds.map((value) => ({ value, label: allianceKindLabels[value] })),
  }),
  choiceField({
    name: 'stage',
    label: both((words) => words.fields.stage),
    choices: choicesOf('stages', allianceStages),
  }),
  sdgsField(),
  dateField({ name: 'startsOn', label: both((words) => words.fields.startsOn), optional: true }),
  dateField({ name: 'endsOn', label: both((words) => words.fields.endsOn), optional: true }),
  numberField({
    name: 'priceYear',
    label: both((words) => words.fields.priceYear),
    hint: both((words) => words.hints.priceYear),
    least: 1990,
    greatest: 2100,
    whole: true,
  }),
  percentField({
    name: 'priceChange',
    label: both((words) => words.fields.priceChange),
    hint: both(({ hints }) => hints.priceChange),
    least: -20,
    greatest: 50,
    optional: true,
  }),
  longTextField({
    name: 'lessons',
    label: both((words) => words.fields.lessons),
    hint: both((words) => words.hints.lessons),
    optional: true,
    longest: 5_000,
  }),
  choiceField({
    name: 'state',
    label: both((words) => words.fields.state),
    hint: both((words) => words.hints.state),
    choices: choicesOf('states', allianceStates),
  }),
];

function checkDates({ startsOn, endsOn }: Readonly<Record<string, unknown>>): readonly FormFault[] {
  if (typeof startsOn !== 'string' || typeof endsOn !== 'string' || startsOn <= endsOn) return [];
  return [{ field: 'endsOn', code: 'ALL-004', message: both(({ problems }) => problems.years) }];
}

/** Alliances: pages to edit, compare, remove and restore them, and their API. They begin on a page of their own. */
export const allianceEditable: Editable = defineEditable({
  record: allianceRecord,
  resource: 'alliance',
  fields,
  words: { many: both(({ list }) => list.title) },
  addresses: { list: allianceAddresses.list, page: allianceAddresses.page },
  api: 'alliances',
  current: 'alliances',
  titleOf: (alliance) => String(alliance.name),
  subjectOf: allianceSubject,
  check: checkDates,
  begunAt: '/api/v1/alliances',
  list: listAllianceRecords,
});
