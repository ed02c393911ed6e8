import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PaperColumn, PaperTable, Text } from '../../platform/ports/paper.ts';
import { plainOf } from '../text/paper-text.ts';
import { runsOf } from './docx-runs.ts';
import { colours } from './docx-styles.ts';

/** Width of the text, in twentieths of a point. */
const textWidth = 9638;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: colours.rule } as const;

/** A table under its caption: its first row repeats on each page and is marked as headings. */
export function tableOf(table: PaperTable): FileChild[] {
  const widths = columnWidths(table.columns);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, at) => cellOf(column.label, column, widths[at]!, true)),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((cell, at) => cellOf(cell, table.columns[at]!, widths[at]!, false)),
      }),
  );
  return [
    new Paragraph({ style: 'TableCaption', children: [new TextRun(table.caption)] }),
    new Table({
      rows: [head, ...rows],
      columnWidths: widths,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: {
        top: none,
        left: none,
        right: none,
        bottom: line,
        insideHorizontal: line,
        insideVertical: none,
      },
      tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

function columnWidths(columns: readonly PaperColumn[]): number[] {
  const parts = columns.map(({ width, numeric }) => width ?? (numeric ? 1 : 2));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.floor((part / whole) * textWidth));
}

const cellOf = (text: Text, { numeric }: PaperColumn, width: number, heads: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: heads ? [new TextRun({ text: plainOf(text), bold: true })] : runsOf(text),
      }),
    ],
  });
