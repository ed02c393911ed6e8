import type { Localized } from '../../kernel/language.ts';
import {
  choiceField,
  dateField,
  defineEditable,
  type Editable,
  type EditableField,
  longTextField,
  numberField,
  read,
  textField,
} from '../../people/index.ts';
import { allianceAddresses } from '../addresses.ts';
import { decisionMethods } from '../domain/outcome-of.ts';
import { decisionRecord, decisionSubject } from '../records/decision-record.ts';
import { requireStanding } from '../records/require-alliance.ts';
import { tied } from '../records/ties.ts';
import { decisionWords } from './words.ts';

type Words = (typeof decisionWords)['fr'];
const both = (of: (words: Words) => string): Localized => ({
  fr: of(decisionWords.fr),
  en: of(decisionWords.en),
});
const label = (name: keyof Words['fields']) => both(({ fields }) => fields[name]);

/** Kept as a share, typed in hundredths. */
function quorumField(): EditableField {
  const field = numberField({
    name: 'quorum',
    label: label('quorum'),
    hint: both(({ hints }) => hints.quorum),
    least: 0,
    greatest: 100,
    unit: { fr: '%', en: '%' },
  });
  const toShare = (outcome: ReturnType<EditableField['read']>) =>
    outcome.ok && typeof outcome.value === 'number' ? read(outcome.value / 100) : outcome;
  const toPercent = (value: unknown): unknown =>
    typeof value === 'number' ? Number((value * 100).toPrecision(12)) : value;
  return {
    ...field,
    read: (typed) => toShare(field.read(typed)),
    readJson: (value) => toShare(field.readJson(toPercent(value))),
    write: (value) => field.write(toPercent(value)),
    show: (value, language) => field.show(toPercent(value), language),
  };
}

/** Where a decision is proposed. */
export const decisionCreation: Localized = {
  fr: '/alliances/:key/decisions/nouvelle',
  en: '/alliances/:key/decisions/new',
};

/** Proposals: pages to write, edit, compare, remove them while they are open, and their API. */
export const decisionEditable: Editable = defineEditable({
  record: decisionRecord,
  resource: 'alliance-decision',
  fields: [
    textField({ name: 'title', label: label('title'), longest: 140 }),
    longTextField({ name: 'proposal', label: label('proposal'), longest: 5_000 }),
    choiceField({
      name: 'method',
      label: label('method'),
      hint: both(({ hints }) => hints.method),
      choices: decisionMethods.map((value) => ({ value, label: both(({ methods }) => methods[value]) })),
    }),
    quorumField(),
    dateField({ name: 'answerBy', label: label('answerBy'), optional: true }),
  ],
  words: { many: both(({ many }) => many) },
  addresses: {
    list: { fr: '/alliances/decisions', en: '/alliances/decisions' },
    page: allianceAddresses.decision,
  },
  api: 'alliance-decisions',
  current: 'alliances',
  titleOf: (fields) => String(fields.title),
  subjectOf: decisionSubject,
  creation: {
    address: decisionCreation,
    apiAddress: '/api/v1/alliances/:key/decisions',
    title: both(({ add }) => add),
    lead: both(({ createLead }) => createLead),
    subject: async (context, database) => ({
      resource: 'alliance-decision',
      state: 'draft',
      ...tied(await requireStanding(database, context.req.param('key'))),
    }),
    complete: async (_transaction, { values, parameters }) => ({
      fields: { ...values, allianceId: parameters.key },
      organisationId: null,
    }),
  },
});
