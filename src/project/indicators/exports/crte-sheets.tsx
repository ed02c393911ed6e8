import type { Language } from '../../../kernel/language.ts';
import type { Block, Paper } from '../../../platform/ports/paper.ts';
import { paperDrawing } from '../../../platform/web/charts/paper-drawing.tsx';
import { formatDate } from '../../../platform/web/format/dates.ts';
import { NO_BREAK_SPACE } from '../../../platform/web/typography/characters.ts';
import { targetText } from '../../sdg/targets.ts';
import { type CatalogueIndicator, type CrteSheet, getCatalogueIndicator, unitLabel } from '../catalogue.ts';
import { contentOf } from '../indicator-figure.tsx';
import type { ReadIndicator } from '../indicator-store.ts';
import { ProgressChart } from '../progress-chart.tsx';
import { type Standing, standingOf } from '../progress-of.ts';
import { dayText, shareText } from '../progress-words.ts';
import { changeUnit, computedText, valueText } from '../value-text.ts';
import { indicatorWords } from '../words.ts';
import { exportWords } from './words.ts';

interface SheetOrder {
  readonly language: Language;
  readonly projectName: string;
  readonly territoryName: string;
  readonly indicators: readonly ReadIndicator[];
  readonly today: string;
}

interface Sheet {
  readonly language: Language;
  readonly indicator: ReadIndicator;
  readonly catalogued: CatalogueIndicator;
  readonly sheet: CrteSheet;
  readonly standing: Standing;
}

/** The indicators of a project that have an official sheet, in the order of the contract. */
export function sheetsOf({ language, indicators, today }: SheetOrder): Sheet[] {
  return indicators
    .flatMap((indicator) => {
      const catalogued = getCatalogueIndicator(indicator.catalogueId ?? '');
      return catalogued?.sheet
        ? [
            {
              language,
              indicator,
              catalogued,
              sheet: catalogued.sheet,
              standing: standingOf(indicator, today),
            },
          ]
        : [];
    })
    .sort((a, b) => a.sheet.number - b.sheet.number);
}

/** The official sheets of the CRTE filled with the readings of a project, one after the other. */
export function crtePaper(order: SheetOrder): Paper {
  const { language, today } = order;
  const words = exportWords[language].sheet;
  const sheets = sheetsOf(order);
  return {
    language,
    title: words.title(order.projectName),
    subject: words.subject,
    date: today,
    facts: [order.territoryName, formatDate(language, today)],
    lead: words.lead(sheets.length, formatDate(language, today)),
    blocks: [
      ...(sheets.length > 2 ? ([{ kind: 'contents', title: words.contents }] as const) : []),
      ...sheets.flatMap((sheet, index) => sheetBlocks(sheet, index > 0 || sheets.length > 2)),
      { kind: 'paragraph', tone: 'note', text: words.note },
    ],
  };
}

function sheetBlocks(sheet: Sheet, newPage: boolean): Block[] {
  const { language, indicator } = sheet;
  const words = exportWords[language].sheet;
  return [
    { kind: 'heading', level: 1, text: words.heading(sheet.sheet.number, indicator.name), newPage },
    figuresBlock(sheet),
    ...chartBlocks(sheet),
    ...readingBlocks(sheet),
    {
      kind: 'table',
      caption: words.sheetCaption,
      columns: [
        { label: words.field, width: 2 },
        { label: words.content, width: 5 },
      ],
      rows: officialRows(sheet),
    },
  ];
}

