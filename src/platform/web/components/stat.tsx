import type { ComponentChildren } from 'preact';
import { Explain, type ExplainProps } from './explain.tsx';

interface StatProps {
  /** The figure with its range and unit, as a person reads it: `−70 à 72 k€`. */
  readonly value: ComponentChildren;
  /** A word after the value, smaller: `milieu −2`. */
  readonly detail?: ComponentChildren;
  /** What it measures, in words. */
  readonly label: ComponentChildren;
  readonly explain?: ExplainProps;
}

/** A figure that opens onto where it comes from. A row of them goes in `<Stats>`. */
export function Stat({ value, detail, label, explain }: StatProps) {
  return (
    <div class="stat">
      <p class="value">
        {value} {detail === undefined ? null : <small>{detail}</small>}
      </p>
      <p class="label">{label}</p>
      {explain === undefined ? null : <Explain {...explain} />}
    </div>
  );
}

/** A few figures side by side on a wide screen. */
export function Stats({
  three = false,
  children,
}: {
  readonly three?: boolean;
  readonly children: ComponentChildren;
}) {
  return <div class={three ? 'stats three' : 'stats'}>{children}</div>;
}
