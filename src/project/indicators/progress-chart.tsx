import { percent, round, spread } from '../../platform/web/charts/scale.ts';
import { type ChartContent, type ChartLayout, layChart } from './chart-layout.ts';

interface ProgressChartProps {
  readonly content: ChartContent;
  /** Writes a value, with its unit where there is room. */
  readonly write: (value: number, withUnit: boolean) => string;
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
  readonly words: { readonly target: string; readonly baseline: string; readonly projection: string };
  readonly height?: number;
}

/** An indicator over the years: its readings, the steady walk to its target, where its trend would lead. Gaps stay gaps. */
export function ProgressChart({ content, write, description, words, height = 300 }: ProgressChartProps) {
  const layout = layChart(content, height);
  if (layout === null) return null;
  return (
    <svg class="chart" height={height} role="img" aria-label={description}>
      <Grid layout={layout} write={write} />
      <Lines layout={layout} content={content} />
      <Marks layout={layout} content={content} />
      <Years layout={layout} />
      <EndLabels layout={layout} content={content} write={write} words={words} />
    </svg>
  );
}

interface PartProps {
  readonly layout: ChartLayout;
  readonly content: ChartContent;
}

function Grid({
  layout,
  write,
}: {
  readonly layout: ChartLayout;
  readonly write: ProgressChartProps['write'];
}) {
  return (
    <>
      {layout.grid.map((value, index) => {
        const y = round(layout.y(value));
        return (
          <g key={value}>
            <line
              class={value === 0 ? 'zero' : 'grid-line'}
              x1="0"
              x2={percent(layout.right)}
              y1={y}
              y2={y}
            />
            <text class="t-soft halo" x="0" y={round(y - 4)}>
              {write(value, index === layout.grid.length - 1)}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** Lines are drawn on a thousand units and stretched; their strokes keep their width. */
function Lines({ layout, content }: PartProps) {
  const { x, y, plotHeight, runs } = layout;
  const at = (on: string, value: number): string => `${round(x(on) * 10)} ${round(y(value))}`;
  const path = (values: readonly { on: string; value: number }[]): string =>
    `M${values.map(({ on, value }) => at(on, value)).join(' L')}`;
  const { baseline, target, others } = content;
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
      {others.map(({ name, values }) => (
        <path key={name} class="l-edge" d={path(values)} />
      ))}
      {baseline && target ? <path class="l-dash" d={path([baseline, target])} /> : null}
      {runs
        .filter((run) => run.length > 1)
        .map((run) => (
          <path key={run[0]!.on} class="l-main" d={path(run)} />
        ))}
    </svg>
  );
}

function Marks({ layout, content }: PartProps) {
  const { x, y } = layout;
  const { baseline, target, readings, doubtful, projected } = content;
  return (
    <>
      {projected === null ? null : (
        <rect
          class="f-band"
          x={percent(x(projected.on) - 0.6)}
          width="1.2%"
          y={round(y(projected.high))}
          height={Math.max(2, round(y(projected.low) - y(projected.high)))}
        />
      )}
      {target === null ? null : (
        <line
          class="tick"
          x1={percent(x(target.on) - 1.6)}
          x2={percent(x(target.on) + 1.6)}
          y1={round(y(target.value))}
          y2={round(y(target.value))}
        />
      )}
      {baseline === null ? null : (
        <rect
          class="f-ink"
          x={percent(x(baseline.on))}
          y={round(y(baseline.value) - 4)}
          width="8"
          height="8"
          transform="translate(-4 0)"
        />
      )}
      {readings.map(({ on, value }) => (
        <circle key={on} class="f-accent" cx={percent(x(on))} cy={round(y(value))} r="4" />
      ))}
      {doubtful.map(({ on, value }) => (
        <circle key={`${on} ${value}`} class="leader" cx={percent(x(on))} cy={round(y(value))} r="4" />
      ))}
    </>
  );
}

function Years({ layout }: { readonly layout: ChartLayout }) {
  return (
    <>
      {layout.years.map(({ year, x }) => (
        <text key={year} class="t-soft" x={percent(x)} y={round(layout.plotHeight + 20)} text-anchor="middle">
          {year}
        </text>
      ))}
    </>
  );
}

function EndLabels({
  layout,
  content,
  write,
  words,
}: PartProps & Pick<ProgressChartProps, 'write' | 'words'>) {
  const { y, right } = layout;
  const { target, projected, readings, others } = content;
  const last = readings.at(-1);
  const labels = [
    ...(target === null
      ? []
      : [{ text: `${words.target} ${write(target.value, false)}`, at: y(target.value), class: 't-strong' }]),
    ...(projected === null
      ? []
      : [{ text: words.projection, at: y((projected.low + projected.high) / 2), class: 't-soft' }]),
    ...(last === undefined ? [] : [{ text: write(last.value, true), at: y(last.value), class: 't-accent' }]),
    ...others.flatMap(({ name, values }) => {
      const end = values.at(-1);
      return end === undefined ? [] : [{ text: name, at: y(end.value), class: 't-soft' }];
    }),
  ];
  const placed = spread(
    labels.map(({ at }) => at),
    17,
  );
  return (
    <>
      {labels.map((label, index) => (
        <text key={index} class={label.class} x={percent(right + 1.5)} y={round(placed[index]! + 4.5)}>
          {label.text}
        </text>
      ))}
    </>
  );
}
