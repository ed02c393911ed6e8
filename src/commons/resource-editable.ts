import { resourceKinds } from '../kernel/codes.ts';
import type { Localized } from '../kernel/language.ts';
import {
  choiceField,
  choicesField,
  defineEditable,
  type Editable,
  type EditableField,
  fault,
  longTextField,
  numberField,
  peopleDatabase,
  read,
  type StoredRecord,
  sha256,
  textField,
  typedField,
  webAddressField,
} from '../people/index.ts';
import type { Database } from '../platform/ports/database.ts';
import { resourceRecord } from './actions/resource-record.ts';
import { commonsAddresses } from './addresses.ts';
import { mostFrequencies, readFrequencies } from './domain/frequency.ts';
import { audiences, efforts, maturities, pillars, resourceStates, sdgCodes } from './domain/resource.ts';
import { keyOfTitle } from './domain/resource-key.ts';
import { languageName, resourceLanguages } from './domain/resource-languages.ts';
import { isResourcePlace } from './domain/resource-place.ts';
import { getResource } from './store/resource-store.ts';
import { commonsDatabase } from './store/tables.ts';
import { themeChoices } from './theme-choices.ts';
import { commonsWords } from './words.ts';

const { fr, en } = commonsWords;
type Names = keyof typeof fr.fields;
const label = (name: Names): Localized => ({ fr: fr.fields[name], en: en.fields[name] });
const choices = <Code extends string>(
  codes: readonly Code[],
  words: (language: 'fr' | 'en') => Readonly<Record<string, string>>,
) => codes.map((value) => ({ value, label: { fr: words('fr')[value]!, en: words('en')[value]! } }));

/** The official place that a resource is about; checked in form, an unknown one is simply not found by its communes. */
const placeField: EditableField = typedField(
  {
    name: 'placeId',
    label: label('placeId'),
    hint: { fr: fr.hints.placeId, en: en.hints.placeId },
    optional: true,
    longest: 300,
  },
  { kind: 'text', autocomplete: 'off' },
  (text) => {
    // The page of a place has its id at the end of its address.
    const id = text.replace(/[?#].*$/, '').replace(/^.*\//, '');
    return isResourcePlace(id)
      ? read(id)
      : fault(
          'RES-002',
          `Un identifiant comme commune-26113 est attendu ; trouvé : « ${text} ».`,
          `An id like commune-26113 is expected; found: “${text}”.`,
        );
  },
);

/** How common the case of an example is: every figure with its source. */
const frequencyField: EditableField = typedField(
  {
    name: 'frequency',
    label: label('frequency'),
    hint: { fr: fr.hints.frequency, en: en.hints.frequency },
    optional: true,
    longest: 4_000,
  },
  { kind: 'long-text' },
  (text) => {
    const { figures, faults } = readFrequencies(text);
    const [first] = faults;
    if (first !== undefined)
      return fault(
        'RES-003',
        fr.frequencyWrong(first.line, fr.frequencyFaults[first.fault], first.found),
        en.frequencyWrong(first.line, en.frequencyFaults[first.fault], first.found),
      );
    return figures.length > mostFrequencies
      ? fault('RES-003', fr.frequencyMany(mostFrequencies), en.frequencyMany(mostFrequencies))
      : read(text);
  },
);

/** What moderators edit of a resource. */
const resourceFields: readonly EditableField[] = [
  textField({ name: 'title', label: label('title'), longest: 300 }),
  webAddressField({ name: 'url', label: label('url') }),
  choiceField({
    name: 'kind',
    label: label('kind'),
    choices: choices(resourceKinds, (language) => commonsWords[language].kinds),
  }),
  textField({ name: 'publisher', label: label('publisher') }),
  numberField({
    name: 'year',
    label: label('year'),
    least: 1900,
    greatest: 2100,
    whole: true,
    optional: true,
  }),
  choiceField({
    name: 'language',
    label: label('language'),
    choices: resourceLanguages.map((value) => ({
      value,
      label: { fr: languageName('fr', value), en: languageName('en', value) },
    })),
  }),
  longTextField({ name: 'summaryFr', label: label('summaryFr'), optional: true, longest: 3_000 }),
  longTextField({ name: 'summaryEn', label: label('summaryEn'), optional: true, longest: 3_000 }),
  choicesField({ name: 'themes', label: label('themes'), optional: true, choices: themeChoices }),
  choicesField({
    name: 'audiences',
    label: label('audiences'),
    optional: true,
    choices: choices(audiences, (language) => commonsWords[language].audiences),
  }),
  choicesField({
    name: 'maturity',
    label: label('maturity'),
    optional: true,
    choices: choices(maturities, (language) => commonsWords[language].maturities),
  }),
  choicesField({
    name: 'pillars',
    label: label('pillars'),
    optional: true,
    choices: choices(pillars, (language) => commonsWords[language].pillars),
  }),
  choicesField({
    name: 'sdgs',
    label: label('sdgs'),
    optional: true,
    choices: sdgCodes.map((value) => ({ value, label: { fr: fr.sdg(value), en: en.sdg(value) } })),
  }),
  placeField,
  textField({ name: 'placeName', label: label('placeName'), optional: true }),
  textField({ name: 'licence', label: label('licence'), optional: true }),
  choiceField({
    name: 'effort',
    label: label('effort'),
    hint: { fr: fr.hints.effort, en: en.hints.effort },
    optional: true,
    choices: choices(efforts, (language) => commonsWords[language].efforts),
  }),
  frequencyField,
  choiceField({
    name: 'state',
    label: label('state'),
    choices: choices(resourceStates, (language) => commonsWords[language].states),
  }),
];

const findByKey = async (database: Database, key: string): Promise<StoredRecord | null> => {
  const found = await getResource(commonsDatabase(database), key);
  return found === null ? null : resourceRecord.get(peopleDatabase(database), found.id);
};

/** Resources: pages to create, edit, compare, remove and restore them, and their API. */
export const resourceEditable: Editable = defineEditable({
  record: resourceRecord,
  resource: 'resource',
  isOfSite: true,
  fields: resourceFields,
  words: { many: { fr: fr.many, en: en.many } },
  addresses: { list: commonsAddresses.list, page: commonsAddresses.page },
  api: 'resources',
  current: 'commons',
  find: (database, key) => findByKey(database as unknown as Database, key),
  keyOf: (record) => String(record.fields.key),
  titleOf: (fields) => String(fields.title),
  subjectOf: (record) => ({
    resource: 'resource',
    state: record.fields.state as 'published' | 'pending' | 'draft',
  }),
  creation: {
    address: commonsAddresses.create,
    title: { fr: fr.createTitle, en: en.createTitle },
    complete: async (_transaction, { id, values }) => ({
      fields: {
        publisherKind: null,
        ...values,
        key: keyOfTitle(String(values.title), sha256(id).slice(0, 6)),
        origin: 'person',
        originName: null,
      },
      organisationId: null,
    }),
  },
});
