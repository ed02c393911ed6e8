import type { Language } from '../../kernel/language.ts';
import type { Block, Paper } from '../../platform/ports/paper.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { themeLabel } from '../diagnosis/diagnosis-page.tsx';
import { diagnosisWords } from '../diagnosis/words.ts';
import { countByTheme, natures } from '../domain/diagnosis.ts';
import { actionMonths } from '../fiches/action-dates.ts';
import type { Action } from '../fiches/read-action.ts';
import { actionWords } from '../fiches/words.ts';
import { targetText } from '../sdg/targets.ts';
import { sdgWords } from '../sdg/words.ts';
import { actionBlocks, paragraphs } from './action-blocks.ts';
import { fundingBlocks } from './funding-blocks.ts';
import { indicatorTable } from './indicator-table.ts';
import type { ProjectContent } from './project-content.ts';
import { outputWords } from './words.ts';

/** Texts of one nature that the document quotes; the page of the diagnosis has them all. */
const quotedTexts = 12;
const mostFunders = 40;

/** The whole project as a document: cap, diagnosis, SDGs, orientations, funding, indicators, then every sheet. */
export function projectPaper(language: Language, content: ProjectContent): Paper {
  const words = outputWords[language].paper;
  return {
    language,
    title: content.name,
    subject: outputWords[language].page.wholeIntro,
    date: content.date,
    facts: [
      content.territory,
      ...(content.horizonYear === null ? [] : [words.horizon(content.horizonYear)]),
      words.on(formatDate(language, content.date)),
      ...(content.state === 'draft' ? [words.draft] : []),
    ],
    lead: content.vision === '' ? words.noVision : (paragraphs(content.vision)[0] ?? words.noVision),
    blocks: [
      ...(content.isDemo ? [{ kind: 'remark' as const, text: words.example }] : []),
      { kind: 'contents', title: words.contents },
      ...capBlocks(language, content),
      ...diagnosisBlocks(language, content),
      ...anchorBlocks(language, content),
      ...orientationBlocks(language, content),
      { kind: 'heading', level: 1, text: words.funding },
      ...fundingBlocks(language, content, mostFunders),
      { kind: 'heading', level: 1, text: words.indicators },
      content.indicators.length === 0
        ? { kind: 'paragraph', text: words.noIndicators }
        : indicatorTable(language, content.indicators),
      ...reviewBlocks(language, content),
      ...sheetBlocks(language, content),
      { kind: 'paragraph', tone: 'note', text: words.source(content.addresses[language]) },
    ],
  };
}

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
const written = (text: string): Block[] =>
  paragraphs(text).map((part) => ({ kind: 'paragraph', text: part }));

/** What the lead does not say of the vision, and who takes part. */
function capBlocks(language: Language, content: ProjectContent): readonly Block[] {
  const words = outputWords[language].paper;
  const rest = paragraphs(content.vision).slice(1);
  return [
    ...(rest.length === 0 ? [] : [heading(1, words.cap), ...written(rest.join('\n\n'))]),
    ...(content.actors.length === 0
      ? []
      : [heading(1, words.who), { kind: 'list' as const, items: content.actors }]),
  ];
}

function diagnosisBlocks(language: Language, { diagnosis, contributions }: ProjectContent): readonly Block[] {
  const words = outputWords[language].paper;
  const { natures: names, page } = diagnosisWords[language];
  if (diagnosis === '' && contributions.length === 0) return [];
  const said = natures.map((nature) => ({
    nature,
    texts: contributions.filter((contribution) => contribution.nature === nature),
  }));
  return [
    heading(1, words.diagnosis),
    ...written(diagnosis),
    ...(contributions.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: words.diagnosisCount(formatCount(language, contributions.length, words.said)),
          },
          {
            kind: 'table' as const,
            caption: page.caption,
            columns: [
              { label: page.theme },
              ...natures.map((nature) => ({ label: names[nature], numeric: true })),
            ],
            rows: countByTheme(contributions).map(({ theme, counts }) => [
              themeLabel(language, theme),
              ...natures.map((nature) => String(counts[nature])),
            ]),
          },
        ]),
    ...said
      .filter(({ texts }) => texts.length > 0)
      .flatMap(({ nature, texts }): Block[] => [
        heading(2, names[nature]),
        { kind: 'list', items: texts.slice(0, quotedTexts).map(({ text }) => text) },
      ]),
  ];
}

function anchorBlocks(language: Language, { anchors }: ProjectContent): readonly Block[] {
  const words = outputWords[language].paper;
  if (anchors.length === 0) return [];
  return [
    heading(1, words.sdgs),
    {
      kind: 'table',
      caption: words.sdgCaption,
      columns: [
        { label: words.target, width: 3 },
        { label: words.level, width: 2 },
        { label: words.why, width: 3 },
      ],
      rows: anchors.map(({ target, level, why }) => [
        targetText(language, target),
        sdgWords[language].levels[level],
        why === '' ? '—' : why,
      ]),
    },
  ];
}

/** Actions of a part of the project, in a table. */
export function actionTable(language: Language, caption: string, actions: readonly Action[]): Block {
  const words = outputWords[language].paper;
  return {
    kind: 'table',
    caption,
    columns: [
      { label: words.number, width: 0.7 },
      { label: words.action, width: 4 },
      { label: words.status, width: 1.5 },
      { label: words.dates, width: 2.5 },
      { label: words.budget, numeric: true, width: 1.6 },
    ],
    rows: actions.map((action) => [
      `A${action.number}`,
      action.title,
      actionWords[language].statuses[action.status],
      actionMonths(language, action),
      action.budgetPlanned === null
        ? words.unknown
        : formatNumber(language, action.budgetPlanned, { decimals: 0 }),
    ]),
  };
}

function orientationBlocks(language: Language, { orientations, actions }: ProjectContent): readonly Block[] {
  const words = outputWords[language].paper;
  const outside = actions.filter(
    ({ orientationId }) => !orientations.some((orientation) => orientation.id === orientationId),
  );
  if (orientations.length === 0 && outside.length === 0) return [];
  return [
    heading(1, words.orientations),
    ...orientations.flatMap(({ id, title, description }) => {
      const own = actions.filter(({ orientationId }) => orientationId === id);
      return [
        heading(2, title),
        ...written(description),
        ...(own.length === 0 ? [] : [actionTable(language, words.actionsCaption(title), own)]),
      ];
    }),
    ...(outside.length === 0
      ? []
      : [heading(2, words.outside), actionTable(language, words.outside, outside)]),
  ];
}

function reviewBlocks(language: Language, { lastReview }: ProjectContent): readonly Block[] {
  if (lastReview === null) return [];
  const day = formatDate(language, lastReview.takenAt);
  return [
    heading(1, outputWords[language].paper.review),
    { kind: 'paragraph', text: [{ text: lastReview.title, strong: true }, { text: `, ${day}.` }] },
    ...written(lastReview.summary),
  ];
}

function sheetBlocks(language: Language, content: ProjectContent): readonly Block[] {
  if (content.actions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: outputWords[language].paper.sheets, newPage: true },
    ...content.actions.flatMap((action): Block[] => [
      heading(2, `A${action.number} ${action.title}`),
      ...actionBlocks(language, content, action, 3),
    ]),
  ];
}
