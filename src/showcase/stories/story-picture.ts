import type { Language } from '../../kernel/language.ts';
import { goalOf } from '../../platform/web/sdg/goals.ts';
import { textsIn } from '../domain/story.ts';
import { drawShare } from '../picture/share-picture.ts';
import type { PublishedStory } from './read-stories.ts';
import { storyWords } from './words.ts';

/** The picture shown beside a link to a story; 1200 by 630. */
export function storyPicture(
  { content, allianceName, territoryName, sdgs }: PublishedStory,
  language: Language,
): string {
  const words = storyWords[language];
  const { texts } = textsIn(content, language);
  return drawShare({
    above: [words.title, allianceName, ...(territoryName === null ? [] : [territoryName])],
    title: texts.title,
    text: texts.lead,
    colours: sdgs.map((goal) => goalOf(language, goal).colour),
  });
}
