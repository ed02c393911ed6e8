import type { ComponentChildren } from 'preact';
import { Row, Rows } from './rows.tsx';
import { createScale, percent } from './scale.ts';

/** Two shares of one thing: a disc and a square joined by a line. */
export interface DumbbellRow {
  readonly id: string;
  readonly name: ComponentChildren;
  readonly disc: number;
  readonly square: number;
  /** Both in words: `33 et 21 %`. */
  readonly value: ComponentChildren;
}

interface DumbbellRowsProps {
  readonly label: string;
  readonly rows: readonly DumbbellRow[];
}

/** Two shares for each row, on one scale from zero; put a `DumbbellKey` above. */
export function DumbbellRows({ label, rows }: DumbbellRowsProps) {
  const most = Math.max(1e-9, ...rows.flatMap((row) => [row.disc, row.square]));
  const x = createScale([0, most], [3, 96]);
  return (
    <Rows label={label}>
      {rows.map((row) => {
        const [disc, square] = [percent(x(Math.max(0, row.disc))), percent(x(Math.max(0, row.square)))];
        const mark = (
          <>
            <line class="l-dash" x1={disc} x2={square} y1="13" y2="13" />
            <rect class="f-cost" x={square} y="7" width="12" height="12" transform="translate(-6 0)" />
            <circle class="f-accent" cx={disc} cy="13" r="6" />
          </>
        );
        return <Row key={row.id} tight name={row.name} height={26} mark={mark} value={row.value} />;
      })}
    </Rows>
  );
}
