import type { ComponentChildren } from 'preact';

interface RowsProps {
  /** What the rows compare: the name of the table that they are. */
  readonly label: string;
  /** Marks of the common scale, above the rows. */
  readonly axis?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Rows of a name, a mark and words on one common scale: the chart is its own table. */
export function Rows({ label, axis, children }: RowsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot be laid out as rows of name, mark and words
    <div class="rows" role="table" aria-label={label}>
      {axis === undefined ? null : (
        <div class="row axis" aria-hidden="true">
          {axis}
        </div>
      )}
      {children}
    </div>
  );
}

interface RowProps {
  readonly name: ComponentChildren;
  /** A few words under the name. */
  readonly note?: ComponentChildren;
  /** The drawing, hidden from those who read: the words say the same. */
  readonly mark: ComponentChildren;
  readonly height: number;
  /** The figure in words. */
  readonly value: ComponentChildren;
  readonly valueNote?: ComponentChildren;
  readonly tight?: boolean;
}

/** One row of `Rows`. */
export function Row({ name, note, mark, height, value, valueNote, tight = false }: RowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see Rows
    // biome-ignore lint/a11y/useFocusableInteractive: a row of a table is not a control
    <div class={tight ? 'row tight' : 'row'} role="row">
      {/* biome-ignore lint/a11y/useSemanticElements: see Rows */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see Row */}
      <div role="rowheader">
        <strong>{name}</strong>
        {note === undefined ? null : <small>{note}</small>}
      </div>
      <svg class="chart" height={height} aria-hidden="true" focusable="false">
        {mark}
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: see Rows */}
      <div class="value" role="cell">
        {value}
        {valueNote === undefined ? null : <small>{valueNote}</small>}
      </div>
    </div>
  );
}
