import type { Language } from '../../../kernel/language.ts';
import type { Workbook } from '../../../platform/ports/workbook.ts';
import { unitLabel } from '../catalogue.ts';
import type { ReadIndicator } from '../indicator-store.ts';
import { standingOf } from '../progress-of.ts';
import { exportWords } from './words.ts';

interface ExportOrder {
  readonly language: Language;
  readonly projectName: string;
  readonly indicators: readonly ReadIndicator[];
  /** Name of what an indicator follows. */
  readonly followsOf: (indicator: ReadIndicator) => string;
  readonly today: string;
}

/** The headings and the lines of the readings: one line per reading, those that count and those set aside. */
export function readingLines({ language, indicators }: ExportOrder): (string | number | null)[][] {
  const words = exportWords[language];
  return [
    [...words.readingHeadings],
    ...indicators.flatMap((indicator) => {
      const { settled } = standingOf(indicator, '9999-12-31');
      const kept = new Set(settled.kept.map(({ id }) => id));
      return indicator.readings.map((reading) => [
        indicator.id,
        indicator.name,
        unitLabel(indicator.unit, language),
        reading.on,
        reading.value,
        kept.has(reading.id) ? words.counts : words.aside,
        reading.source,
        reading.author,
        reading.note,
      ]);
    }),
  ];
}

/** One line per indicator: baseline, target, where it stands at the day of the export. What is unknown is empty. */
export function indicatorLines(order: ExportOrder): (string | number | null)[][] {
  const { language, indicators, followsOf, today } = order;
  const words = exportWords[language];
  return [
    [...words.indicatorHeadings],
    ...indicators.map((indicator) => {
      const { progress } = standingOf(indicator, today);
      return [
        indicator.id,
        indicator.name,
        unitLabel(indicator.unit, language),
        followsOf(indicator),
        indicator.targets.join(', '),
        indicator.baselineOn,
        indicator.baselineValue,
        indicator.targetOn,
        indicator.targetValue,
        progress.latest?.on ?? null,
        progress.latest?.value ?? null,
        progress.done,
        progress.expected,
        progress.trend?.perYear ?? null,
        progress.trend?.range?.low ?? null,
        progress.trend?.range?.high ?? null,
        progress.projected?.value ?? null,
        progress.projected?.range?.low ?? null,
        progress.projected?.range?.high ?? null,
        indicator.source,
      ];
    }),
  ];
}

/** Positions of the shares, shown in percent. */
const shares: readonly number[] = [11, 12];

/** The workbook of a project's measures: its indicators, then its readings. */
export function indicatorWorkbook(order: ExportOrder): Workbook {
  const words = exportWords[order.language];
  const sheet = (name: string, lines: (string | number | null)[][], widths: readonly number[]) => ({
    name,
    widths,
    rows: lines,
    frozenRows: 1,
    frozenColumns: 2,
    headings: [0],
  });
  const indicators = indicatorLines(order).map((line, row) =>
    line.map((cell, column) =>
      row > 0 && shares.includes(column) && typeof cell === 'number'
        ? ({ value: cell, format: 'percent' } as const)
        : cell,
    ),
  );
  return {
    language: order.language,
    title: words.title(order.projectName),
    sheets: [
      {
        ...sheet(
          words.indicators,
          [],
          [12, 40, 14, 30, 14, 12, 12, 12, 12, 12, 12, 10, 10, 12, 12, 12, 12, 12, 12, 40],
        ),
        rows: indicators,
      },
      sheet(words.readings, readingLines(order), [12, 40, 14, 12, 12, 14, 40, 24, 40]),
    ],
  };
}

/** The same for programs: full precision, days and codes as they are kept. */
export const indicatorDocuments = ({ indicators, today }: ExportOrder) =>
  indicators.map((indicator) => {
    const { readings, isDemo, ...described } = indicator;
    const { progress, settled } = standingOf(indicator, today);
    const kept = new Set(settled.kept.map(({ id }) => id));
    return {
      ...described,
      isExample: isDemo,
      readings: readings.map(({ id, on, value, source, author, note }) => ({
        ...{ id, on, value, source, author, note },
        counts: kept.has(id),
      })),
      progress: { ...progress, at: today },
    };
  });
