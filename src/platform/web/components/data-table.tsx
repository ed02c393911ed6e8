import type { ComponentChildren } from 'preact';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';
import { Disclosure } from './disclosure.tsx';

/** One column of a table; the first column of a table names its rows. */
export interface Column<Row> {
  readonly label: string;
  /** The heading, where it is more than its words. */
  readonly head?: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures are aligned to the right. */
  readonly numeric?: boolean;
}

export interface DataTableProps<Row> {
  /** What the figures are, in which unit. */
  readonly caption: ComponentChildren;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /**
   * On a phone: `plain` fits as it is, `scroll` slides sideways (needs `label`), `blocks` turns each row into a block
   * whose cells carry the name of their column.
   */
  readonly narrow?: 'plain' | 'scroll' | 'blocks';
  /** Name of the sliding region, for those who do not see it. */
  readonly label?: string;
}

/** A table of figures with its caption, row and column headings. */
export function DataTable<Row>({ caption, columns, rows, narrow = 'plain', label }: DataTableProps<Row>) {
  const table = (
    <table class={narrow === 'blocks' ? 'blocks' : undefined}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" class={column.numeric ? 'n' : undefined}>
              {column.head ?? column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map((column, position) => (
              <Cell
                key={column.label}
                column={column}
                row={row}
                heads={position === 0}
                named={narrow === 'blocks'}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (narrow !== 'scroll') return table;
  return (
    <section class="scroll" tabindex={0} aria-label={label}>
      {table}
    </section>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly heads: boolean;
  readonly named: boolean;
}

function Cell<Row>({ column, row, heads, named }: CellProps<Row>) {
  if (heads) return <th scope="row">{column.cell(row)}</th>;
  return (
    <td class={column.numeric ? 'n' : undefined} data-label={named ? column.label : undefined}>
      {column.cell(row)}
    </td>
  );
}

/** The same figures as a chart, folded under it. */
export function DataDetails<Row>({ summary, ...table }: DataTableProps<Row> & { readonly summary?: string }) {
  const words = componentMessages[useLanguage()].data;
  return (
    <Disclosure kind="data" summary={summary ?? words.show}>
      <DataTable {...table} />
    </Disclosure>
  );
}
