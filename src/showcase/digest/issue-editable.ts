import type { Localized } from '../../kernel/language.ts';
import {
  dateField,
  defineEditable,
  type Editable,
  type EditableField,
  type FieldRead,
  fault,
  isUuid,
  longTextField,
  textField,
} from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { digestAddresses } from './addresses.ts';
import { isThursday, thursdayFrom } from './domain/thursday.ts';
import { dayFaults, issueRecord } from './records.ts';
import { listPublishedAfter } from './store/issue-store.ts';
import { digestWords } from './words.ts';

const { fr, en } = { fr: digestWords.fr.editor, en: digestWords.en.editor };
const label = (name: keyof typeof fr.fields): Localized => ({ fr: fr.fields[name], en: en.fields[name] });

/** A Thursday; another day is refused with the next one. */
function thursdayField(): EditableField {
  const field = dateField({ name: 'day', label: label('day'), hint: label('dayHint') });
  const asThursday = (given: FieldRead): FieldRead => {
    if (!given.ok || isThursday(String(given.value))) return given;
    const day = String(given.value);
    const next = thursdayFrom(day);
    return fault(
      'DIG-001',
      fr.notThursday(formatDate('fr', day), formatDate('fr', next)),
      en.notThursday(formatDate('en', day), formatDate('en', next)),
    );
  };
  return {
    ...field,
    read: (typed) => asThursday(field.read(typed)),
    readJson: (value) => asThursday(field.readJson(value)),
  };
}

/** Issues of the digest, written by those who moderate. */
export const issueEditable: Editable = defineEditable({
  record: issueRecord,
  resource: 'digest-issue',
  isOfSite: true,
  fields: [
    thursdayField(),
    textField({ name: 'titleFr', label: label('titleFr'), longest: 120 }),
    textField({
      name: 'titleEn',
      label: label('titleEn'),
      hint: label('optionalEnglish'),
      optional: true,
      longest: 120,
    }),
    longTextField({ name: 'introFr', label: label('introFr'), optional: true, longest: 2_000, rows: 4 }),
    longTextField({ name: 'introEn', label: label('introEn'), optional: true, longest: 2_000, rows: 4 }),
  ],
  words: { many: { fr: fr.many, en: en.many } },
  addresses: { list: digestAddresses.list, page: digestAddresses.compose },
  api: 'digest-issues',
  current: 'digest-editor',
  titleOf: (fields) => String(fields.titleFr),
  subjectOf: (record) => ({ resource: 'digest-issue', state: record.fields.state as 'draft' | 'published' }),
  list: async (database, { asker, after, search, limit }) => {
    if (after !== null && !isUuid(after)) throw new RequestRefusal('REQ-003');
    const isEditor = asker.instanceRoles.includes('moderator');
    const ids = await listPublishedAfter(database as unknown as Database, {
      after,
      search,
      limit,
      all: isEditor,
    });
    const records = await Promise.all(ids.map((id) => issueRecord.get(database, id)));
    return records.filter((record) => record !== null);
  },
  creation: {
    address: digestAddresses.create,
    title: { fr: fr.create, en: en.create },
    begin: async () => ({ above: null, typed: { day: thursdayFrom(new Date().toISOString().slice(0, 10)) } }),
    complete: async (transaction, { id, values }) => {
      const faults = await dayFaults(transaction, id, String(values.day));
      return faults.length > 0 ? { faults } : { fields: values, organisationId: null };
    },
  },
});
