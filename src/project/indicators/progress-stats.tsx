import type { Language } from '../../kernel/language.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { Stat, Stats } from '../../platform/web/components/stat.tsx';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import type { ReadIndicator } from './indicator-store.ts';
import type { Standing } from './progress-of.ts';
import { dayText, shareText } from './progress-words.ts';
import { changeUnit, computedText, valueText } from './value-text.ts';
import { indicatorWords } from './words.ts';

interface ProgressStatsProps {
  readonly language: Language;
  readonly indicator: ReadIndicator;
  readonly standing: Standing;
}

/** The way done beside the way expected, the trend and where it would lead: each opens onto how it was computed. */
export function ProgressStats(props: ProgressStatsProps) {
  const { language, standing } = props;
  const words = indicatorWords[language].page;
  const { progress } = standing;
  return (
    <Section id="progress" title={words.progress}>
      {progress.done === null ? <Missing {...props} /> : null}
      {progress.done === null && progress.trend === null ? null : (
        <Stats three>
          <Done {...props} />
          <Expected {...props} />
          <TrendStat {...props} />
        </Stats>
      )}
    </Section>
  );
}

/** What is missing for the way to be computed; unknown is said, never shown as zero. */
function Missing({ language, indicator, standing }: ProgressStatsProps) {
  const words = indicatorWords[language].page;
  const missing = [
    ...(indicator.baselineValue === null ? [words.missing.baseline] : []),
    ...(indicator.targetValue === null ? [words.missing.target] : []),
    ...(standing.progress.latest === null ? [words.missing.reading] : []),
  ];
  return (
    <Alert>
      <p>
        <strong>{words.notComputable}</strong> {missing.join(' ')}
      </p>
    </Alert>
  );
}

/** What was read of an indicator: computed values are written with as many digits. */
const valuesOf = ({ baselineValue, targetValue, readings }: ReadIndicator): number[] =>
  [baselineValue, targetValue, ...readings.map(({ value }) => value)].filter((value) => value !== null);

/** The figures that enter the way, with where they come from. */
function wayInputs({ language, indicator, standing }: ProgressStatsProps) {
  const words = indicatorWords[language].page.explain;
  const { latest } = standing.progress;
  const reading = standing.settled.kept.find(({ on }) => on === latest?.on);
  const told = (value: number, on: string): string =>
    `${valueText(language, value, indicator.unit)} (${dayText(language, on)})`;
  const { baselineValue, baselineOn, targetValue, targetOn } = indicator;
  return [
    ...(baselineValue === null || baselineOn === null
      ? []
      : [{ name: words.baseline, range: told(baselineValue, baselineOn), source: words.typed }]),
    ...(targetValue === null || targetOn === null
      ? []
      : [{ name: words.target, range: told(targetValue, targetOn), source: words.typed }]),
    ...(latest === null
      ? []
      : [
          {
            name: words.latest,
            range: told(latest.value, latest.on),
            source: reading?.source || indicator.source || words.unknownSource,
          },
        ]),
  ];
}

function Done(props: ProgressStatsProps) {
  const { language, standing } = props;
  const words = indicatorWords[language].page;
  const { done, latest } = standing.progress;
  if (done === null || latest === null) return null;
  const remark = done < 0 ? words.away : done > 1 ? words.beyond : undefined;
  return (
    <Stat
      value={shareText(language, done)}
      detail={words.done}
      label={
        <>
          {words.doneLabel(dayText(language, latest.on))}
          {remark === undefined ? null : <> {remark}</>}
        </>
      }
      explain={{
        id: 'explain-done',
        formulas: [{ result: words.explain.done, expression: words.explain.doneFormula }],
        inputs: wayInputs(props),
        arguable: [words.explain.arguableCause],
        method: methodAddress(language, 'indicator-progress'),
      }}
    />
  );
}

function Expected(props: ProgressStatsProps) {
  const { language, indicator, standing } = props;
  const words = indicatorWords[language].page;
  const { expected, expectedToday, expectedValue } = standing.progress;
  if (expected === null) return null;
  const today = expectedToday === null ? [] : [`${shareText(language, expectedToday)} ${words.todayLabel}.`];
  return (
    <Stat
      value={shareText(language, expected)}
      detail={
        expectedValue === null
          ? undefined
          : computedText(language, expectedValue, indicator.unit, valuesOf(indicator))
      }
      label={words.expectedLabel}
      explain={{
        id: 'explain-expected',
        formulas: [{ result: words.explain.expected, expression: words.explain.expectedFormula }],
        inputs: wayInputs(props),
        remarks: today,
        arguable: [words.explain.arguableLine],
        method: methodAddress(language, 'indicator-progress'),
      }}
    />
  );
}

function TrendStat({ language, indicator, standing }: ProgressStatsProps) {
  const words = indicatorWords[language].page;
  const { trend, projected } = standing.progress;
  if (trend === null) return null;
  const text = (value: number): string => computedText(language, value, indicator.unit, valuesOf(indicator));
  const change = (value: number): string =>
    computedText(language, value, changeUnit(indicator.unit), valuesOf(indicator));
  const { range } = trend;
  const leads =
    projected === null || indicator.targetOn === null
      ? []
      : [
          `${text(projected.value)}${projected.range === null ? '' : `, ${words.trendRange(text(projected.range.low), text(projected.range.high))}`}, ${words.projected(dayText(language, indicator.targetOn))}.`,
        ];
  return (
    <Stat
      value={trend.perYear > 0 ? `+${change(trend.perYear)}` : change(trend.perYear)}
      label={`${words.trend}, ${range === null ? words.noRange : words.trendRange(change(range.low), change(range.high))}`}
      explain={{
        id: 'explain-trend',
        remarks: [words.explain.trendRemark(trend.points), ...leads],
        arguable: [words.explain.arguableCause],
        method: methodAddress(language, 'indicator-progress'),
      }}
    />
  );
}
