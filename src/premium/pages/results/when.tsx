import type { FanYear, PaybackDetail } from '../../../engine/premium/premium-detail.ts';
import { FanChart } from '../../../platform/web/charts/fan-chart.tsx';
import { FanTable } from '../../../platform/web/charts/fan-table.tsx';
import { FanKey } from '../../../platform/web/charts/key.tsx';
import { DataDetails } from '../../../platform/web/components/data-table.tsx';
import { Figure } from '../../../platform/web/components/figure.tsx';
import { nameAndColon } from '../../../platform/web/typography/with-colon.ts';
import { useResultWords } from '../simulated.ts';
import { Explanation } from './explanation.tsx';
import { isCertain } from './lead.ts';
import { Opens } from './opens.tsx';
import { useAmounts } from './use-amounts.ts';

const place = 'when';

const pointOf = (row: FanYear) => ({
  year: row.year,
  low: row.cumulative.p5,
  lowerMiddle: row.cumulative.p25,
  middle: row.cumulative.p50,
  upperMiddle: row.cumulative.p75,
  high: row.cumulative.p95,
  afloat: row.chanceAboveWater,
});

const isNeverUnder = (payback: PaybackDetail): boolean => payback.p95 === 0;

/** The members' account over the years: the dip, the way back above water. */
export function When() {
  const words = useResultWords();
  const { outcome, amounts, years, unit } = useAmounts();
  const { detail, model } = outcome;
  const { when } = words;
  const points = detail.fan.map(pointOf);
  const last = points.at(-1);
  if (last === undefined) return null;
  const { payback, trough } = detail;
  const dip = amounts.range(trough.p5, trough.p95);
  const members = amounts.format.count(model.members.length, words.memberForms);
  const title = isNeverUnder(payback)
    ? when.titleNeverUnder
    : payback.p50 === null
      ? when.titleNeverBack
      : when.title;
  const marks = useMarks(dip);
  return (
    <section class="section" aria-labelledby={place}>
      <Figure
        id={place}
        title={title}
        sub={when.sub(members, unit)}
        note={model.horizonYears >= 28 ? when.note : `${when.note} ${when.noteShort(years)}`}
        under={<Under />}
      >
        {isCertain(outcome) ? null : <FanKey />}
        <FanChart
          points={points}
          write={amounts.write}
          description={when.chart(
            amounts.money(trough.p5),
            amounts.money(trough.p95),
            amounts.money(last.low),
            amounts.money(last.high),
            years,
          )}
          {...marks}
        />
        <p class="small-text">
          <strong>{nameAndColon(amounts.format.language, when.trough)}</strong>{' '}
          <Opens id="trough" place={place}>
            {dip}
          </Opens>
          .{' '}
          <Opens id="payback" place={place}>
            {isCertain(outcome) && payback.p50 !== null
              ? when.paybackAfter(amounts.format.years(payback.p50))
              : when.paybackChance(amounts.format.cases(payback.chanceWithinHorizon), years)}
          </Opens>
        </p>
      </Figure>
    </section>
  );
}

/** The words that stand on the chart. */
const useMarks = (dip: string) => {
  const { when } = useResultWords();
  const { outcome, amounts, years } = useAmounts();
  const { payback } = outcome.detail;
  if (isNeverUnder(payback)) return {};
  const year = amounts.format.number(outcome.report.point.troughYear);
  const atDip = { lines: [when.dip(dip), when.dipYear(year)] as const, tone: 'strong' as const };
  if (payback.p50 === null || payback.p50 === 0) return { dip: atDip };
  const cases = amounts.format.cases(payback.chanceWithinHorizon);
  const crossing = {
    year: payback.p50,
    // A date that nothing makes doubtful has no chances.
    lines: isCertain(outcome)
      ? ([when.afloatAgain, when.afloatAfter(amounts.format.years(payback.p50))] as const)
      : ([when.crossing(years), cases] as const),
    tone: 'strong' as const,
  };
  return { dip: atDip, crossing };
};

function Under() {
  const { when } = useResultWords();
  const { outcome, amounts, unit } = useAmounts();
  const points = outcome.detail.fan.map(pointOf);
  return (
    <>
      <FanTable
        points={points}
        caption={when.caption(unit)}
        write={(value, { year }) => (
          <Opens id={`years.${year}.cumulative`} place={place}>
            {amounts.plain(value)}
          </Opens>
        )}
        summary={when.table}
        label={when.tableLabel}
        more={[
          {
            label: when.afloat,
            head: (
              <Opens id="paybackChance" place={place}>
                {when.afloat}
              </Opens>
            ),
            cell: (point) => amounts.format.number(point.afloat * 100, { decimals: 0 }),
            numeric: true,
          },
        ]}
      />
      <CentralYears />
      <Explanation place={place} first="point.years" summary={when.question} remarks={<Remarks />} />
    </>
  );
}

/** The central calculation, year by year, with each part of the account. */
function CentralYears() {
  const { when, parts } = useResultWords();
  const { outcome, amounts, unit } = useAmounts();
  type Row = (typeof outcome.report.point.years)[number];
  const column = (label: string, key: Exclude<keyof Row, 'year'>) => ({
    label,
    cell: (row: Row) => (
      <Opens id={`years.${row.year}.${key}`} place={place}>
        {amounts.plain(row[key])}
      </Opens>
    ),
    numeric: true,
  });
  return (
    <DataDetails
      summary={when.yearTable}
      caption={when.yearCaption(unit)}
      narrow="scroll"
      label={when.yearTable}
      rows={outcome.report.point.years}
      columns={[
        { label: when.year, cell: (row) => row.year },
        column(parts.frugality, 'frugality'),
        column(parts.jointValue, 'jointValue'),
        column(parts.coordination, 'coordination'),
        column(parts.engineering, 'engineering'),
        column(parts.investment, 'investment'),
        column(when.net, 'net'),
        column(when.cumulative, 'cumulative'),
        column(when.discounted, 'discountedCumulative'),
      ]}
    />
  );
}

function Remarks() {
  const { when } = useResultWords();
  const { outcome, amounts } = useAmounts();
  const { trough, payback } = outcome.report.point;
  const { format } = amounts;
  const central =
    payback === null
      ? when.centralNever(amounts.money(trough))
      : when.central(amounts.money(trough), format.years(payback));
  return (
    <>
      <p class="formula">
        <b>{when.formulaResult}</b> = {when.formula}
      </p>
      <p>
        {when.draws(format.number(outcome.report.range.samples))} {central}
      </p>
    </>
  );
}
