import { createScale, percent } from './scale.ts';

/** An amount on the bar and its name: `55 k€`, `plancher`. */
export interface FundingMark {
  readonly at: number;
  readonly value: string;
  readonly name: string;
}

interface FundingBarProps {
  readonly floor: FundingMark;
  readonly ceiling: FundingMark;
  /** Words over the interval when the floor is under the ceiling, over the gap when it is not. */
  readonly title: string;
  /** An advance that is paid back, told apart from the support. */
  readonly advance?: { readonly at: number; readonly words: string };
  /** The same in one sentence, with its figures. */
  readonly description: string;
}

/** The furthest to the right that words may start on the narrowest chart (330 pixels), in percent. */
const latestStart = (words: string): number => Math.max(1, 97 - (words.length * 7.8 * 100) / 330);

/** Two labels closer than this, in percent, are written on two levels. */
const CROWDED = 30;

/** The support that is justified, from floor to ceiling; when the floor is above the ceiling, the gap between them. */
export function FundingBar({ floor, ceiling, title, advance, description }: FundingBarProps) {
  const values = [0, floor.at, ceiling.at, advance?.at ?? 0];
  const x = createScale([Math.min(...values), Math.max(...values) * 1.04 || 1], [1, 97]);
  const [from, to] = [x(Math.min(floor.at, ceiling.at)), x(Math.max(floor.at, ceiling.at))];
  const justified = floor.at <= ceiling.at;
  const crowded = to - from < CROWDED;
  const [left, right] = justified ? [floor, ceiling] : [ceiling, floor];
  const secondLevel = crowded ? 38 : 0;
  return (
    <svg
      class="chart"
      height={112 + secondLevel + (advance === undefined ? 0 : 36)}
      role="img"
      aria-label={description}
    >
      <text class="t-strong" x={percent(Math.min(from, latestStart(title)))} y="16">
        {title}
      </text>
      <line class="grid-line" x1={percent(x(0))} x2="97%" y1="42" y2="42" />
      <rect
        class="f-soft"
        x={percent(Math.min(x(0), from))}
        y="30"
        width={percent(Math.abs(from - x(0)))}
        height="24"
      />
      {justified ? (
        <rect class="f-band" x={percent(from)} y="30" width={percent(to - from)} height="24" />
      ) : (
        <line class="l-dash" x1={percent(from)} x2={percent(to)} y1="42" y2="42" />
      )}
      <text class="t-soft" x={percent(x(0))} y="72" text-anchor="middle">
        {from - x(0) < 6 ? '' : '0'}
      </text>
      {advance === undefined ? null : (
        <Advance at={x(advance.at)} words={advance.words} y={118 + secondLevel} />
      )}
      <MarkLabel mark={left} at={from} level={0} />
      <MarkLabel mark={right} at={to} level={secondLevel} />
    </svg>
  );
}

function MarkLabel({
  mark,
  at,
  level,
}: {
  readonly mark: FundingMark;
  readonly at: number;
  readonly level: number;
}) {
  const anchor = at < 12 ? 'start' : at > 88 ? 'end' : 'middle';
  const x = percent(at);
  return (
    <>
      <line class="tick" x1={x} x2={x} y1="24" y2={62 + level} />
      <text class="t-strong halo" x={x} y={80 + level} text-anchor={anchor}>
        {mark.value}
      </text>
      <text class="t-soft halo" x={x} y={97 + level} text-anchor={anchor}>
        {mark.name}
      </text>
    </>
  );
}

function Advance({ at, words, y }: { readonly at: number; readonly words: string; readonly y: number }) {
  const late = at > 50;
  return (
    <>
      <line class="leader" x1={percent(at)} x2={percent(at)} y1="42" y2={y} />
      <circle class="f-ink" cx={percent(at)} cy="42" r="4" />
      <text class="halo" x={percent(at)} dx={late ? 6 : -6} y={y + 16} text-anchor={late ? 'end' : 'start'}>
        {words}
      </text>
    </>
  );
}
