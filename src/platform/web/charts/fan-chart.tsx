import { useFormat, useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';
import { FanAnnotations, type FanCrossing, type FanWords } from './fan-annotations.tsx';
import { type FanGeometry, type FanPoint, layFan, namedYears } from './fan-geometry.ts';
import { percent, round, spread } from './scale.ts';

interface FanChartProps {
  /** One point per year, from the start to the horizon. */
  readonly points: readonly FanPoint[];
  /** Writes an amount with its unit where there is room, without it elsewhere. */
  readonly write: (value: number, withUnit: boolean) => string;
  /** The conclusion with its figures, for those who do not see the chart. */
  readonly description: string;
  readonly height?: number;
  /** Words at the lowest point. */
  readonly dip?: FanWords;
  /** Words at the place where the middle comes back above zero. */
  readonly crossing?: FanCrossing;
  /** Words on the upper left, over the rise. */
  readonly rise?: FanWords;
}

/**
 * Years as a fan: nine cases in ten, one case in two, the middle; first it costs, then it may bring. Nothing is drawn
 * when an amount is beyond numbers: the table says so.
 */
export function FanChart(props: FanChartProps) {
  const { points, write, height = 380 } = props;
  if (points.some((point) => !Object.values(point).every(Number.isFinite))) return null;
  const fan = layFan(points, height, {
    above: props.crossing === undefined ? 12 : 46,
    below: props.dip === undefined ? 10 : 46,
  });
  return (
    <svg class="chart" height={height} role="img" aria-label={props.description}>
      <FanGrid fan={fan} write={write} />
      <FanBands fan={fan} />
      <FanGridLabels fan={fan} write={write} />
      <YearLabels fan={fan} />
      <EndLabels fan={fan} write={write} />
      <FanAnnotations fan={fan} dip={props.dip} crossing={props.crossing} rise={props.rise} />
    </svg>
  );
}

interface FanPartProps {
  readonly fan: FanGeometry;
  readonly write: FanChartProps['write'];
}

function FanGrid({ fan }: FanPartProps) {
  return (
    <>
      {[0, ...fan.grid].map((value) => {
        const y = round(fan.y(value));
        return (
          <line
            key={value}
            class={value === 0 ? 'zero' : 'grid-line'}
            x1="0"
            x2={percent(fan.right)}
            y1={y}
            y2={y}
          />
        );
      })}
    </>
  );
}

function FanGridLabels({ fan, write }: FanPartProps) {
  const highest = Math.max(0, ...fan.grid);
  return (
    <>
      {[0, ...fan.grid].map((value) => (
        <text key={value} class="t-soft halo" x="0" y={round(fan.y(value) - 5)}>
          {value > 0 ? '+' : ''}
          {write(value, value === highest)}
        </text>
      ))}
    </>
  );
}

/** Bands and lines are drawn on a thousand units and stretched; their strokes keep their width. */
function FanBands({ fan }: { readonly fan: FanGeometry }) {
  const { points, plotHeight } = fan;
  const at = (index: number, value: number) => `${round(fan.x(index) * 10)} ${round(fan.y(value))}`;
  const along = (value: (point: FanPoint) => number) => points.map((point, index) => at(index, value(point)));
  const band = (low: (point: FanPoint) => number, high: (point: FanPoint) => number) =>
    `M${along(low).join(' L')} L${along(high).reverse().join(' L')}z`;
  const line = (value: (point: FanPoint) => number) => `M${along(value).join(' L')}`;
  return (
    <svg
      x="0"
      y="0"
      width="100%"
      height={plotHeight}
      viewBox={`0 0 1000 ${plotHeight}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path
        class="f-soft"
        d={band(
          (point) => point.low,
          (point) => point.high,
        )}
      />
      <path class="l-edge" d={line((point) => point.low)} />
      <path class="l-edge" d={line((point) => point.high)} />
      <path
        class="f-band"
        d={band(
          (point) => point.lowerMiddle,
          (point) => point.upperMiddle,
        )}
      />
      <path class="l-main" d={line((point) => point.middle)} />
    </svg>
  );
}

function YearLabels({ fan }: { readonly fan: FanGeometry }) {
  const format = useFormat();
  const words = componentMessages[useLanguage()].chart;
  const horizon = fan.points.length - 1;
  const named = namedYears(horizon);
  // The unit at both ends is enough, and six names with it do not fit a phone.
  const hasUnit = (year: number): boolean => year === named[1] || year === horizon;
  return (
    <>
      {named.map((year) => (
        <text
          key={year}
          class="t-soft"
          x={percent(fan.x(year))}
          y={round(fan.plotHeight + 20)}
          text-anchor="middle"
        >
          {year === 0 ? words.start : hasUnit(year) ? format.years(year) : format.number(year)}
        </text>
      ))}
    </>
  );
}

function EndLabels({ fan, write }: FanPartProps) {
  const words = componentMessages[useLanguage()].chart;
  const last = fan.points.at(-1);
  if (last === undefined) return null;
  const [high, middle, low] = spread([last.high, last.middle, last.low].map(fan.y), 17);
  const x = percent(fan.right + 1.5);
  if (last.low === last.high) {
    return (
      <text class="t-accent" x={x} y={round(fan.y(last.middle) + 4.5)}>
        {write(last.middle, true)}
      </text>
    );
  }
  return (
    <>
      <text x={x} y={round(high! + 4.5)}>
        {write(last.high, true)}
      </text>
      <text class="t-accent" x={x} y={round(middle! + 4.5)}>
        {write(last.middle, false)} {words.middle}
      </text>
      <text x={x} y={round(low! + 4.5)}>
        {write(last.low, true)}
      </text>
    </>
  );
}
