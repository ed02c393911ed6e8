import type { ComponentChildren } from 'preact';
import { Row, Rows } from './rows.tsx';
import { createScale, percent } from './scale.ts';

/** One figure by viewpoint, drawn as a dot. */
export interface DotRow {
  readonly id: string;
  readonly name: ComponentChildren;
  readonly at: number;
  readonly value: ComponentChildren;
}

interface DotRowsProps {
  readonly label: string;
  readonly rows: readonly DotRow[];
  readonly domain: readonly [number, number];
  /** What both ends of the scale mean. */
  readonly ends: readonly [string, string];
}

/** A figure for each viewpoint on one scale whose ends are said: viewpoints side by side, in no order of merit. */
export function DotRows({ label, rows, domain, ends }: DotRowsProps) {
  const x = createScale(domain, [2, 98]);
  const axis = (
    <svg class="chart" height="26" aria-hidden="true" focusable="false">
      <text class="t-soft" x="2%" y="18">
        {ends[0]}
      </text>
      <text class="t-soft" x="98%" y="18" text-anchor="end">
        {ends[1]}
      </text>
    </svg>
  );
  return (
    <Rows label={label} axis={axis}>
      {rows.map((row) => {
        const mark = (
          <>
            <line class="grid-line" x1="0" x2="100%" y1="13" y2="13" />
            <circle class="f-accent" cx={percent(x(row.at))} cy="13" r="7" />
          </>
        );
        return <Row key={row.id} tight name={row.name} height={26} mark={mark} value={row.value} />;
      })}
    </Rows>
  );
}
