import {
  choiceField,
  defineEditable,
  editingAddress,
  fault,
  peopleDatabase,
  read,
  registerEditable,
  requireRecord,
  savedNotice,
  tableRecord,
  typedField,
} from '../people/index.ts';
import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { addressIn } from '../platform/web/layout/address.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { readSynonyms } from './actions/read-synonyms.ts';
import { commonsAddresses } from './addresses.ts';
import { contributionWords } from './contribution-words.ts';
import { expressionsOf } from './domain/synonyms.ts';
import { FormFrame } from './pages/form-frame.tsx';
import { commonsWords } from './words.ts';

const { fr, en } = { fr: contributionWords.fr.synonyms, en: contributionWords.en.synonyms };

/** Groups of expressions that mean the same, edited by moderators. */
export const synonymEditable = defineEditable({
  record: tableRecord({
    kind: 'resource-synonym',
    table: 'resource_synonym',
    columns: { language: 'language', words: 'words' },
  }),
  resource: 'resource-synonym',
  isOfSite: true,
  fields: [
    choiceField({
      name: 'language',
      label: { fr: fr.language, en: en.language },
      choices: (['fr', 'en'] as const).map((value) => ({
        value,
        label: { fr: commonsWords.fr.languages[value], en: commonsWords.en.languages[value] },
      })),
    }),
    typedField(
      {
        name: 'words',
        label: { fr: fr.words, en: en.words },
        hint: { fr: fr.wordsHint, en: en.wordsHint },
        longest: 500,
      },
      { kind: 'text', autocomplete: 'off' },
      (text) =>
        expressionsOf(text).length > 1
          ? read(expressionsOf(text).join(', '))
          : fault('RES-003', fr.tooFew, en.tooFew),
    ),
  ],
  words: { many: { fr: fr.many, en: en.many } },
  addresses: { list: commonsAddresses.synonyms, page: commonsAddresses.synonym },
  api: 'resource-synonyms',
  current: 'commons',
  titleOf: (fields) => String(fields.words),
  subjectOf: () => ({ resource: 'resource-synonym', state: 'active' }),
  creation: {
    address: commonsAddresses.synonymCreate,
    title: { fr: fr.create, en: en.create },
    complete: async (_transaction, { values }) => ({ fields: values, organisationId: null }),
  },
});

/** Registers the list of synonyms, one group, and what the editing kit adds. */
export function registerSynonyms(router: Router, ports: Ports): void {
  registerEditable(router, ports, synonymEditable);
  router.page(commonsAddresses.synonyms, {
    get: {
      policy: { resource: 'resource-synonym', verb: 'list' },
      answer: async (context) => {
        const language = context.get('language');
        const words = contributionWords[language].synonyms;
        const groups = await readSynonyms(ports.database, language);
        context.header('cache-control', 'no-store');
        return context.html(
          renderPage(
            <FormFrame context={context.get('page')} title={words.title} lead={words.lead}>
              <p class="actions">
                <a class="button" href={addressIn(language, commonsAddresses.synonymCreate)}>
                  {words.create}
                </a>
              </p>
              <ul class="doors titles">
                {groups.map(({ id, words: expressions }) => (
                  <li key={id}>
                    <a href={`${addressIn(language, commonsAddresses.synonyms)}/${id}`}>{expressions}</a>
                  </li>
                ))}
              </ul>
            </FormFrame>,
          ),
        );
      },
    },
  });
  router.page(commonsAddresses.synonym, {
    get: {
      policy: { resource: 'resource-synonym', verb: 'get' },
      answer: async (context) => {
        const kit = { ports, database: peopleDatabase(ports.database), editable: synonymEditable };
        const record = await requireRecord(kit, context, 'get');
        const language = context.get('language');
        const words = contributionWords[language].synonyms;
        const sheet = commonsWords[language].sheet;
        const base = `${addressIn(language, commonsAddresses.synonyms)}/${record.id}`;
        context.header('cache-control', 'no-store');
        return context.html(
          renderPage(
            <FormFrame
              context={context.get('page')}
              title={String(record.fields.words)}
              lead={words.lead}
              head={savedNotice(context, synonymEditable, record)}
            >
              <ul>
                {(['edit', 'history', 'remove'] as const).map((ending) => (
                  <li key={ending}>
                    <a href={editingAddress(language, base, ending)}>{sheet[ending]}</a>
                  </li>
                ))}
              </ul>
            </FormFrame>,
          ),
        );
      },
    },
  });
}
