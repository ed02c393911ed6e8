import { storyAddress } from '../addresses.ts';
import { type ShownFact, type StoryTexts, storyParts, translatedInto } from '../domain/story.ts';
import type { PublishedStory } from './read-stories.ts';

const partsOf = (texts: StoryTexts): object =>
  Object.fromEntries(storyParts.map((part) => [part, texts[part] === '' ? null : texts[part]]));

/** A public story for programs: what its page shows, and nothing of how it was consented to. */
export function storyData(story: PublishedStory, origin: string, facts?: readonly ShownFact[]): object {
  const { texts, language, translation, partners } = story.content;
  return {
    slug: story.slug,
    url: origin + storyAddress(language, story.slug),
    language,
    title: texts.title,
    lead: texts.lead,
    ...partsOf(texts),
    translation: translation
      ? {
          language: translatedInto(language),
          title: translation.title,
          lead: translation.lead,
          ...partsOf(translation),
        }
      : null,
    alliance: story.allianceName,
    territory: story.territoryName,
    sdgs: story.sdgs,
    partners: partners.map(({ name }) => name),
    publishedAt: story.firstAt,
    correctedAt: story.corrections.length === 0 ? null : story.publishedAt,
    corrections: story.corrections,
    example: story.isDemo,
    ...(facts === undefined
      ? {}
      : {
          facts: facts.map(({ label, text, on, changedOn, now }) => ({ label, text, on, changedOn, now })),
        }),
  };
}
