import type { Language } from '../../kernel/language.ts';
import type { Paper } from '../../platform/ports/paper.ts';
import { goalOf } from '../../platform/web/sdg/goals.ts';
import { pioneerAddress } from '../addresses.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { figureText, whereOf } from '../labels.ts';
import { showcaseWords } from '../words.ts';
import { qrDrawing, qrSize } from './qr-drawing.ts';

/** Figures of a poster, at most. */
const figuresShown = 3;

/** A pioneer on one page to hang: need, answer, figures with their years, lessons, and a code that leads to its sheet. */
export function pioneerPoster(pioneer: Pioneer, language: Language, origin: string): Paper {
  const words = showcaseWords[language];
  const address = origin + pioneerAddress(language, pioneer.slug);
  const part = (text: string, title: string) =>
    [
      { kind: 'heading', level: 2, text: title },
      { kind: 'paragraph', text },
    ] as const;
  return {
    language,
    title: pioneer.name,
    subject: words.sheet.description(pioneer.name),
    facts: [
      whereOf(pioneer),
      ...(pioneer.since === null ? [] : [words.since(pioneer.since)]),
      ...pioneer.kinds.map((kind) => words.kinds[kind]),
    ],
    blocks: [
      ...part(pioneer.need[language], words.sheet.need),
      ...part(pioneer.answer[language], words.sheet.answer),
      ...(pioneer.figures.length === 0
        ? []
        : [
            {
              kind: 'figures' as const,
              items: pioneer.figures.slice(0, figuresShown).map((figure) => ({
                label: figure.label[language],
                value: figureText(language, figure),
                note: figure.year === null ? words.sheet.noYear : words.sheet.year(figure.year),
              })),
            },
          ]),
      ...(pioneer.lessons === null ? [] : part(pioneer.lessons[language], words.sheet.lessons)),
      {
        kind: 'paragraph',
        tone: 'note',
        text: `${words.sheet.sdgs}${language === 'fr' ? '\u00A0' : ''}: ${pioneer.sdgs.map((goal) => goalOf(language, goal).title).join(', ')}. ${words.sheet.reading}`,
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
