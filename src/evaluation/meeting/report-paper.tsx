import { effectHorizons, judgedFrom } from '../../kernel/effect-horizons.ts';
import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import type { Block, Paper } from '../../platform/ports/paper.ts';
import { paperDrawing } from '../../platform/web/charts/paper-drawing.tsx';
import { PaperRanges } from '../../platform/web/charts/paper-ranges.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { joinEnds } from '../../platform/web/format/ranges.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { indicatorTable, type ReadIndicator } from '../../project/index.ts';
import type { Analysis, ReadComparison } from '../contribution/analysis-store.ts';
import { balanceOfExchanges } from '../domain/balance-of-exchanges.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import { type ShownViewpoint, shownViewpoints } from '../domain/crossed-results.ts';
import { evaluationLevels, type Question } from '../domain/question.ts';
import { shownQuestions, shownSides } from '../domain/shown-questions.ts';
import type { Lesson } from '../lessons/lesson-store.ts';
import { gapOf, gapText, shareOf } from '../pages/question-figures.tsx';
import { shareRange, shareText } from '../pages/share-rows.tsx';
import { type DeclaredSide, declaredBlocks } from '../parts/declared-balance.tsx';
import { howLinesOf, marginText, uncoveredText } from '../weights/stated-weights.tsx';
import { weightWords } from '../weights/words.ts';
import { evaluationWords } from '../words.ts';
import { heading, note, paragraph } from './report-blocks.ts';
import { contributionBlocks, lessonBlocks } from './report-learnt.ts';
import { meetingWords } from './words.ts';

/** All that the report tells, as who asks may read it. */
export interface ReportContent {
  readonly campaign: Campaign;
  readonly release: Release;
  readonly declared: readonly DeclaredSide[];
  readonly indicators: readonly ReadIndicator[];
  readonly analyses: readonly Analysis[];
  readonly comparisons: readonly ReadComparison[];
  readonly lessons: readonly Lesson[];
  /** Themes of free texts, as blocks. */
  readonly themes: readonly Block[];
  readonly today: string;
  /** Address of the results, which the report names as its source. */
  readonly address: string;
}

/** What is given back to those who answered: what each viewpoint said, the gaps, what made the effects, what follows. */
export function reportPaper(language: Language, content: ReportContent): Paper {
  const { campaign, release } = content;
  const words = meetingWords[language].paper;
  const { results } = evaluationWords[language];
  const shown = shownQuestions(campaign, release);
  const seen = campaign.viewpoints.filter((_, place) =>
    shown.some(({ id }) => shownViewpoints(campaign.viewpoints, release.results[id] ?? [])[place]?.share),
  );
  return {
    language,
    title: results.title(campaign.title),
    subject: words.subject,
    date: release.releasedOn,
    facts: [
      results.released(formatDate(language, release.releasedOn)),
      formatCount(language, seen.length, words.facts.viewpoints),
    ],
    lead: words.lead(campaign.title),
    blocks: [
      { kind: 'contents', title: words.contents },
      heading(1, results.how),
      { kind: 'list', items: howLinesOf(language, release) },
      ...weightBlocks(language, release),
      ...hiddenBlocks(language, release),
      ...levelBlocks(language, content, shown),
      ...balanceBlocks(language, content),
      ...declaredBlocks(language, content.declared),
      ...content.themes,
      ...effectBlocks(language, content),
      ...indicatorBlocks(language, content),
      ...contributionBlocks(language, content),
      ...lessonBlocks(language, content),
      note(words.source(content.address)),
    ],
  };
}

function hiddenBlocks(language: Language, release: Release): readonly Block[] {
  const { results, threshold, reason } = release;
  const words = evaluationWords[language].results;
  const count = formatNumber(language, threshold);
  const isHidden = Object.values(results).some((groups) => groups.includes(null));
  return [
    ...(isHidden ? [{ kind: 'remark' as const, text: meetingWords[language].paper.whyHidden(count) }] : []),
    ...(release.countsOrganisations === true ? [{ kind: 'remark' as const, text: words.organisations }] : []),
    ...(reason === '' ? [] : [{ kind: 'remark' as const, text: words.lowered(count, reason) }]),
  ];
}

