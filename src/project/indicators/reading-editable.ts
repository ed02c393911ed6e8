import { sql } from 'kysely';
import {
  defineEditable,
  type Editable,
  type EditableField,
  isUuid,
  type PeopleDatabase,
  type StoredRecord,
  type Subject,
  textField,
  tickField,
} from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { indicatorAddresses, readingAddresses } from './addresses.ts';
import { unitLabel } from './catalogue.ts';
import { dayField } from './day-field.ts';
import { indicatorRecord } from './indicator-record.ts';
import { checkReading, readingRecord } from './reading-record.ts';
import { valueField } from './value-field.ts';
import { indicatorWords } from './words.ts';

type Words = (typeof indicatorWords)['fr'];
const both = inBoth(indicatorWords);
const named = (name: keyof Words['reading']['fields']) => ({
  name,
  label: both(({ reading }) => reading.fields[name]),
});

const readingFields = (unit: string | null): readonly EditableField[] => [
  valueField({ ...named('value'), hint: both(({ reading }) => reading.hints.value), unit }),
  dayField({ ...named('on'), hint: both(({ hints }) => hints.day) }),
  textField({
    ...named('source'),
    hint: both(({ reading }) => reading.hints.source),
    optional: true,
    longest: 300,
  }),
  textField({
    ...named('author'),
    hint: both(({ reading }) => reading.hints.author),
    optional: true,
    longest: 120,
  }),
  textField({ ...named('note'), optional: true, longest: 500 }),
];

const besidesField: EditableField = {
  ...tickField({ ...named('besides'), hint: both(({ reading }) => reading.hints.besides) }),
  optional: true,
};

/** What a reading is for the policy table: as public as its indicator. */
export const readingSubject = ({ fields, bodyIds = [] }: StoredRecord): Subject => ({
  resource: 'indicator-reading',
  state: fields.seenAs === 'published' ? 'published' : 'draft',
  organisationIds: bodyIds,
  bodyIds,
});

/** The indicator of an address that adds something to it; the same refusal when there is none and when it was removed. */
export async function requireIndicator(
  database: PeopleDatabase,
  key: string | undefined,
): Promise<StoredRecord> {
  const indicator = isUuid(key ?? '') ? await indicatorRecord.get(database, key!) : null;
  if (indicator === null || indicator.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return indicator;
}

/** Readings: pages to add, correct, compare, remove and restore them, and their API. What was corrected stays in the history. */
export const readingEditable: Editable = defineEditable({
  record: readingRecord,
  resource: 'indicator-reading',
  fields: [...readingFields(null), besidesField],
  fieldsFor: async (database, { record, parameters }) => {
    if (record !== null) return readingFields(String(record.fields.unit));
    const indicator = isUuid(parameters.key ?? '')
      ? await indicatorRecord.get(database, parameters.key!)
      : null;
    return [...readingFields(indicator === null ? null : String(indicator.fields.unit)), besidesField];
  },
  words: { many: both(({ reading }) => reading.many) },
  addresses: readingAddresses,
  api: 'indicator-readings',
  current: 'projects',
  titleOf: (fields) => `${String(fields.value)} (${String(fields.on)})`,
  subjectOf: readingSubject,
  creation: {
    address: indicatorAddresses.createReading,
    apiAddress: '/api/v1/indicators/:key/readings',
    title: both(({ reading }) => reading.create),
    lead: async (context, database) => {
      const { fields } = await requireIndicator(database, context.req.param('key'));
      const unit = String(fields.unit);
      return {
        fr: indicatorWords.fr.reading.lead(String(fields.name), unitLabel(unit, 'fr')),
        en: indicatorWords.en.reading.lead(String(fields.name), unitLabel(unit, 'en')),
      };
    },
    subject: async (context, database) => {
      const { bodyIds = [] } = await requireIndicator(database, context.req.param('key'));
      return { resource: 'indicator-reading', state: 'draft', organisationIds: bodyIds, bodyIds };
    },
    complete: async (transaction, { id, values, parameters }) => {
      const indicator = await requireIndicator(transaction, parameters.key);
      // One reading of an indicator at a time: two sent together are still seen by each other.
      await sql`select pg_advisory_xact_lock(hashtext(${`indicator ${indicator.id}`}))`.execute(transaction);
      const { besides, ...typed } = values;
      const fields = {
        source: '',
        author: '',
        note: '',
        ...typed,
        indicatorId: indicator.id,
        isChosen: false,
      };
      const faults = await checkReading(transaction, id, { ...fields, besides }, true);
      return faults.length > 0 ? { faults } : { fields, organisationId: null };
    },
  },
});
