import type { Language } from '../../kernel/language.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import type { Analysis, ReadComparison } from '../contribution/analysis-store.ts';
import { confidenceLines, confidenceText } from '../contribution/analysis-view.tsx';
import { chanceFigure } from '../contribution/chance-scale.ts';
import { comparisonLines, comparisonMeans } from '../contribution/comparison-view.tsx';
import { confidenceOf } from '../contribution/confidence.ts';
import { contributionWords } from '../contribution/words.ts';
import type { Lesson } from '../lessons/lesson-store.ts';
import { lessonWords } from '../lessons/words.ts';
import { heading, note, paragraph, written } from './report-blocks.ts';
import { meetingWords } from './words.ts';

/** What made the effects: every analysis in its six steps, every comparison with what it rests on. */
export function contributionBlocks(
  language: Language,
  {
    analyses,
    comparisons,
  }: { readonly analyses: readonly Analysis[]; readonly comparisons: readonly ReadComparison[] },
): readonly Block[] {
  const words = meetingWords[language].paper;
  return [
    ...(analyses.length === 0
      ? []
      : [
          heading(1, words.contribution),
          ...analyses.flatMap((analysis) => analysisBlocks(language, analysis)),
          note(contributionWords[language].confidence.note),
        ]),
    ...(comparisons.length === 0
      ? []
      : [
          heading(1, words.comparisons),
          ...comparisons.flatMap((comparison) => comparisonBlocks(language, comparison)),
        ]),
  ];
}

/** The six steps of an analysis; a step where nothing is written is left out. */
function analysisBlocks(language: Language, analysis: Analysis): readonly Block[] {
  const words = contributionWords[language];
  const { path } = confidenceOf(chanceFigure(analysis.prior), analysis.signs);
  const after = new Map(path.map((one) => [one.id, one.after]));
  const step = (place: number, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [heading(3, words.steps[place]!), ...blocks];
  const listed = (text: string): readonly Block[] =>
    text === ''
      ? []
      : [{ kind: 'list', ordered: true, items: text.split('\n').filter((line) => line.trim() !== '') }];
  const signs = (round: 'first' | 'additional'): readonly Block[] => {
    const of = analysis.signs.filter((sign) => sign.round === round);
    if (of.length === 0) return [];
    return [
      {
        kind: 'table',
        caption: words.confidence.caption,
        columns: [
          { label: words.sign.columns.sign, width: 3 },
          { label: words.sign.columns.seen, width: 2 },
          { label: words.sign.columns.after, width: 2 },
        ],
        rows: of.map(({ id, title, source, sighting }) => {
          const value = after.get(id);
          return [
            source === '' ? title : `${title} (${source})`,
            words.sign.sightings[sighting],
            value === undefined || value === null ? '—' : confidenceText(language, value),
          ];
        }),
      },
    ];
  };
  return [
    heading(2, analysis.title),
    ...step(0, written(analysis.question)),
    ...step(1, [
      ...listed(analysis.path),
      ...(analysis.explanations.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: words.manyExplanations,
              columns: [
                { label: words.explanation.columns.title, width: 2 },
                { label: words.explanation.columns.supports, width: 2 },
                { label: words.explanation.columns.against, width: 2 },
                { label: words.explanation.columns.weight, width: 2 },
              ],
              rows: analysis.explanations.map(({ title, supports, against, weight }) => [
                title,
                supports || '—',
                against || '—',
                words.explanation.weights[weight],
              ]),
            },
          ]),
    ]),
    ...step(2, signs('first')),
    ...step(3, [...written(analysis.story), ...written(analysis.weakPoints)]),
    ...step(4, [...written(analysis.sought), ...signs('additional')]),
    ...step(5, written(analysis.revised)),
    { kind: 'remark', text: confidenceLines(language, analysis).join(' ') },
  ];
}

function comparisonBlocks(language: Language, comparison: ReadComparison): readonly Block[] {
  const words = contributionWords[language].comparison;
  const { headings, rows } = comparisonMeans(language, comparison);
  return [
    heading(2, comparison.title),
    {
      kind: 'table',
      caption: words.caption(comparison.unit),
      columns: headings.map((label, place) => (place === 0 ? { label, width: 2 } : { label, numeric: true })),
      rows,
    },
    paragraph(comparisonLines(language, comparison).join(' ')),
    note(
      [
        `${comparison.source} (${words.measured(
          formatDate(language, comparison.beforeOn),
          formatDate(language, comparison.afterOn),
        )}).`,
        comparison.chosen,
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  ];
}

/** Lessons, with what came of each. */
export function lessonBlocks(
  language: Language,
  { lessons }: { readonly lessons: readonly Lesson[] },
): readonly Block[] {
  const words = meetingWords[language].paper;
  const lesson = lessonWords[language];
  return [
    heading(1, words.lessons),
    ...(lessons.length === 0 ? [paragraph(words.noLesson)] : []),
    ...lessons.flatMap(({ title, body, next, followUps }) => [
      heading(2, title),
      ...written(body),
      ...(next === ''
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: [{ text: `${lesson.proposes} – `, strong: true }, { text: next }],
            },
          ]),
      ...(followUps.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              items: followUps.map(({ kind, on, title: target }) =>
                kind === 'commons'
                  ? lesson.follows[kind](formatDate(language, on))
                  : `${lesson.follows[kind](formatDate(language, on))} ${target}`,
              ),
            },
          ]),
    ]),
  ];
}
