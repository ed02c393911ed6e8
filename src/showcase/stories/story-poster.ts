import type { Language } from '../../kernel/language.ts';
import type { Paper } from '../../platform/ports/paper.ts';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { shorten } from '../../platform/web/format/shorten.ts';
import { storyAddress } from '../addresses.ts';
import { textsIn } from '../domain/story.ts';
import { qrDrawing, qrSize } from '../poster/qr-drawing.ts';
import type { ReadStory } from './read-stories.ts';
import { storyWords } from './words.ts';

/** Facts of a poster, and characters of each of its texts, at most: it must hold on one page. */
const factsShown = 4;
const longestText = 420;

/** A story on one page to hang: what was missing, what changed, a few facts with their dates, and a code that leads to it. */
export function storyPoster({ story, facts }: ReadStory, language: Language, origin: string): Paper {
  const words = storyWords[language];
  const { partners } = story.content;
  const { texts } = textsIn(story.content, language);
  const address = origin + storyAddress(language, story.slug);
  const part = (name: 'beginning' | 'together' | 'changed') =>
    texts[name] === ''
      ? []
      : ([
          { kind: 'heading', level: 2, text: words.parts[name] },
          { kind: 'paragraph', text: shorten(texts[name], longestText) },
        ] as const);
  return {
    language,
    title: texts.title,
    subject: texts.lead,
    facts: [
      words.byAlliance(story.allianceName),
      ...(story.territoryName === null ? [] : [story.territoryName]),
      ...(story.isDemo ? [words.example] : []),
    ],
    lead: texts.lead,
    blocks: [
      ...part('beginning'),
      ...part('together'),
      ...part('changed'),
      ...(facts.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: words.facts.heading },
            {
              kind: 'list' as const,
              items: facts
                .slice(0, factsShown)
                .map(({ label, text, on }) =>
                  shorten(
                    `${label[language]} – ${text[language]}, ${words.facts.on(formatDate(language, on))}`,
                    200,
                  ),
                ),
            },
          ]),
      {
        kind: 'paragraph',
        tone: 'note',
        text: `${words.poster.consent(formatDate(language, story.publishedAt))} ${formatList(
          language,
          partners.map(({ name }) => name),
        )}.`,
      },
      {
        kind: 'chart',
        svg: qrDrawing(address),
        width: qrSize.width,
        height: qrSize.height,
        alt: words.poster.code(address),
        caption: words.poster.caption(address),
      },
    ],
  };
}
