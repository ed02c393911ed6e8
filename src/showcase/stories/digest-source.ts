import type { DigestSource } from '../../platform/ports/contributions.ts';
import { storyAddress } from '../addresses.ts';
import { storyReaderOf } from './read-stories.ts';

/** Stories published or corrected lately, for the digest; invented ones are left out. */
export const storySource: DigestSource = {
  name: 'story',
  async propose(since, ports) {
    const stories = await storyReaderOf(ports).list();
    return stories
      .filter(({ isDemo, publishedAt }) => !isDemo && publishedAt >= since)
      .map(({ slug, content, allianceName, territoryName, publishedAt }) => {
        const { texts } = content;
        const text = [texts.lead, [allianceName, territoryName].filter((part) => part).join(', ')]
          .filter((part) => part !== '')
          .join('\n\n');
        return {
          key: slug,
          kind: 'story',
          title: { fr: texts.title, en: content.language === 'en' ? texts.title : '' },
          text: { fr: text, en: content.language === 'en' ? text : '' },
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