/** Where the project stands, each figure with what it needs to be read. */
function figuresBlock({ language, indicator, standing }: Sheet): Block {
  const words = exportWords[language].sheet;
  const { progress } = standing;
  const dated = (value: number | null, on: string | null) =>
    value === null || on === null
      ? { value: words.unknown }
      : { value: valueText(language, value, indicator.unit), note: dayText(language, on) };
  const trend = progress.trend;
  const text = (value: number): string =>
    computedText(
      language,
      value,
      changeUnit(indicator.unit),
      indicator.readings.map((reading) => reading.value),
    );
  return {
    kind: 'figures',
    items: [
      { label: words.baseline, ...dated(indicator.baselineValue, indicator.baselineOn) },
      { label: words.target, ...dated(indicator.targetValue, indicator.targetOn) },
      { label: words.latest, ...dated(progress.latest?.value ?? null, progress.latest?.on ?? null) },
      {
        label: words.done,
        value: progress.done === null ? words.notComputable : shareText(language, progress.done),
        ...(progress.expected === null
          ? {}
          : { note: words.expected(shareText(language, progress.expected)) }),
      },
      {
        label: words.trend,
        value: trend === null ? words.notComputable : text(trend.perYear),
        ...(trend?.range ? { note: words.range(text(trend.range.low), text(trend.range.high)) } : {}),
      },
    ],
  };
}

function chartBlocks({ language, indicator, standing }: Sheet): Block[] {
  const content = contentOf({ language, indicator, standing, elsewhere: [] });
  const all = [
    ...(content.baseline ? [content.baseline] : []),
    ...content.readings,
    ...(content.target ? [content.target] : []),
  ];
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined || all.length < 2) return [];
  const words = indicatorWords[language].page;
  const told = ({ on, value }: { on: string; value: number }): string =>
    `${valueText(language, value, indicator.unit)} (${dayText(language, on)})`;
  const description = words.chartDescription(indicator.name, told(first), told(last));
  const chart = (
    <ProgressChart
      content={content}
      write={(value, withUnit) => valueText(language, value, withUnit ? indicator.unit : 'number')}
      description={description}
      words={{ target: words.target, baseline: words.baseline, projection: words.projection }}
      height={240}
    />
  );
  return [
    paperDrawing(language, chart, { alt: description, caption: exportWords[language].sheet.chartCaption }),
  ];
}

function readingBlocks({ language, indicator, standing }: Sheet): Block[] {
  const words = exportWords[language].sheet;
  const { kept } = standing.settled;
  if (kept.length === 0) return [{ kind: 'paragraph', text: words.noReading }];
  return [
    {
      kind: 'table',
      caption: `${words.readings}, ${unitLabel(indicator.unit, language)}`,
      columns: [
        { label: words.day },
        { label: words.value, numeric: true },
        { label: words.origin, width: 4 },
      ],
      rows: kept.map(({ on, value, source }) => [
        dayText(language, on),
        // The unit is in the caption: long ones would be cut in the column.
        valueText(language, value, 'number'),
        source || indicator.source,
      ]),
    },
  ];
}

/** The rubrics of the official sheet, in its order; those that it leaves empty are left out. */
function officialRows({ language, indicator, catalogued, sheet }: Sheet): (readonly [string, string])[] {
  const words = exportWords[language].sheet;
  const { reference } = sheet;
  const colon = language === 'fr' ? `${NO_BREAK_SPACE}: ` : ': ';
  const rows: (readonly [string, string])[] = [
    [words.environmental, sheet.environmentalObjective[language]],
    [words.policy, sheet.publicPolicy[language]],
    [words.strategic, sheet.strategicObjective[language]],
    [words.definition, indicator.definition || catalogued.definition[language]],
    [words.calculation, indicator.method || (catalogued.calculation?.[language] ?? '')],
    [words.unit, unitLabel(indicator.unit, language)],
    [
      words.parts,
      sheet.parts.map((part) => `${part[language]} (${unitLabel(part.unit, language)})`).join(' ; '),
    ],
    [words.periodicity, sheet.periodicity[language]],
    [words.producer, sheet.producer],
    [words.national, sheet.nationalObjective[language]],
    [
      words.reference,
      reference === null || reference.value === null
        ? ''
        : `${valueText(language, reference.value, reference.unit)}${reference.year === null ? '' : ` (${reference.year})`}${colon}${reference.note[language]}`,
    ],
    [
      exportWords[language].indicatorHeadings[4]!,
      indicator.targets.map((code) => targetText(language, code)).join(' ; '),
    ],
    [words.source, `${catalogued.source.name}, ${catalogued.source.url}`],
  ];
  return rows.filter(([, content]) => content !== '');
}
