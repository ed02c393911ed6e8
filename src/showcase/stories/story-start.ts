import type { AllianceKind } from '../../kernel/codes.ts';
import type { AllianceStart } from '../../platform/ports/contributions.ts';
import { storyAddress } from '../addresses.ts';
import { startingAlliance } from '../domain/starting-alliance.ts';
import { textsIn } from '../domain/story.ts';
import { showcaseWords } from '../words.ts';
import { storyReaderOf } from './read-stories.ts';
import { storyWords } from './words.ts';

/** An alliance, or the simulator, begun from a public story: its partners and its need, never its figures. */
export const storyStart: AllianceStart = {
  name: 'story',
  async read(slug, language, ports) {
    const read = await storyReaderOf(ports).one(slug);
    if (read === null) return null;
    const { title } = textsIn(read.story.content, language).texts;
    const words = { ...showcaseWords[language].starting, origin: storyWords[language].start.origin };
    return startingAlliance(
      { name: title, actors: read.partners.map((partner) => ({ ...partner, role: null, received: null })) },
      language,
      words,
      {
        address: ports.settings.origin + storyAddress(language, slug),
        year: ports.clock.now().getUTCFullYear(),
      },
    );
  },
  async sheet(slug, language, ports) {
    const read = await storyReaderOf(ports).one(slug);
    if (read === null) return null;
    const { texts } = textsIn(read.story.content, language);
    return {
      name: texts.title,
      need: texts.beginning === '' ? texts.lead : texts.beginning,
      answer: texts.together,
      kinds: read.story.kinds as readonly AllianceKind[],
      sdgs: read.story.sdgs,
    };
  },
};
