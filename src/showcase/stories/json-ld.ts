import type { Language } from '../../kernel/language.ts';
import { storyAddress, storyPictureAddress } from '../addresses.ts';
import { storyParts, textsIn, translatedInto } from '../domain/story.ts';
import type { PublishedStory } from './read-stories.ts';

/** A public story in the words of schema.org, in a language where it is told in it: an article, what it is about, who is named. */
export function storyFactsLd(story: PublishedStory, origin: string, reader: Language): object {
  const { content } = story;
  const { texts, told } = textsIn(content, reader);
  const address = origin + storyAddress(told, story.slug);
  const other = translatedInto(content.language);
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
    inLanguage: told,
    image: origin + storyPictureAddress(told, story.slug),
    datePublished: story.firstAt.toISOString(),
    dateModified: story.publishedAt.toISOString(),
    author: { '@type': 'Organization', name: story.allianceName },
    publisher: { '@type': 'Organization', name: 'Cap17', url: origin },
    about: { '@type': 'Project', name: story.allianceName },
    mentions: content.partners.map(({ name }) => ({ '@type': 'Organization', name })),
    ...(story.territoryName === null
      ? {}
      : { contentLocation: { '@type': 'AdministrativeArea', name: story.territoryName } }),
    ...(content.translation
      ? told === content.language
        ? {
            workTranslation: {
              '@type': 'Article',
              url: origin + storyAddress(other, story.slug),
              inLanguage: other,
            },
          }
        : {
            translationOfWork: {
              '@type': 'Article',
              url: origin + storyAddress(content.language, story.slug),
              inLanguage: content.language,
            },
          }
      : {}),
    isAccessibleForFree: true,
  };
}
