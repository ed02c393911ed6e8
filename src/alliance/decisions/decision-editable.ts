import type { Localized } from '../../kernel/language.ts';
import {
  choiceField,
  dateField,
  defineEditable,
  type Editable,
  longTextField,
  textField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { allianceAddresses } from '../addresses.ts';
import { decisionMethods } from '../domain/outcome-of.ts';
import { percentField } from '../percent-field.ts';
import { decisionRecord, decisionSubject } from '../records/decision-record.ts';
import { requireStanding } from '../records/require-alliance.ts';
import { tied } from '../records/ties.ts';
import { decisionWords } from './words.ts';

type Words = (typeof decisionWords)['fr'];
const both = inBoth(decisionWords);
const label = (name: keyof Words['fields']) => both(({ fields }) => fields[name]);

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
    percentField({
      name: 'quorum',
      label: label('quorum'),
      hint: both(({ hints }) => hints.quorum),
      least: 0,
      greatest: 100,
    }),
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
