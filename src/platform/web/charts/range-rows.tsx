import type { ComponentChildren } from 'preact';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';
import { Row, Rows } from './rows.tsx';
import { createScale, domainWithZero, gridValues, percent, type Scale } from './scale.ts';

/** A figure with its range, drawn as a band with its middle. */
export interface RangeRow {
  readonly id: string;
  readonly name: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly low: number;
  readonly high: number;
  /** Left out for a figure without range. */
  readonly middle?: number;
  /** The range in words, with its unit. */
  readonly value: ComponentChildren;
  readonly valueNote?: ComponentChildren;
  /** `cost` for what is paid. */
  readonly tone?: 'band' | 'cost';
}

interface RangeRowsProps {
  readonly label: string;
  readonly rows: readonly RangeRow[];
  /** `amounts`: round values above and both ends written; `sides`: "costs" on one side of zero, "brings" on the other. */
  readonly axis: 'amounts' | 'sides';
  /** Writes an amount; with its unit at zero. */
  readonly write: (value: number, withUnit: boolean) => string;
}

const ROW_HEIGHT = 46;

/** Ranges one under the other on one scale that holds zero: primes, gains and costs, accounts. */
export function RangeRows({ label, rows, axis, write }: RangeRowsProps) {
  const domain = domainWithZero(rows.flatMap((row) => [row.low, row.high]));
  const x = createScale(domain, [2, 98]);
  const head = axis === 'amounts' ? <AmountAxis domain={domain} x={x} write={write} /> : <SideAxis x={x} />;
  return (
    <Rows label={label} axis={head}>
      {rows.map((row) => (
        <Row
          key={row.id}
          name={row.name}
          note={row.note}
          height={ROW_HEIGHT}
          mark={<Band row={row} x={x} ends={axis === 'amounts' ? write : undefined} />}
          value={row.value}
          valueNote={row.valueNote}
        />
      ))}
    </Rows>
  );
}

interface BandProps {
  readonly row: RangeRow;
  readonly x: Scale;
  /** Writes both ends above the band, where they fit. */
  readonly ends: ((value: number, withUnit: boolean) => string) | undefined;
}

/** Width of one character and of the narrowest chart, in pixels: both ends are written only where they cannot touch. */
const CHARACTER_WIDTH = 7.6;
const NARROWEST_CHART = 270;

function Band({ row, x, ends }: BandProps) {
  if (!Number.isFinite(row.low) || !Number.isFinite(row.high)) return null;
  const [left, right, zero] = [x(row.low), x(row.high), x(0)];
  const isPoint = row.low === row.high;
  const [from, to] = isPoint ? [Math.min(left, zero), Math.max(left, zero)] : [left, right];
  const written = ends === undefined || isPoint ? undefined : [ends(row.low, false), ends(row.high, false)];
  const needed = written === undefined ? 0 : (written.join('').length + 1) * CHARACTER_WIDTH;
  return (
    <>
      <line class="zero" x1={percent(zero)} x2={percent(zero)} y1="0" y2={ROW_HEIGHT} />
      <rect
        class={row.tone === 'cost' ? 'f-cost' : 'f-band'}
        x={percent(from)}
        y="21"
        width={percent(to - from)}
        height="14"
      />
      {row.middle === undefined || isPoint ? null : (
        <line class="tick" x1={percent(x(row.middle))} x2={percent(x(row.middle))} y1="17" y2="39" />
      )}
      {written === undefined || ((to - from) / 100) * NARROWEST_CHART < needed ? null : (
        <>
          <text class="halo" x={percent(left)} y="14">
            {written[0]}
          </text>
          <text class="halo" x={percent(right)} y="14" text-anchor="end">
            {written[1]}
          </text>
        </>
      )}
    </>
  );
}

interface AmountAxisProps {
  readonly domain: readonly [number, number];
  readonly x: Scale;
  readonly write: RangeRowsProps['write'];
}

function AmountAxis({ domain, x, write }: AmountAxisProps) {
  const near = (value: number) => Math.abs(x(value) - x(0)) < 13;
  return (
    <svg class="chart" height="26" aria-hidden="true" focusable="false">
      <text class="t-strong" x={percent(x(0))} y="18" text-anchor={anchorAt(x(0))}>
        {write(0, true)}
      </text>
      {gridValues(domain)
        .filter((value) => !near(value))
        .map((value) => (
          <text key={value} class="t-soft" x={percent(x(value))} y="18" text-anchor={anchorAt(x(value))}>
            {write(value, false)}
          </text>
        ))}
    </svg>
  );
}

/** Near an edge a label grows inwards. */
const anchorAt = (position: number): 'start' | 'middle' | 'end' =>
  position < 8 ? 'start' : position > 92 ? 'end' : 'middle';

function SideAxis({ x }: { readonly x: Scale }) {
  const words = componentMessages[useLanguage()].chart;
  const zero = percent(x(0));
  return (
    <svg class="chart" height="26" aria-hidden="true" focusable="false">
      {x(0) < 20 ? null : (
        <text class="t-cost" x={zero} dx="-10" y="18" text-anchor="end">
          ← {words.costs}
        </text>
      )}
      {x(0) > 80 ? null : (
        <text class="t-accent" x={zero} dx="10" y="18">
          {words.brings} →
        </text>
      )}
    </svg>
  );
}
