import { createScale, domainWithZero, gridValues, percent } from './scale.ts';

/** A figure with its range; its name is short. */
export interface PaperRange {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  /** The range in words. */
  readonly value: string;
}

interface PaperRangesProps {
  readonly rows: readonly PaperRange[];
  readonly write: (value: number) => string;
  /** The same in words. */
  readonly description: string;
}

/** Width of a character of the figures on the right, in percent. */
const characterWidth = 1;
const rowHeight = 34;
const axisHeight = 24;

/** Ranges one under the other on one scale that holds zero, as one drawing: what `RangeRows` is on pages. */
export function PaperRanges({ rows, write, description }: PaperRangesProps) {
  const known = rows.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  const domain = domainWithZero(known.flatMap(({ low, high }) => [low, high]));
  const longest = Math.max(0, ...rows.map(({ value }) => value.length));
  const x = createScale(domain, [32, Math.max(40, Math.min(76, 97 - longest * characterWidth))]);
  const height = axisHeight + rows.length * rowHeight;
  const marks = [0, ...gridValues(domain).filter((value) => Math.abs(x(value) - x(0)) >= 8)];
  return (
    <svg class="chart" height={height} role="img" aria-label={description}>
      {marks.map((value) => (
        <>
          <line
            class={value === 0 ? 'zero' : 'grid-line'}
            x1={percent(x(value))}
            x2={percent(x(value))}
            y1={axisHeight - 4}
            y2={height}
          />
          <text class="t-soft" x={percent(x(value))} y={13} text-anchor="middle">
            {write(value)}
          </text>
        </>
      ))}
      {rows.map((row, index) => (
        <RangeMark key={row.name} row={row} x={x} top={axisHeight + index * rowHeight} />
      ))}
    </svg>
  );
}

function RangeMark({ row, x, top }: { row: PaperRange; x: (value: number) => number; top: number }) {
  const drawn = Number.isFinite(row.low) && Number.isFinite(row.high);
  const isPoint = row.low === row.high;
  const [from, to] = isPoint
    ? [Math.min(x(row.low), x(0)), Math.max(x(row.low), x(0))]
    : [x(row.low), x(row.high)];
  return (
    <>
      <text class="t-strong" x="0" y={top + 20}>
        {row.name}
      </text>
      {drawn ? (
        <rect class="f-band" x={percent(from)} y={top + 9} width={percent(to - from)} height="14" />
      ) : null}
      {drawn && !isPoint ? (
        <line
          class="tick"
          x1={percent(x(row.middle))}
          x2={percent(x(row.middle))}
          y1={top + 5}
          y2={top + 27}
        />
      ) : null}
      <text x="100%" y={top + 20} text-anchor="end">
        {row.value}
      </text>
    </>
  );
}
