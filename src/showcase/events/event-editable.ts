import themes from '../../../data/themes.json' with { type: 'json' };
import type { Localized } from '../../kernel/language.ts';
import { findTerritory } from '../../network/index.ts';
import {
  type Creation,
  choiceField,
  choicesField,
  dateField,
  defineEditable,
  type Editable,
  type EditableField,
  type Fields,
  type FormFault,
  fault,
  isUuid,
  longTextField,
  numberField,
  type PeopleDatabase,
  type PeopleTransaction,
  publicationField,
  quoted,
  read,
  type StoredRecord,
  type Subject,
  textField,
  tickField,
  typedField,
  webAddressField,
} from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { formatDate, formatTime, siteTimeZone } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { eventAddresses } from './addresses.ts';
import { eventKinds } from './domain/event.ts';
import { instantsOf, readTime, type TimesFault } from './domain/event-times.ts';
import { communeFaults, eventRecord } from './event-record.ts';
import { listEventIds } from './store/event-store.ts';
import { zoneChoices } from './time-zones.ts';
import { eventWords } from './words.ts';

const { fr, en } = eventWords;
type Names = Exclude<keyof typeof fr.fields, 'states'>;
const label = (name: Names): Localized => ({ fr: fr.fields[name], en: en.fields[name] });

const timeField = (name: 'startTime' | 'endTime'): EditableField =>
  typedField(
    { name, label: label(name), hint: label('timeHint'), longest: 20 },
    { kind: 'text', autocomplete: 'off' },
    (text) => {
      const time = readTime(text);
      return time === null
        ? fault('EVT-001', fr.faults.time(quoted(text)), en.faults.time(quoted(text)))
        : read(time);
    },
  );

const eventFields: readonly EditableField[] = [
  choiceField({
    name: 'kind',
    label: label('kind'),
    choices: eventKinds.map((value) => ({ value, label: { fr: fr.kinds[value], en: en.kinds[value] } })),
  }),
  textField({ name: 'titleFr', label: label('titleFr'), longest: 140 }),
  textField({
    name: 'titleEn',
    label: label('titleEn'),
    hint: label('optionalEnglish'),
    optional: true,
    longest: 140,
  }),
  longTextField({ name: 'textFr', label: label('textFr'), optional: true, longest: 4_000, rows: 6 }),
  longTextField({ name: 'textEn', label: label('textEn'), optional: true, longest: 4_000, rows: 6 }),
  dateField({ name: 'startDay', label: label('startDay') }),
  timeField('startTime'),
  dateField({ name: 'endDay', label: label('endDay'), hint: label('endDayHint'), optional: true }),
  timeField('endTime'),
  choiceField({ name: 'timeZone', label: label('timeZone'), choices: zoneChoices() }),
  textField({ name: 'place', label: label('place'), hint: label('placeHint'), optional: true }),
  textField({
    name: 'commune',
    label: label('commune'),
    hint: label('communeHint'),
    optional: true,
    longest: 120,
  }),
  webAddressField({ name: 'onlineUrl', label: label('onlineUrl'), optional: true }),
  webAddressField({ name: 'replayUrl', label: label('replayUrl'), optional: true }),
  textField({ name: 'organiser', label: label('organiser'), optional: true }),
  choicesField({
    name: 'themes',
    label: label('themes'),
    optional: true,
    choices: themes.map(({ slug, fr: french, en: english }) => ({
      value: slug,
      label: { fr: french, en: english },
    })),
  }),
  tickField({ name: 'registers', label: label('registers') }),
  numberField({
    name: 'seats',
    label: label('seats'),
    hint: label('seatsHint'),
    least: 1,
    greatest: 100_000,
    whole: true,
    optional: true,
  }),
  publicationField({
    label: label('state'),
    states: {
      draft: { fr: fr.fields.states.draft, en: en.fields.states.draft },
      published: { fr: fr.fields.states.published, en: en.fields.states.published },
    },
  }),
];

