import type { Language } from '../../kernel/language.ts';
import type { PaperTable } from '../../platform/ports/paper.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import type { ReadIndicator } from '../indicators/indicator-store.ts';
import { settleReadings } from '../indicators/readings.ts';
import { valueText } from '../indicators/value-text.ts';
import { outputWords } from './words.ts';

/** A value with its day, or what says that there is none. */
function dated(language: Language, value: number | null, on: string | null, unit: string): string {
  if (value === null) return outputWords[language].paper.notMeasured;
  const text = valueText(language, value, unit);
  return on === null ? text : `${text} (${formatDate(language, on)})`;
}

/** Indicators with where they start, what was read last, and what is aimed at. */
export function indicatorTable(language: Language, indicators: readonly ReadIndicator[]): PaperTable {
  const words = outputWords[language].paper;
  return {
    kind: 'table',
    caption: words.indicatorsCaption,
    columns: [
      { label: words.indicator, width: 3 },
      { label: words.baseline, width: 2 },
      { label: words.last, width: 2 },
      { label: words.aim, width: 2 },
    ],
    rows: indicators.map((indicator) => {
      const last = settleReadings(indicator.readings).kept.at(-1);
      return [
        indicator.name,
        dated(language, indicator.baselineValue, indicator.baselineOn, indicator.unit),
        dated(language, last?.value ?? null, last?.on ?? null, indicator.unit),
        dated(language, indicator.targetValue, indicator.targetOn, indicator.unit),
      ];
    }),
  };
}
