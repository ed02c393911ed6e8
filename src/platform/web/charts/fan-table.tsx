import type { ComponentChildren } from 'preact';
import { type Column, DataDetails } from '../components/data-table.tsx';
import { useFormat, useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';
import type { FanPoint } from './fan-geometry.ts';

interface FanTableProps<Point extends FanPoint> {
  readonly points: readonly Point[];
  readonly caption: ComponentChildren;
  /** Writes an amount of a year; its unit is in the caption. */
  readonly write: (value: number, point: Point) => ComponentChildren;
  readonly summary?: string;
  /** Name of the table for those who do not see it slide. */
  readonly label: string;
  /** Columns after the three of every fan, such as the chances of being above zero. */
  readonly more?: readonly Column<Point>[];
}

/** The figures of a fan chart. */
export function FanTable<Point extends FanPoint>({
  points,
  caption,
  write,
  summary,
  label,
  more = [],
}: FanTableProps<Point>) {
  const format = useFormat();
  const words = componentMessages[useLanguage()].chart;
  const columns: readonly Column<Point>[] = [
    { label: words.years, cell: (point) => (point.year === 0 ? words.start : format.years(point.year)) },
    { label: words.low, cell: (point) => write(point.low, point), numeric: true },
    { label: words.middleColumn, cell: (point) => write(point.middle, point), numeric: true },
    { label: words.high, cell: (point) => write(point.high, point), numeric: true },
    ...more,
  ];
  return (
    <DataDetails
      caption={caption}
      columns={columns}
      rows={points}
      narrow="scroll"
      label={label}
      {...(summary === undefined ? {} : { summary })}
    />
  );
}