/** By what shares are weighted, from which source; nothing when they are not. */
function weightBlocks(language: Language, { weighting = null }: Release): readonly Block[] {
  if (weighting === null) return [];
  const words = weightWords[language];
  const uncovered = uncoveredText(language, weighting);
  return [
    heading(2, words.paper.title),
    paragraph(words.notice.title),
    { kind: 'list', items: weighting.margins.map((margin) => marginText(language, margin)) },
    ...(uncovered === '' ? [] : [paragraph(uncovered)]),
  ];
}

const hiddenCell = (language: Language, { threshold, countsOrganisations }: Release): string =>
  countsOrganisations === true
    ? '—'
    : meetingWords[language].paper.lessThan(formatNumber(language, threshold));

/** How many answered; and what they are worth once weighted, or why they are not. */
function answersCell(language: Language, { share, notWeighted }: ShownViewpoint): string {
  const answers = formatNumber(language, share!.answers);
  const { paper, row } = weightWords[language];
  if (notWeighted !== undefined) return row.without(answers, row.why[notWeighted]);
  return share!.effective === undefined
    ? answers
    : paper.answers(answers, formatNumber(language, share!.effective, { decimals: 0 }));
}

function levelBlocks(
  language: Language,
  content: ReportContent,
  shown: readonly Question[],
): readonly Block[] {
  const { answer } = evaluationWords[language];
  return evaluationLevels.flatMap((level) => {
    const questions = shown.filter((question) => question.level === level);
    if (questions.length === 0) return [];
    return [
      { ...heading(1, answer.levels[level]), newPage: level !== evaluationLevels[0] } as Block,
      ...questions.flatMap((question) => questionBlocks(language, content, question)),
    ];
  });
}

function questionBlocks(language: Language, content: ReportContent, question: Question): readonly Block[] {
  const { campaign, release } = content;
  const { results } = evaluationWords[language];
  const widest = gapOf(campaign.viewpoints, release, question);
  const discuss = question.discuss[language];
  return [
    heading(2, typeset(language, question.text[language])),
    ...figureBlocks(language, content, question),
    ...(widest === null ? [] : [paragraph(gapText(language, widest.gap))]),
    ...(discuss === '' ? [] : [note(`${results.discuss} ${typeset(language, discuss)}`)]),
  ];
}

function figureBlocks(language: Language, content: ReportContent, question: Question): readonly Block[] {
  const { campaign, release } = content;
  if (question.kind === 'scale')
    return shareBlocks(language, release, question, shownSides(campaign.viewpoints, release, question.id));
  if (question.kind === 'number') return [numberTable(language, content, question)];
  return [optionTable(language, content, question)];
}

const nameOf = (language: Language, { viewpoint }: ShownViewpoint): string => kindLabels[viewpoint][language];

function shareBlocks(
  language: Language,
  release: Release,
  question: Question,
  shown: readonly ShownViewpoint[],
): readonly Block[] {
  const words = meetingWords[language].paper;
  const known = shown.filter(({ share }) => share !== null);
  const alt = known
    .map((one) => words.row(nameOf(language, one), shareText(language, one), shareRange(language, one)))
    .join(' ');
  const chart = (
    <PaperRanges
      description={alt}
      write={(value) => formatPercent(language, value)}
      rows={known.map((one) => ({
        name: nameOf(language, one),
        low: one.share!.interval.low,
        high: one.share!.interval.high,
        middle: one.share!.value,
        value: `${shareText(language, one)} (${shareRange(language, one)})`,
      }))}
    />
  );
  return [
    paperDrawing(language, chart, { alt }),
    {
      kind: 'table',
      caption: shareOf(language, question),
      columns: [
        { label: words.columns.viewpoint, width: 2 },
        { label: words.columns.answers, numeric: true, width: release.weighting == null ? 1 : 2 },
        { label: words.columns.share, numeric: true },
        { label: words.columns.range, numeric: true },
      ],
      rows: shown.map((one) => [
        nameOf(language, one),
        one.share === null ? hiddenCell(language, release) : answersCell(language, one),
        one.share === null ? words.hidden : shareText(language, one),
        one.share === null ? '—' : shareRange(language, one),
      ]),
    },
  ];
}