/** Rules between fields: times that exist, an end after the start, a place where people meet. */
function checkEvent(values: Fields): readonly FormFault[] {
  const faults: FormFault[] = [];
  if (values.kind !== 'webinar' && values.place === '')
    faults.push({
      field: 'place',
      code: 'EVT-005',
      message: { fr: fr.faults.noPlace, en: en.faults.noPlace },
    });
  const { startDay, startTime, endDay, endTime, timeZone } = values;
  if (![startDay, startTime, endTime, timeZone].every((value) => typeof value === 'string')) return faults;
  const times = {
    startDay: String(startDay),
    startTime: String(startTime),
    endDay: typeof endDay === 'string' ? endDay : null,
    endTime: String(endTime),
    timeZone: String(timeZone),
  };
  return [...faults, ...instantsOf(times).faults.map(timesFault)];
}

const codes = { never: 'EVT-002', 'before-start': 'EVT-003', 'too-long': 'EVT-004' } as const;

function timesFault(found: TimesFault): FormFault {
  const message = (language: 'fr' | 'en'): string => {
    const words = eventWords[language].faults;
    // A time of a wall clock is told as it stands: its zone is that of the form.
    const time = (local: string) => formatTime(language, `${local}:00Z`, 'UTC');
    const moment = (local: string) => `${formatDate(language, local.slice(0, 10))}, ${time(local)}`;
    if (found.code === 'never')
      return words.never(time(`2026-01-01T${found.before}`), time(`2026-01-01T${found.after}`));
    if (found.code === 'too-long') return words.tooLong(formatNumber(language, found.days));
    return words.beforeStart(moment(found.start), moment(found.end));
  };
  return { field: found.field, code: codes[found.code], message: { fr: message('fr'), en: message('en') } };
}

/** What an event is for the policy table: the catalysts of its territory keep it too. */
export const eventSubject = (record: StoredRecord): Subject => ({
  resource: 'event',
  state: record.fields.state === 'published' ? 'published' : 'draft',
  bodyIds: record.bodyIds ?? [],
});

/** The territory of an address, that stands. */
async function requireTerritory(database: PeopleDatabase, slug: string | undefined) {
  const territory = await findTerritory(database as unknown as Database, slug ?? '');
  if (territory === null) throw new RequestRefusal('REQ-404');
  return territory;
}

const begin: Creation['begin'] = async () => ({
  above: null,
  typed: { timeZone: siteTimeZone(), state: 'draft', kind: 'webinar' },
});
const title: Localized = { fr: fr.create, en: en.create };

/** What a creation keeps, once its commune is found. */
async function completed(transaction: PeopleTransaction, values: Fields, territoryId: string | null) {
  const faults = await communeFaults(transaction, values);
  return faults.length > 0 ? { faults } : { fields: { ...values, territoryId }, organisationId: null };
}

const generalCreation: Creation = {
  address: eventAddresses.create,
  title,
  begin,
  subject: () => ({ resource: 'event', state: 'draft' }),
  complete: (transaction, { values }) => completed(transaction, values, null),
};

const territoryCreation: Creation = {
  address: eventAddresses.createInTerritory,
  apiAddress: '/api/v1/territories/:territory/events',
  title,
  begin,
  subject: async (context, database) => {
    const { id } = await requireTerritory(database, context.req.param('territory'));
    return { resource: 'event', state: 'draft', bodyIds: [id] };
  },
  complete: async (transaction, { values, parameters }) => {
    const { id } = await requireTerritory(transaction, parameters.territory);
    return completed(transaction, values, id);
  },
};

/** Events: pages to create, change, compare, remove and restore them, and their API. */
export const eventEditable: Editable = defineEditable({
  record: eventRecord,
  resource: 'event',
  isOfSite: true,
  fields: eventFields,
  check: checkEvent,
  // The room of those who register is told to them by mail.
  keptFromReaders: ({ fields }) => (fields.registers === true ? ['onlineUrl'] : []),
  words: { many: { fr: fr.many, en: en.many } },
  addresses: { list: eventAddresses.list, page: eventAddresses.page },
  api: 'events',
  current: 'events',
  titleOf: (fields) => String(fields.titleFr),
  subjectOf: eventSubject,
  creation: generalCreation,
  creations: [territoryCreation],
  list: async (database, { asker, after, search, limit }) => {
    if (after !== null && !isUuid(after)) throw new RequestRefusal('REQ-003');
    const ids = await listEventIds(database as unknown as Database, {
      after,
      search,
      limit,
      all: asker.instanceRoles.includes('moderator'),
      bodies: asker.catalystOf,
    });
    const records = await Promise.all(ids.map((id) => eventRecord.get(database, id)));
    return records.filter((record) => record !== null);
  },
});
