import { resourceKinds } from '../kernel/codes.ts';
import type { Localized } from '../kernel/language.ts';
import {
  choiceField,
  defineEditable,
  type Editable,
  type EditableField,
  fault,
  numberField,
  read,
  tableRecord,
  textField,
  typedField,
} from '../people/index.ts';
import { commonsAddresses } from './addresses.ts';
import { wrongSubjectLine } from './domain/subject-themes.ts';
import { sourceKinds } from './harvest/fetch-source.ts';
import { sourceWords } from './source-words.ts';
import { themeChoices } from './theme-choices.ts';
import { commonsWords } from './words.ts';

const { fr, en } = sourceWords;
const label = (name: keyof typeof fr.fields): Localized => ({ fr: fr.fields[name], en: en.fields[name] });
const choices = (codes: readonly string[], frWords: object, enWords: object) =>
  codes.map((value) => ({
    value,
    label: {
      fr: (frWords as Record<string, string>)[value]!,
      en: (enWords as Record<string, string>)[value]!,
    },
  }));

const themeCodes = new Set(themeChoices.map(({ value }) => value));

/** What moderators edit of a source. */
const fieldsOf = (isAllowed: (address: string) => boolean): EditableField[] => [
  textField({ name: 'name', label: label('name') }),
  choiceField({ name: 'kind', label: label('kind'), choices: choices(sourceKinds, fr.kinds, en.kinds) }),
  typedField(
    { name: 'url', label: label('url'), longest: 500 },
    { kind: 'text', inputmode: 'url', autocomplete: 'off' },
    // The same words whatever is there: an address tells nothing of the inside.
    (text) => (isAllowed(text) ? read(new URL(text).href) : fault('SRC-001', fr.notAllowed, en.notAllowed)),
  ),
  textField({ name: 'owner', label: label('owner') }),
  textField({ name: 'licence', label: label('licence'), optional: true }),
  choiceField({
    name: 'resourceKind',
    label: label('resourceKind'),
    choices: choices(resourceKinds, commonsWords.fr.kinds, commonsWords.en.kinds),
  }),
  choiceField({
    name: 'language',
    label: label('language'),
    choices: choices(['fr', 'en'], commonsWords.fr.languages, commonsWords.en.languages),
  }),
  textField({
    name: 'columns',
    label: { fr: fr.fields.columns, en: en.fields.columns },
    hint: { fr: fr.columnsHint, en: en.columnsHint },
    optional: true,
    longest: 500,
  }),
  typedField(
    {
      name: 'subjects',
      label: { fr: fr.fields.subjects, en: en.fields.subjects },
      hint: { fr: fr.subjectsHint, en: en.subjectsHint },
      optional: true,
      longest: 10_000,
    },
    { kind: 'long-text' },
    (text) => {
      const wrong = wrongSubjectLine(text, themeCodes);
      return wrong === null
        ? read(text)
        : fault(
            'source.subject',
            fr.subjectsWrong(wrong.line, wrong.found),
            en.subjectsWrong(wrong.line, wrong.found),
          );
    },
    { empty: '' },
  ),
  numberField({
    name: 'hours',
    label: label('hours'),
    least: 1,
    greatest: 8_760,
    whole: true,
    unit: { fr: fr.hours, en: en.hours },
  }),
  choiceField({
    name: 'publication',
    label: label('publication'),
    choices: choices(['read', 'direct'], fr.publications, en.publications),
  }),
  choiceField({
    name: 'state',
    label: label('state'),
    choices: choices(['active', 'paused'], fr.states, en.states),
  }),
];

/**
 * Sources that are harvested, edited by moderators.
 *
 * @param isAllowed whether an address may be asked at all
 */
export const sourceEditable = (isAllowed: (address: string) => boolean): Editable =>
  defineEditable({
    record: tableRecord({
      kind: 'harvest-source',
      table: 'harvest_source',
      columns: {
        name: 'name',
        kind: 'kind',
        url: 'url',
        owner: 'owner',
        licence: 'licence',
        resourceKind: 'resource_kind',
        language: 'language',
        columns: 'columns',
        subjects: 'subjects',
        hours: 'hours',
        publication: 'publication',
        state: 'state',
      },
    }),
    resource: 'harvest-source',
    isOfSite: true,
    fields: fieldsOf(isAllowed),
    words: { many: { fr: fr.many, en: en.many } },
    addresses: { list: commonsAddresses.sources, page: commonsAddresses.source },
    api: 'harvest-sources',
    current: 'commons',
    titleOf: (fields) => String(fields.name),
    subjectOf: () => ({ resource: 'harvest-source', state: 'active' }),
    creation: {
      address: commonsAddresses.sourceCreate,
      title: { fr: fr.create, en: en.create },
      complete: async (_transaction, { values }) => ({ fields: values, organisationId: null }),
    },
  });
