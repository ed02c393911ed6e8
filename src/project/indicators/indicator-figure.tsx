import type { DatedValue } from '../../engine/progress/index.ts';
import type { Language } from '../../kernel/language.ts';
import { DataDetails } from '../../platform/web/components/data-table.tsx';
import { Figure } from '../../platform/web/components/figure.tsx';
import { unitLabel } from './catalogue.ts';
import type { ChartContent } from './chart-layout.ts';
import type { Elsewhere } from './comparison.tsx';
import { joinedDays } from './frequency.ts';
import type { ReadIndicator } from './indicator-store.ts';
import { ProgressChart } from './progress-chart.tsx';
import type { Standing } from './progress-of.ts';
import { dayText } from './progress-words.ts';
import { valueText } from './value-text.ts';
import { indicatorWords } from './words.ts';

interface IndicatorFigureProps {
  readonly language: Language;
  readonly indicator: ReadIndicator;
  readonly standing: Standing;
  readonly elsewhere: readonly Elsewhere[];
}

/** A value at a day, when both are known. */
const dated = (on: string | null, value: number | null): DatedValue | null =>
  on === null || value === null ? null : { on, value };

/** At most that many other places are drawn: the table has them all. */
const mostOthers = 3;

/** What the chart of an indicator draws. */
export function contentOf({ indicator, standing, elsewhere }: IndicatorFigureProps): ChartContent {
  const { kept, disagreements } = standing.settled;
  const { projected } = standing.progress;
  const target = dated(indicator.targetOn, indicator.targetValue);
  return {
    baseline: dated(indicator.baselineOn, indicator.baselineValue),
    target,
    readings: kept,
    doubtful: disagreements.flatMap(({ readings }) => readings),
    projected: projected?.range && target ? { on: target.on, ...projected.range } : null,
    others: elsewhere
      .filter(({ values }) => values.length > 1)
      .slice(-mostOthers)
      .map(({ short, values }) => ({ name: short, values })),
    joined: joinedDays(indicator.frequency),
  };
}

/** The chart of an indicator with its table. */
export function IndicatorFigure(props: IndicatorFigureProps) {
  const { language, indicator } = props;
  const words = indicatorWords[language].page;
  const content = contentOf(props);
  const { baseline, target, readings } = content;
  const all = [...(baseline ? [baseline] : []), ...readings, ...(target ? [target] : [])];
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return null;
  const title = words.chart(indicator.name, unitLabel(indicator.unit, language));
  const told = ({ on, value }: DatedValue): string =>
    `${valueText(language, value, indicator.unit)} (${dayText(language, on)})`;
  return (
    <div class="section">
      <Figure
        id="chart"
        title={title}
        sub={words.chartSub}
        under={<ChartTable {...props} content={content} />}
      >
        <ProgressChart
          content={content}
          write={(value, withUnit) => valueText(language, value, withUnit ? indicator.unit : 'number')}
          description={words.chartDescription(indicator.name, told(first), told(last))}
          words={{ target: words.target, baseline: words.baseline, projection: words.projection }}
        />
      </Figure>
    </div>
  );
}

type Row = DatedValue & { readonly what: string };

function ChartTable({
  language,
  indicator,
  content,
}: IndicatorFigureProps & { readonly content: ChartContent }) {
  const words = indicatorWords[language].page;
  const { baseline, target, readings } = content;
  return (
    <DataDetails
      summary={words.table}
      caption={words.chart(indicator.name, unitLabel(indicator.unit, language))}
      columns={[
        { label: words.day, cell: ({ on }: Row) => dayText(language, on) },
        {
          label: words.value,
          numeric: true,
          cell: ({ value }) => valueText(language, value, indicator.unit),
        },
        { label: words.note, cell: ({ what }) => what },
      ]}
      rows={[
        ...(baseline ? [{ ...baseline, what: words.baseline }] : []),
        ...readings.map(({ on, value }) => ({ on, value, what: '' })),
        ...(target ? [{ ...target, what: words.target }] : []),
      ]}
    />
  );
}
