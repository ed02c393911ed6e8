import type { FanGeometry } from './fan-geometry.ts';
import { percent, round } from './scale.ts';

/** One or two short lines of words on a chart; SVG text does not wrap. */
export interface FanWords {
  readonly lines: readonly [string] | readonly [string, string];
  /** `strong` names a figure; `cost` and `accent` tell a story in the colour of what they are about. */
  readonly tone: 'strong' | 'cost' | 'accent';
}

/** Words about the time when the middle comes back above zero. */
export interface FanCrossing extends FanWords {
  /** Date in years from the start, between two points when need be. */
  readonly year: number;
}

interface FanAnnotationsProps {
  readonly fan: FanGeometry;
  readonly dip: FanWords | undefined;
  readonly crossing: FanCrossing | undefined;
  readonly rise: FanWords | undefined;
}

/** The words that stand on a fan, each tied to the place that it is about. */
export function FanAnnotations({ fan, dip, crossing, rise }: FanAnnotationsProps) {
  return (
    <>
      {dip === undefined ? null : <DipWords fan={fan} words={dip} />}
      {crossing === undefined ? null : <CrossingWords fan={fan} words={crossing} />}
      {rise === undefined ? null : <Lines words={rise} x="19%" y={26} anchor="start" />}
    </>
  );
}

function DipWords({ fan, words }: { readonly fan: FanGeometry; readonly words: FanWords }) {
  const x = fan.x(fan.lowestIndex);
  const late = x > 50;
  const low = fan.points[fan.lowestIndex];
  if (low === undefined) return null;
  const level = round(fan.floor + 12);
  const end = late ? x - 2.5 : x + 2.5;
  return (
    <>
      <line class="leader" x1={percent(x)} x2={percent(x)} y1={round(fan.y(low.low) + 2)} y2={level} />
      <line class="leader" x1={percent(x)} x2={percent(end)} y1={level} y2={level} />
      <Lines
        words={words}
        x={percent(late ? end - 1 : end + 1)}
        y={round(level + 4)}
        anchor={late ? 'end' : 'start'}
      />
    </>
  );
}

function CrossingWords({ fan, words }: { readonly fan: FanGeometry; readonly words: FanCrossing }) {
  const x = fan.x(words.year);
  const zero = round(fan.y(0));
  const late = x > 50;
  return (
    <>
      <line class="leader" x1={percent(x)} x2={percent(x)} y1={zero} y2="36" />
      <circle class="f-ink" cx={percent(x)} cy={zero} r="4" />
      <Lines words={words} x={percent(late ? x + 1 : x - 1)} y={12} anchor={late ? 'end' : 'start'} />
    </>
  );
}

interface LinesProps {
  readonly words: FanWords;
  readonly x: string;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

function Lines({ words, x, y, anchor }: LinesProps) {
  return (
    <>
      {words.lines.map((line, index) => (
        <text
          key={line}
          class={`halo t-${index === 1 && words.tone === 'strong' ? 'soft' : words.tone}`}
          x={x}
          y={round(y + index * 17)}
          text-anchor={anchor}
        >
          {line}
        </text>
      ))}
    </>
  );
}