function optionTable(language: Language, { campaign, release }: ReportContent, question: Question): Block {
  const words = evaluationWords[language].results;
  const options = question.options ?? [];
  const shown = options.map((_, place) => shownSides(campaign.viewpoints, release, question.id, place));
  const known = campaign.viewpoints.map((_, place) => place).filter((place) => shown[0]?.[place]?.share);
  return {
    kind: 'table',
    caption: question.kind === 'choice' ? words.chosen : words.chosenSeveral,
    columns: [
      { label: words.option, width: 2 },
      ...known.map((place) => ({ label: kindLabels[campaign.viewpoints[place]!][language], numeric: true })),
    ],
    rows: options.map((option, row) => [
      typeset(language, option[language]),
      ...known.map((place) => shareText(language, shown[row]![place]!)),
    ]),
  };
}

function numberTable(language: Language, { campaign, release }: ReportContent, question: Question): Block {
  const words = evaluationWords[language].results;
  const unit = question.unit === undefined ? '' : ` ${question.unit[language]}`;
  const known = shownViewpoints(campaign.viewpoints, release.results[question.id] ?? []).filter(
    ({ share }) => share?.quartiles !== undefined,
  );
  const number = (value: number): string => formatNumber(language, value);
  return {
    kind: 'table',
    caption: words.numbers,
    columns: [
      { label: words.viewpoint, width: 2 },
      { label: words.answersColumn, numeric: true },
      { label: words.middle, numeric: true },
      { label: words.half, numeric: true, width: 2 },
    ],
    rows: known.map((one) => {
      const [low, middle, high] = one.share!.quartiles!;
      return [
        nameOf(language, one),
        number(one.share!.answers),
        number(middle) + unit,
        joinEnds(language, number(low), number(high)) + unit,
      ];
    }),
  };
}

function balanceBlocks(language: Language, { campaign, release }: ReportContent): readonly Block[] {
  const words = evaluationWords[language].balance;
  const sides = balanceOfExchanges(campaign, release);
  if (sides.length === 0) return [];
  return [
    heading(1, words.title),
    paragraph(words.intro),
    {
      kind: 'table',
      caption: words.caption,
      columns: [
        { label: words.thing, width: 2 },
        ...sides.map(({ viewpoint }) => ({ label: kindLabels[viewpoint][language], numeric: true })),
      ],
      rows: sides[0]!.exchanges.map(({ thing }, place) => [
        typeset(language, thing[language]),
        ...sides.map(({ exchanges }) => {
          const { brings, receives } = exchanges[place]!;
          return words.both(shareText(language, brings), shareText(language, receives));
        }),
      ]),
    },
    note(words.note),
  ];
}

function effectBlocks(language: Language, { campaign, today }: ReportContent): readonly Block[] {
  const { results } = evaluationWords[language];
  if (campaign.startedOn === null) return [];
  return [
    heading(1, results.effects),
    {
      kind: 'list',
      items: effectHorizons.map(({ effect, months }) => {
        const day = judgedFrom(campaign.startedOn!, months);
        const text = day <= today ? results.judged : results.watching;
        return [
          { text: `${results.effectNames[effect]} – `, strong: true },
          { text: text(formatDate(language, day)) },
        ];
      }),
    },
  ];
}

function indicatorBlocks(language: Language, { indicators }: ReportContent): readonly Block[] {
  if (indicators.length === 0) return [];
  const words = evaluationWords[language].indicators;
  return [heading(1, words.title), paragraph(words.intro), indicatorTable(language, indicators)];
}
