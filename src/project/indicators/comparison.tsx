import type { DatedValue } from '../../engine/progress/index.ts';
import type { Language } from '../../kernel/language.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { unitLabel } from './catalogue.ts';
import type { ReadIndicator } from './indicator-store.ts';
import { valueText } from './value-text.ts';
import { indicatorWords } from './words.ts';

/** The same measure in another place: its département, its région, France. */
export interface Elsewhere {
  readonly name: string;
  /** What it is, in a word: what a chart has room for. */
  readonly short: string;
  /** By year; the day is the last of the year. */
  readonly values: readonly DatedValue[];
}

interface ComparisonProps {
  readonly language: Language;
  readonly indicator: ReadIndicator;
  readonly elsewhere: readonly Elsewhere[];
}

/** The last value known elsewhere, beside the indicator; nobody is ranked. */
export function Comparison({ language, indicator, elsewhere }: ComparisonProps) {
  const words = indicatorWords[language].page;
  const known = elsewhere.filter(({ values }) => values.length > 0);
  if (known.length === 0) return null;
  return (
    <Section id="elsewhere" title={words.compare}>
      <DataTable
        caption={words.compareCaption(unitLabel(indicator.unit, language))}
        columns={[
          { label: words.place, cell: ({ name }: Elsewhere) => name },
          { label: words.year, numeric: true, cell: ({ values }) => values.at(-1)!.on.slice(0, 4) },
          {
            label: words.value,
            numeric: true,
            cell: ({ values }) => valueText(language, values.at(-1)!.value, indicator.unit),
          },
        ]}
        rows={known}
      />
    </Section>
  );
}
