import { storyAddress, storyPictureAddress } from '../addresses.ts';
import { storyParts } from '../domain/story.ts';
import type { PublishedStory } from './read-stories.ts';

/** A public story in the words of schema.org: an article, what it is about, who is named. */
export function storyFactsLd(story: PublishedStory, origin: string): object {
  const { texts, language, partners } = story.content;
  const address = origin + storyAddress(language, story.slug);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': origin + storyAddress('fr', story.slug),
    url: address,
    mainEntityOfPage: address,
    headline: texts.title,
    description: texts.lead,
    articleBody: storyParts
      .map((part) => texts[part])
      .filter((text) => text !== '')
      .join('\n\n'),
    inLanguage: language,
    image: origin + storyPictureAddress(language, story.slug),
    datePublished: story.firstAt.toISOString(),
    dateModified: story.publishedAt.toISOString(),
    author: { '@type': 'Organization', name: story.allianceName },
    publisher: { '@type': 'Organization', name: 'Cap17', url: origin },
    about: { '@type': 'Project', name: story.allianceName },
    mentions: partners.map(({ name }) => ({ '@type': 'Organization', name })),
    ...(story.territoryName === null
      ? {}
      : { contentLocation: { '@type': 'AdministrativeArea', name: story.territoryName } }),
    isAccessibleForFree: true,
  };
}
