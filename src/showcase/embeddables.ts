import type { Language } from '../kernel/language.ts';
import type { Embeddable, EmbedView } from '../platform/ports/embeddable.ts';
import { formatDate } from '../platform/web/format/dates.ts';
import { addressIn } from '../platform/web/layout/address.ts';
import { typeset } from '../platform/web/typography/typeset.ts';
import { pioneerAddress, storyAddress, storyAddresses } from './addresses.ts';
import { cardWords } from './card-words.ts';
import { pioneerReaderOf } from './contributions.tsx';
import type { Pioneer, PioneerFigure } from './domain/pioneer.ts';
import { textsIn } from './domain/story.ts';
import { figureText, whereOf } from './labels.ts';
import { type PublishedStory, storyReaderOf } from './stories/read-stories.ts';
import { storyWords } from './stories/words.ts';
import { showcaseWords } from './words.ts';

/** Stories of a list on a partner's site, at most. */
const mostStories = 10;
/** Figures of a card, at most. */
const figuresShown = 3;

const label = (word: 'story' | 'storyHint' | 'pioneer' | 'pioneerHint' | 'figure' | 'figureHint') => ({
  fr: cardWords.fr[word],
  en: cardWords.en[word],
});
const which = (word: 'whichStory' | 'whichPioneer' | 'whichFigure') => ({
  fr: cardWords.fr[word],
  en: cardWords.en[word],
});

/** A public story as a card; the latest ones as a list when none is chosen. */
export const storyCard: Embeddable = {
  name: 'story',
  label: label('story'),
  hint: label('storyHint'),
  height: 420,
  fields: [
    {
      name: 'slug',
      label: which('whichStory'),
      choices: async (language, ports) =>
        (await storyReaderOf(ports).list()).map(({ slug, content }) => ({
          value: slug,
          label: textsIn(content, language).texts.title,
        })),
    },
  ],
  async read({ field }, language, ports) {
    const slug = field('slug');
    if (slug === '') return listOfStories(await storyReaderOf(ports).list(), language);
    const story = (await storyReaderOf(ports).list()).find((candidate) => candidate.slug === slug);
    return story === undefined ? null : cardOfStory(story, language);
  },
  fieldsOf(path) {
    if (path === '/recits' || path === '/en/stories') return {};
    const slug = /^\/(?:recits|en\/stories)\/([a-z0-9-]+)$/.exec(path)?.[1];
    return slug === undefined || slug === 'atelier' || slug === 'desk' ? null : { slug };
  },
};

function cardOfStory(story: PublishedStory, language: Language): EmbedView {
  const words = storyWords[language];
  const { partners } = story.content;
  const { texts, told } = textsIn(story.content, language);
  return {
    title: texts.title,
    titleLanguage: told,
    address: storyAddress(language, story.slug),
    over: [
      words.byAlliance(story.allianceName),
      formatDate(language, story.publishedAt),
      ...(story.isDemo ? [words.example] : []),
    ].join(' · '),
    blocks: [
      { kind: 'text', text: texts.lead, language: told },
      {
        kind: 'facts',
        facts: [{ label: words.page.partners, value: partners.map(({ name }) => name).join(', ') }],
      },
    ],
  };
}

function listOfStories(stories: readonly PublishedStory[], language: Language): EmbedView | null {
  const words = storyWords[language];
  const latest = stories.filter(({ isDemo }) => !isDemo).slice(0, mostStories);
  if (latest.length === 0) return null;
  return {
    title: words.title,
    address: addressIn(language, storyAddresses.list),
    blocks: [
      {
        kind: 'entries',
        entries: latest.map(({ slug, content, allianceName }) => {
          const { texts, told } = textsIn(content, language);
          return {
            title: texts.title,
            titleLanguage: told,
            address: storyAddress(language, slug),
            over: allianceName,
            text: texts.lead,
            language: told,
          };
        }),
      },
    ],
  };
}

const yearOf = (language: Language, { year }: PioneerFigure): string =>
  year === null ? showcaseWords[language].sheet.noYear : showcaseWords[language].sheet.year(year);

/** A pioneer as a card: where, its need, a few figures with their years. */
export const pioneerCard: Embeddable = {
  name: 'pioneer',
  label: label('pioneer'),
  hint: label('pioneerHint'),
  height: 460,
  fields: [
    {
      name: 'slug',
      label: which('whichPioneer'),
      choices: async (_language, ports) =>
        (await pioneerReaderOf(ports)()).map(({ slug, name }) => ({ value: slug, label: name })),
    },
  ],
  async read({ field }, language, ports) {
    const pioneer = (await pioneerReaderOf(ports)()).find(({ slug }) => slug === field('slug'));
    if (pioneer === undefined) return null;
    return {
      title: typeset('fr', pioneer.name),
      titleLanguage: 'fr',
      address: pioneerAddress(language, pioneer.slug),
      over: whereOf(pioneer),
      blocks: [
        { kind: 'text', text: typeset(language, pioneer.need[language]) },
        ...pioneer.figures.slice(0, figuresShown).map((figure) => figureBlock(figure, language)),
      ],
    };
  },
  fieldsOf(path) {
    const slug = /^\/(?:pionniers|en\/pioneers)\/([a-z0-9-]+)$/.exec(path)?.[1];
    return slug === undefined || ['carte', 'map', 'arbre', 'tree'].includes(slug) ? null : { slug };
  },
};

const figureBlock = (figure: PioneerFigure, language: Language) =>
  ({
    kind: 'figure',
    value: figureText(language, figure),
    label: typeset(language, figure.label[language]),
    note: yearOf(language, figure),
  }) as const;

/** Which figure of which pioneer: its place among those of its sheet, from 1. */
function readFigure(pioneers: readonly Pioneer[], asked: string) {
  const [, slug, place] = /^([a-z0-9-]+):([1-9]\d?)$/.exec(asked) ?? [];
  const pioneer = pioneers.find((candidate) => candidate.slug === slug);
  const figure = pioneer?.figures[Number(place) - 1];
  return pioneer === undefined || figure === undefined ? null : { pioneer, figure };
}

/** One published figure of a pioneer, with its year and its source. */
export const figureCard: Embeddable = {
  name: 'figure',
  label: label('figure'),
  hint: label('figureHint'),
  height: 300,
  fields: [
    {
      name: 'figure',
      label: which('whichFigure'),
      choices: async (language, ports) =>
        (await pioneerReaderOf(ports)()).flatMap(({ slug, name, figures }) =>
          figures.map((figure, index) => ({
            value: `${slug}:${index + 1}`,
            label: `${name} – ${figure.label[language]}`,
          })),
        ),
    },
  ],
  async read({ field }, language, ports) {
    const found = readFigure(await pioneerReaderOf(ports)(), field('figure'));
    if (found === null) return null;
    const { pioneer, figure } = found;
    const source = pioneer.sources.find(({ url }) => url === figure.source);
    return {
      title: typeset('fr', pioneer.name),
      titleLanguage: 'fr',
      address: pioneerAddress(language, pioneer.slug),
      over: whereOf(pioneer),
      blocks: [
        figureBlock(figure, language),
        {
          kind: 'links',
          links: [
            {
              label: `${showcaseWords[language].sheet.source} ${typeset('fr', source?.title ?? new URL(figure.source).hostname)}`,
              address: figure.source,
            },
          ],
        },
      ],
    };
  },
  fieldsOf: () => null,
};
