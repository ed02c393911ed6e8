import type { ComponentChildren } from 'preact';
import { Row, Rows } from './rows.tsx';
import { createScale, domainWithZero, percent } from './scale.ts';

/** One amount, drawn from zero; what is below zero is a cost. */
export interface BarRow {
  readonly id: string;
  readonly name: ComponentChildren;
  /** Null where nothing is known: nothing is drawn. */
  readonly at: number | null;
  readonly value: ComponentChildren;
}

interface BarRowsProps {
  readonly label: string;
  readonly rows: readonly BarRow[];
  /** All the amounts that must share one scale, when several such charts stand side by side. */
  readonly scaleOf?: readonly number[];
}

/** Amounts from zero: who receives what under a rule. */
export function BarRows({ label, rows, scaleOf = rows.flatMap((row) => row.at ?? []) }: BarRowsProps) {
  const x = createScale(domainWithZero(scaleOf), [0, 100]);
  const zero = x(0);
  return (
    <Rows label={label}>
      {rows.map((row) => {
        const at = x(row.at ?? 0);
        const mark =
          row.at === null ? null : (
            <>
              <rect
                class={row.at < 0 ? 'f-cost' : 'f-band'}
                x={percent(Math.min(at, zero))}
                y="0"
                width={percent(Math.abs(at - zero))}
                height="12"
              />
              <line class="zero" x1={percent(zero)} x2={percent(zero)} y1="-2" y2="14" />
            </>
          );
        return <Row key={row.id} tight name={row.name} height={14} mark={mark} value={row.value} />;
      })}
    </Rows>
  );
}
