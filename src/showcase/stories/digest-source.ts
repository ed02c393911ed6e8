import type { Language } from '../../kernel/language.ts';
import type { DigestSource } from '../../platform/ports/contributions.ts';
import { storyAddress } from '../addresses.ts';
import { textsIn } from '../domain/story.ts';
import { storyReaderOf } from './read-stories.ts';

/** Stories published or corrected lately, for the digest; invented ones are left out. */
export const storySource: DigestSource = {
  name: 'story',
  async propose(since, ports) {
    const stories = await storyReaderOf(ports).list();
    return stories
      .filter(({ isDemo, publishedAt }) => !isDemo && publishedAt >= since)
      .map(({ slug, content, allianceName, territoryName, publishedAt }) => {
        const said = (language: Language) => {
          const { texts, told } = textsIn(content, language);
          const text = [texts.lead, [allianceName, territoryName].filter((part) => part).join(', ')]
            .filter((part) => part !== '')
            .join('\n\n');
          return { title: texts.title, text, isTold: told === language };
        };
        const [fr, en] = [said('fr'), said('en')];
        return {
          key: slug,
          kind: 'story',
          title: { fr: fr.title, en: en.isTold ? en.title : '' },
          text: { fr: fr.text, en: en.isTold ? en.text : '' },
          address: { fr: storyAddress('fr', slug), en: storyAddress('en', slug) },
          at: publishedAt,
        };
      });
  },
  async withdrawn(keys, ports) {
    const shown = new Set((await storyReaderOf(ports).list()).map(({ slug }) => slug));
    return keys.filter((key) => !shown.has(key));
  },
};
