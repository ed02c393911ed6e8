import { resourceKinds } from '../kernel/codes.ts';
import type { Language } from '../kernel/language.ts';
import type { Embeddable, EmbedEntry, EmbedField, EmbedView } from '../platform/ports/embeddable.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { addressIn } from '../platform/web/layout/address.ts';
import { countShown } from './actions/count-shown.ts';
import { listResourcesByKeys } from './actions/list-resources.ts';
import { listThemeLabels } from './actions/list-themes.ts';
import { searchResources } from './actions/search-resources.ts';
import { commonsAddresses, resourceAddress, searchAddress } from './addresses.ts';
import { type CardSelection, readSelection } from './domain/card-selection.ts';
import { writeSearchOrder } from './domain/filters.ts';
import { summaryIn, summaryLanguage } from './domain/resource.ts';
import { embedWords } from './embed-words.ts';
import { siteOf } from './pages/found-entry.tsx';
import type { StoredResource } from './store/resource-store.ts';
import { commonsWords } from './words.ts';

type Word = 'keys' | 'publisher' | 'theme' | 'kind' | 'limit';
const label = (word: Word) => ({ fr: embedWords.fr[word], en: embedWords.en[word] });
const hint = (word: 'keysHint' | 'publisherHint' | 'limitHint') => ({
  fr: embedWords.fr[word],
  en: embedWords.en[word],
});

const themeField: EmbedField = {
  name: 'theme',
  label: label('theme'),
  choices: async (language, { readDatabase }) =>
    [...(await listThemeLabels(readDatabase))]
      .map(([value, labels]) => ({ value, label: labels[language] }))
      .sort((one, other) => one.label.localeCompare(other.label, language)),
};
const publisherField: EmbedField = {
  name: 'publisher',
  label: label('publisher'),
  hint: hint('publisherHint'),
};
const kindField: EmbedField = {
  name: 'kind',
  label: label('kind'),
  choices: async (language) =>
    resourceKinds.map((value) => ({ value, label: commonsWords[language].kinds[value] })),
};

/** One resource as a card, or several as a list: one by one, or by theme, publisher and kind. */
export const resourceCard: Embeddable = {
  name: 'resource',
  label: { fr: embedWords.fr.resource, en: embedWords.en.resource },
  hint: { fr: embedWords.fr.resourceHint, en: embedWords.en.resourceHint },
  height: 420,
  fields: [
    { name: 'keys', label: label('keys'), hint: hint('keysHint') },
    themeField,
    publisherField,
    kindField,
    { name: 'limit', label: label('limit'), hint: hint('limitHint') },
  ],
  async read({ field }, language, ports) {
    const selection = readSelection(field);
    if (selection.keys.length > 0) {
      const resources = await listResourcesByKeys(ports.readDatabase, selection.keys);
      const [only] = resources;
      if (only === undefined) return null;
      return selection.keys.length === 1
        ? cardOf(only, language)
        : {
            ...listOf(resources, language, embedWords[language].chosen),
            missing: selection.keys.filter((key) => !resources.some((found) => found.key === key)),
          };
    }
    return selection.isNarrowed ? readNarrowed(selection, language, ports) : null;
  },
  shown: ({ ids = [] }, ports) => countShown(ports, ids, 'card'),
  fieldsOf(path) {
    const key = /^\/(?:communs|en\/commons)\/([^/.]+)$/.exec(path)?.[1];
    const taken = ['apports', 'contributions', 'sources', 'proposer', 'suggest', 'nouvelle', 'new'];
    return key === undefined || taken.includes(key) ? null : { keys: key };
  },
};

/** A search box that opens the results on this site. */
export const searchCard: Embeddable = {
  name: 'search',
  label: { fr: embedWords.fr.search, en: embedWords.en.search },
  hint: { fr: embedWords.fr.searchHint, en: embedWords.en.searchHint },
  height: 220,
  fields: [themeField, publisherField, kindField],
  async read({ field }, language) {
    const { order } = readSelection(field);
    const words = commonsWords[language];
    return {
      title: words.title,
      address: searchAddress(language, order),
      blocks: [
        {
          kind: 'search',
          label: words.label,
          button: words.search,
          address: addressIn(language, commonsAddresses.list),
          field: 'q',
          chosen: [...writeSearchOrder(order)],
        },
      ],
    };
  },
  fieldsOf: (path) => (path === '/communs' || path === '/en/commons' ? {} : null),
};

async function readNarrowed(
  { order, limit }: CardSelection,
  language: Language,
  { readDatabase }: Ports,
): Promise<EmbedView | null> {
  const { found } = await searchResources(readDatabase, language, order, limit);
  if (found.length === 0) return null;
  const words = embedWords[language];
  const [publisher] = order.filters.publishers;
  const [theme] = order.filters.facets.theme;
  const themeLabel = theme === undefined ? undefined : (await listThemeLabels(readDatabase)).get(theme);
  const title =
    publisher !== undefined
      ? words.ofPublisher(publisher)
      : themeLabel !== undefined
        ? words.ofTheme(themeLabel[language])
        : words.chosen;
  const view = listOf(found, language, title);
  const address = searchAddress(language, order);
  return {
    ...view,
    address,
    blocks: [...view.blocks, { kind: 'links', links: [{ label: words.all, address }] }],
  };
}

const overOf = (resource: StoredResource, language: Language): string =>
  [commonsWords[language].kinds[resource.kind], resource.publisher, resource.year]
    .filter((part) => part !== null)
    .join(' · ');

function cardOf(resource: StoredResource, language: Language): EmbedView {
  return {
    title: resource.title,
    titleLanguage: resource.language,
    address: resourceAddress(language, resource.key),
    ids: [resource.id],
    over: overOf(resource, language),
    blocks: [
      {
        kind: 'text',
        text: summaryIn(language, resource),
        language: summaryLanguage(language, resource),
      },
      {
        kind: 'links',
        links: [{ label: embedWords[language].open(siteOf(resource.url)), address: resource.url }],
      },
    ],
  };
}

function listOf(resources: readonly StoredResource[], language: Language, title: string): EmbedView {
  const entries = resources.map(
    (resource): EmbedEntry => ({
      title: resource.title,
      titleLanguage: resource.language,
      address: resourceAddress(language, resource.key),
      over: overOf(resource, language),
      text: summaryIn(language, resource),
      language: summaryLanguage(language, resource),
    }),
  );
  return {
    title,
    address: addressIn(language, commonsAddresses.list),
    ids: resources.map(({ id }) => id),
    blocks: [{ kind: 'entries', entries }],
  };
}
