import type { Language } from '../../kernel/language.ts';
import { peopleDatabase } from '../../people/index.ts';
import type { Embeddable, EmbedView } from '../../platform/ports/embeddable.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatMinutes } from '../../platform/web/format/durations.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { listPathways, readPathway } from '../actions/list-pathways.ts';
import { languageOfText } from '../domain/pathway.ts';
import { audiences } from '../domain/resource.ts';
import { embedWords } from '../embed-words.ts';
import { commonsWords } from '../words.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import type { StoredPathway } from './pathway-record.ts';
import { saidText } from './said.tsx';
import { pathwayWords } from './words.ts';

type Word = 'pathway' | 'pathwayHint' | 'pathwayKey' | 'pathwayAudience';
const label = (word: Word) => ({ fr: embedWords.fr[word], en: embedWords.en[word] });

/** One pathway with its steps, or those of a public. */
export const pathwayCard: Embeddable = {
  name: 'pathway',
  label: label('pathway'),
  hint: label('pathwayHint'),
  height: 520,
  fields: [
    {
      name: 'key',
      label: label('pathwayKey'),
      choices: async (language, { readDatabase }) =>
        (await listPathways(readDatabase)).map((pathway) => ({
          value: pathway.key,
          label: saidText(language, pathway.title),
        })),
    },
    {
      name: 'audience',
      label: label('pathwayAudience'),
      choices: async (language) =>
        audiences.map((value) => ({ value, label: commonsWords[language].audiences[value] })),
    },
  ],
  async read({ field }, language, { readDatabase }) {
    const key = field('key');
    if (key !== '') {
      const pathway = await readPathway(peopleDatabase(readDatabase), key);
      return pathway === null ? null : cardOf(pathway, language);
    }
    const audience = audiences.find((one) => one === field('audience'));
    const found = (await listPathways(readDatabase)).filter(
      (pathway) => audience === undefined || pathway.audiences.includes(audience),
    );
    if (found.length === 0) return null;
    const title =
      audience === undefined
        ? pathwayWords[language].title
        : embedWords[language].pathwaysFor(commonsWords[language].audiences[audience]);
    return listOf(found, language, title);
  },
  fieldsOf(path) {
    if (path === '/parcours' || path === '/en/pathways') return {};
    const key = /^\/(?:parcours|en\/pathways)\/([^/.]+)$/.exec(path)?.[1];
    const taken = ['trouver', 'find', 'nouveau', 'new', 'apercu', 'preview', 'corbeille', 'bin'];
    return key === undefined || taken.includes(key) ? null : { key };
  },
};

const overOf = (pathway: StoredPathway, language: Language): string =>
  `${formatMinutes(language, pathway.minutes)} · ${formatCount(language, pathway.steps.length, pathwayWords[language].steps)}`;

function cardOf(pathway: StoredPathway, language: Language): EmbedView {
  const address = pathwayAddress(language, pathway.key);
  return {
    title: saidText(language, pathway.title),
    titleLanguage: languageOfText(language, pathway.title),
    address,
    over: overOf(pathway, language),
    blocks: [
      {
        kind: 'text',
        text: saidText(language, pathway.promise),
        language: languageOfText(language, pathway.promise),
      },
      {
        kind: 'entries',
        isOrdered: true,
        entries: pathway.steps.map((step) => ({
          title: saidText(language, step.title),
          titleLanguage: languageOfText(language, step.title),
          address: `${address}#step-${step.key}`,
          text: saidText(language, step.doThis),
          language: languageOfText(language, step.doThis),
        })),
      },
      { kind: 'links', links: [{ label: embedWords[language].begin, address }] },
    ],
  };
}

const listOf = (pathways: readonly StoredPathway[], language: Language, title: string): EmbedView => ({
  title,
  address: addressIn(language, pathwayAddresses.list),
  blocks: [
    {
      kind: 'entries',
      entries: pathways.map((pathway) => ({
        title: saidText(language, pathway.title),
        titleLanguage: languageOfText(language, pathway.title),
        address: pathwayAddress(language, pathway.key),
        over: overOf(pathway, language),
        text: saidText(language, pathway.promise),
        language: languageOfText(language, pathway.promise),
      })),
    },
    {
      kind: 'links',
      links: [{ label: embedWords[language].ask, address: addressIn(language, pathwayAddresses.find) }],
    },
  ],
});
