import { actorKinds } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import type { Block, Paper } from '../../platform/ports/paper.ts';
import { formatList } from '../../platform/web/format/counts.ts';
import { natures } from '../domain/diagnosis.ts';
import { colon } from '../fiches/labelled.ts';
import { diagnosisWords } from './words.ts';

/** Lines of some seven millimetres, in pixels of the drawing: three to write by hand, two below a long question. */
const ruled = { width: 640, gap: 30, lines: 3, fewer: 2, long: 70 } as const;

function linesToWrite(alt: string, count: number): Block {
  const height = count * ruled.gap;
  const lines = Array.from({ length: count }, (_, index) => {
    const y = (index + 1) * ruled.gap - 2;
    return `<line x1="0" x2="${ruled.width}" y1="${y}" y2="${y}" stroke="#827b6c" stroke-width="0.8"/>`;
  });
  return {
    kind: 'chart',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${ruled.width}" height="${height}" viewBox="0 0 ${ruled.width} ${height}">${lines.join('')}</svg>`,
    width: ruled.width,
    height,
    alt,
  };
}

const uncapitalized = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** The five questions on one page, with room to write by hand. */
export function questionnaire(
  language: Language,
  {
    project,
    territory,
    question,
  }: { readonly project: string; readonly territory: string; readonly question: string },
): Paper {
  const { natures: names, questions, paper } = diagnosisWords[language];
  return {
    language,
    title: paper.title(territory),
    subject: paper.subject,
    lead: question === '' ? paper.lead(project) : question,
    blocks: [
      ...natures.flatMap((nature): Block[] => [
        {
          kind: 'heading',
          level: 1,
          text: `${names[nature]}${colon(language)} ${uncapitalized(questions[nature])}`,
        },
        linesToWrite(paper.lines, question.length > ruled.long ? ruled.fewer : ruled.lines),
      ]),
      {
        kind: 'paragraph',
        text: [
          { text: `${paper.who}${colon(language)} `, strong: true },
          {
            text: formatList(
              language,
              actorKinds.map((kind) => kindLabels[kind][language]),
            ),
          },
        ],
      },
      { kind: 'remark', text: paper.back },
    ],
  };
}
