import type { FanYear } from '../../engine/premium/premium-detail.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { FanChart } from '../../platform/web/charts/fan-chart.tsx';
import { paperDrawing } from '../../platform/web/charts/paper-drawing.tsx';
import type { Subject } from './subject.ts';
import { tableOf } from './table-of.ts';

const height = 320;

/** The members' account over the years: the dip, the way back above water. */
export function whenSection(subject: Subject): Block[] {
  const { outcome, amounts, words } = subject;
  const { when } = words.results;
  const { payback } = outcome.detail;
  const never = payback.p95 === 0;
  const title = never ? when.titleNeverUnder : payback.p50 === null ? when.titleNeverBack : when.title;
  const { point, range } = outcome.report;
  const central =
    point.payback === null
      ? when.centralNever(amounts.money(point.trough))
      : when.central(amounts.money(point.trough), amounts.format.years(point.payback));
  return [
    { kind: 'heading', level: 1, text: title },
    ...fan(subject, never),
    ...(subject.certain ? [] : [fanTable(subject)]),
    centralYears(subject),
    { kind: 'paragraph', text: central },
    {
      kind: 'paragraph',
      tone: 'note',
      text: `${when.formulaResult} = ${when.formula}. ${when.draws(amounts.format.number(range.samples))}`,
    },
    { kind: 'paragraph', tone: 'note', text: when.note },
  ];
}

const pointOf = ({ year, cumulative }: FanYear) => ({
  year,
  low: cumulative.p5,
  lowerMiddle: cumulative.p25,
  middle: cumulative.p50,
  upperMiddle: cumulative.p75,
  high: cumulative.p95,
});

/** The fan, where its amounts are numbers; the table says the same. */
function fan(subject: Subject, never: boolean): Block[] {
  const { outcome, amounts, words, years, language, say } = subject;
  const { when } = words.results;
  const { payback, trough } = outcome.detail;
  const points = outcome.detail.fan.map(pointOf);
  const last = points.at(-1);
  if (last === undefined || points.some((point) => !Object.values(point).every(Number.isFinite))) return [];
  const year = amounts.format.number(outcome.report.point.troughYear);
  const dip = {
    lines: [when.dip(amounts.range(trough.p5, trough.p95)), when.dipYear(year)] as const,
    tone: 'strong' as const,
  };
  const crossing =
    payback.p50 === null || payback.p50 === 0
      ? {}
      : {
          crossing: {
            year: payback.p50,
            // A date that nothing makes doubtful has no chances.
            lines: subject.certain
              ? ([when.afloatAgain, when.afloatAfter(amounts.format.years(payback.p50))] as const)
              : ([when.crossing(years), amounts.format.cases(payback.chanceWithinHorizon)] as const),
            tone: 'strong' as const,
          },
        };
  const alt = when.chart(
    amounts.money(trough.p5),
    amounts.money(trough.p95),
    amounts.money(last.low),
    amounts.money(last.high),
    years,
  );
  const chart = (
    <FanChart
      points={points}
      write={amounts.write}
      description={alt}
      height={height}
      {...(never ? {} : { dip, ...crossing })}
    />
  );
  return [paperDrawing(language, chart, { alt, caption: subject.certain ? say.when.line : say.when.fan })];
}

const yearName = ({ say, amounts }: Subject, year: number): string =>
  year === 0 ? say.when.start : amounts.format.years(year);

function fanTable(subject: Subject): Block {
  const { outcome, amounts, words, say, unit } = subject;
  const { when } = words.results;
  return tableOf<FanYear>(
    when.caption(unit),
    [
      { label: say.when.year, width: 1, cell: ({ year }) => yearName(subject, year) },
      { label: say.when.low, numeric: true, cell: ({ cumulative }) => amounts.plain(cumulative.p5) },
      { label: say.when.middle, numeric: true, cell: ({ cumulative }) => amounts.plain(cumulative.p50) },
      { label: say.when.high, numeric: true, cell: ({ cumulative }) => amounts.plain(cumulative.p95) },
      {
        label: when.afloat,
        numeric: true,
        cell: ({ chanceAboveWater }) => amounts.format.number(chanceAboveWater * 100, { decimals: 0 }),
      },
    ],
    outcome.detail.fan,
  );
}

/** The central calculation, year by year, with each part of the account. */
function centralYears(subject: Subject): Block {
  const { outcome, amounts, words, unit } = subject;
  const { when, parts } = words.results;
  type Row = (typeof outcome.report.point.years)[number];
  const column = (label: string, key: Exclude<keyof Row, 'year'>) => ({
    label,
    numeric: true,
    cell: (row: Row) => amounts.plain(row[key]),
  });
  return tableOf<Row>(
    when.yearCaption(unit),
    [
      { label: when.year, width: 0.8, cell: ({ year }) => String(year) },
      column(parts.frugality, 'frugality'),
      column(parts.jointValue, 'jointValue'),
      column(parts.coordination, 'coordination'),
      column(parts.engineering, 'engineering'),
      column(parts.investment, 'investment'),
      column(when.net, 'net'),
      column(when.cumulative, 'cumulative'),
      column(when.discounted, 'discountedCumulative'),
    ],
    outcome.report.point.years,
  );
}
