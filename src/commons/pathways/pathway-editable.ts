import { sql } from 'kysely';
import { pathwayWorks } from '../../kernel/codes.ts';
import type { Localized } from '../../kernel/language.ts';
import { searchKey } from '../../kernel/search-key.ts';
import {
  type CreationOrder,
  choiceField,
  choicesField,
  defineEditable,
  type Editable,
  type EditableField,
  type EditableRecord,
  longTextField,
  numberField,
  type PeopleDatabase,
  sha256,
  textField,
} from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { companies, objectives, type PathwayStep, wishes } from '../domain/pathway.ts';
import { audiences, maturities } from '../domain/resource.ts';
import { keyOfTitle } from '../domain/resource-key.ts';
import { findPathwayRecord, listPublishedPathways, listUnpublishedPathways } from '../store/pathway-store.ts';
import { commonsWords } from '../words.ts';
import { pathwayAddresses } from './addresses.ts';
import { editorWords } from './editor-words.ts';
import { pathwayRecord, pathwaySubject } from './pathway-record.ts';
import { stepsField } from './steps-field.tsx';
import { pathwayWords } from './words.ts';

const { fr, en } = editorWords;
const label = (name: keyof typeof fr): Localized => ({ fr: String(fr[name]), en: String(en[name]) });
const choices = (codes: readonly string[], words: (language: 'fr' | 'en') => object) =>
  codes.map((value) => {
    const of = (language: 'fr' | 'en') => (words(language) as Readonly<Record<string, string>>)[value]!;
    return { value, label: { fr: of('fr'), en: of('en') } };
  });

const promiseField = (name: 'promiseFr' | 'promiseEn') =>
  longTextField({
    name,
    label: label(name),
    hint: label('promiseHint'),
    optional: true,
    longest: 600,
    rows: 3,
  });

const pathwayFields: readonly EditableField[] = [
  textField({ name: 'titleFr', label: label('titleFr'), optional: true, longest: 160 }),
  textField({ name: 'titleEn', label: label('titleEn'), optional: true, longest: 160 }),
  promiseField('promiseFr'),
  promiseField('promiseEn'),
  choicesField({
    name: 'audiences',
    label: label('audiences'),
    choices: choices(audiences, (language) => commonsWords[language].audiences),
  }),
  choicesField({
    name: 'objectives',
    label: label('objectives'),
    choices: choices(objectives, (language) => pathwayWords[language].objectives),
  }),
  choicesField({
    name: 'wishes',
    label: label('wishes'),
    choices: choices(wishes, (language) => pathwayWords[language].wishes),
  }),
  choicesField({
    name: 'maturity',
    label: label('maturity'),
    choices: choices(maturities, (language) => commonsWords[language].maturities),
  }),
  choiceField({
    name: 'company',
    label: label('company'),
    choices: choices(companies, (language) => pathwayWords[language].companyChoices),
  }),
  numberField({
    name: 'minutes',
    label: label('minutes'),
    hint: label('minutesHint'),
    unit: label('minutesUnit'),
    least: 5,
    greatest: 3_000,
    whole: true,
  }),
  choicesField({
    name: 'helps',
    label: label('helps'),
    hint: label('helpsHint'),
    optional: true,
    choices: choices(pathwayWorks, (language) => pathwayWords[language].works),
  }),
  stepsField,
];

/** The plain record, and the rule that a step leads to resources that are there when it is written. */
const keptRecord: EditableRecord = {
  ...pathwayRecord,
  check: async (transaction, id, fields) => {
    const before = await pathwayRecord.get(transaction, id);
    return unknownResources(transaction, fields.steps, before?.fields.steps);
  },
};

/** Resources that a step names for the first time and that readers would not find; those that died since are said on the page. */
async function unknownResources(database: PeopleDatabase, steps: unknown, before: unknown) {
  const listOf = (value: unknown): readonly PathwayStep[] => (Array.isArray(value) ? value : []);
  const known = new Set(listOf(before).flatMap(({ resources }) => resources));
  const asked = listOf(steps).flatMap(({ resources }) => resources.filter((key) => !known.has(key)));
  if (asked.length === 0) return [];
  const { rows } = await sql<{ key: string }>`
    select key from resource where key = any(${asked}::text[]) and state = 'published' and deleted_at is null
  `.execute(database);
  const found = new Set(rows.map(({ key }) => key));
  for (const [at, step] of listOf(steps).entries()) {
    const missing = step.resources.find((key) => !known.has(key) && !found.has(key));
    if (missing === undefined) continue;
    const say = (words: typeof fr): string => words.faults.unknownResource(at + 1, missing);
    return [{ field: 'steps', code: 'PATH-002', message: { fr: say(fr), en: say(en) } }];
  }
  return [];
}

