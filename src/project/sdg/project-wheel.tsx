import type { Language } from '../../kernel/language.ts';
import { goalOf } from '../../platform/web/sdg/goals.ts';
import { readableOn } from '../../platform/web/sdg/readable-on.ts';
import { cellPath, type GoalCount, type Ring, wheelPoint } from './wheel.ts';

const size = 380;
const center = size / 2;
/** From the outside in: main contributions, contributions, points to watch. */
const rings = {
  main: { inner: 122, outer: 168 },
  supports: { inner: 88, outer: 118 },
  watchOut: { inner: 60, outer: 84 },
} as const satisfies Readonly<Record<string, Ring>>;
type RingName = keyof typeof rings;
const ringNames = Object.keys(rings) as RingName[];

interface ProjectWheelProps {
  readonly language: Language;
  readonly counts: readonly GoalCount[];
  /** The same in one sentence, for those who do not see it. */
  readonly description: string;
}

/** The seventeen goals around a project: a coloured cell where it is anchored, the number of targets in it. */
export function ProjectWheel({ language, counts, description }: ProjectWheelProps) {
  return (
    <svg class="sdg-wheel" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={description}>
      {counts.map((count, index) => (
        <Sector key={count.goal} {...{ language, count, index }} of={counts.length} />
      ))}
    </svg>
  );
}

interface SectorProps {
  readonly language: Language;
  readonly count: GoalCount;
  readonly index: number;
  readonly of: number;
}

function Sector({ language, count, index, of }: SectorProps) {
  const { colour } = goalOf(language, count.goal);
  const turn = (index + 0.5) / of;
  const [x, y] = wheelPoint(center, 181, turn);
  return (
    <g>
      {ringNames.map((name) => {
        const ring = rings[name];
        const targets = count[name];
        const [tx, ty] = wheelPoint(center, (ring.inner + ring.outer) / 2, turn);
        return (
          <g key={name}>
            <path
              class={targets === 0 ? 'wheel-empty' : undefined}
              d={cellPath(center, ring, index, of)}
              {...(targets === 0 ? {} : { fill: colour })}
            />
            {targets === 0 ? null : (
              <text x={tx} y={ty + 4.5} text-anchor="middle" fill={readableOn(colour)}>
                {targets}
              </text>
            )}
          </g>
        );
      })}
      <text class="wheel-goal" x={x} y={y + 4.5} text-anchor="middle">
        {count.goal}
      </text>
    </g>
  );
}