async function complete(
  transaction: PeopleDatabase,
  { id, values }: CreationOrder,
  organisationId: string | null,
) {
  const faults = await unknownResources(transaction, values.steps, []);
  if (faults.length > 0) return { faults };
  const title = String(values.titleFr) || String(values.titleEn);
  return {
    fields: {
      ...values,
      key: keyOfTitle(title, sha256(id).slice(0, 6)),
      state: 'draft',
      answer: '',
      origin: 'person',
    },
    organisationId,
  };
}

/** The organisation of an address, which writes a pathway of its own. */
export async function requireOrganisation(
  database: PeopleDatabase,
  slug: string | undefined,
): Promise<{ readonly id: string; readonly name: string; readonly slug: string }> {
  const { rows } = await sql<{ id: string; name: string; slug: string }>`
    select id, name, slug from organisation where slug = ${slug ?? ''} and deleted_at is null`.execute(
    database,
  );
  if (!rows[0]) throw new RequestRefusal('REQ-404');
  return rows[0];
}

/** Pathways: pages to write, compare, remove and restore them, and their API; publication is decided apart. */
export const pathwayEditable: Editable = defineEditable({
  record: keptRecord,
  resource: 'pathway',
  isOfSite: true,
  fields: pathwayFields,
  words: { many: { fr: pathwayWords.fr.many, en: pathwayWords.en.many } },
  addresses: { list: pathwayAddresses.list, page: pathwayAddresses.page },
  api: 'pathways',
  current: 'pathways',
  find: findPathwayRecord,
  keyOf: (record) => String(record.fields.key),
  titleOf: (fields) => String(fields.titleFr) || String(fields.titleEn) || fr.untitled,
  subjectOf: pathwaySubject,
  check: (values) => {
    const faults = [];
    const fault = (field: string, say: (words: typeof fr) => string) => ({
      field,
      code: 'PATH-003',
      message: { fr: say(fr), en: say(en) },
    });
    if (values.titleFr === '' && values.titleEn === '')
      faults.push(fault('titleFr', (words) => words.faults.noTitle));
    if (values.titleFr !== '' && values.promiseFr === '')
      faults.push(fault('promiseFr', (words) => words.faults.noPromise(words.inFr)));
    if (values.titleEn !== '' && values.promiseEn === '')
      faults.push(fault('promiseEn', (words) => words.faults.noPromise(words.inEn)));
    return faults;
  },
  creation: {
    address: pathwayAddresses.create,
    title: label('createTitle'),
    lead: label('createLead'),
    subject: () => ({ resource: 'pathway', state: 'draft' }),
    complete: (transaction, order) => complete(transaction, order, null),
  },
  list: async (database, { asker, after, search, limit }) => {
    const isModerator = asker.instanceRoles.length > 0;
    const all = [
      ...(await listPublishedPathways(database)),
      ...(await listUnpublishedPathways(database, isModerator ? null : Object.keys(asker.organisations))),
    ];
    const wanted = searchKey(search);
    const found = all.filter(({ title }) => searchKey(`${title.fr} ${title.en}`).includes(wanted));
    const start = after === null ? 0 : found.findIndex(({ id }) => id === after) + 1;
    if (after !== null && start === 0) throw new RequestRefusal('REQ-003');
    const records = await Promise.all(
      found.slice(start, start + limit).map(({ id }) => pathwayRecord.get(database, id)),
    );
    return records.filter((record) => record !== null);
  },
  creations: [
    {
      address: pathwayAddresses.createForOrganisation,
      title: label('createTitle'),
      lead: label('createLead'),
      subject: async (context, database) => {
        const organisation = await requireOrganisation(database, context.req.param('key'));
        return { resource: 'pathway', state: 'draft', organisationIds: [organisation.id] };
      },
      complete: async (transaction, order) => {
        const organisation = await requireOrganisation(transaction, order.parameters.key);
        return complete(transaction, order, organisation.id);
      },
    },
  ],
});
