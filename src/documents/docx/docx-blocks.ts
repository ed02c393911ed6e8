import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Paragraph,
  ShadingType,
  TextRun,
} from 'docx';
import type { Block, KeyFigure, PaperChart, Text } from '../../platform/ports/paper.ts';
import { drawPicture } from '../text/draw-picture.ts';
import { runsOf } from './docx-runs.ts';
import { colours } from './docx-styles.ts';
import { tableOf } from './docx-table.ts';

/** Width of the text, in points of the screen: A4 with its margins. */
const textWidth = 640;

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** What is set of the headings, so that the contents can lead to them. */
export interface HeadingMark {
  readonly name: string;
  readonly level: number;
  readonly text: string;
}

/**
 * The paragraphs and tables of one block.
 * @param at place of the block, which names its heading
 * @param headings all headings, for the contents
 */
export function childrenOf(block: Block, at: number, headings: readonly HeadingMark[]): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, at)];
    case 'contents':
      return contentsOf(block, headings);
    case 'paragraph':
      return [
        new Paragraph({ children: runsOf(block.text), ...(block.tone === 'note' ? { style: 'Note' } : {}) }),
      ];
    case 'remark':
      return [remarkOf(block.text)];
    case 'list':
      return block.items.map((item) => listItem(item, block.ordered ?? false, at));
    case 'figures':
      return block.items.flatMap(figureOf);
    case 'table':
      return tableOf(block);
    case 'chart':
      return chartOf(block);
  }
}

/** The name that links to a heading use. */
export const headingName = (at: number): string => `h${at}`;

const headingOf = (block: Extract<Block, { kind: 'heading' }>, at: number): Paragraph =>
  new Paragraph({
    heading: headingLevels[block.level - 1]!,
    ...(block.newPage ? { pageBreakBefore: true } : {}),
    children: [new Bookmark({ id: headingName(at), children: [new TextRun(block.text)] })],
  });

/** A list of links rather than a field: a field is empty until its reader asks for it. */
const contentsOf = (
  { title, levels = 2 }: Extract<Block, { kind: 'contents' }>,
  headings: readonly HeadingMark[],
): Paragraph[] => [
  new Paragraph({ style: 'FigureValue', children: [new TextRun(title)] }),
  ...headings
    .filter(({ level }) => level <= levels)
    .map(
      ({ name, level, text }) =>
        new Paragraph({
          indent: { left: (level - 1) * 300 },
          spacing: { after: 20 },
          children: [
            new InternalHyperlink({
              anchor: name,
              children: [new TextRun({ text, style: 'Hyperlink' })],
            }),
          ],
        }),
    ),
];

const listItem = (item: Text, ordered: boolean, at: number): Paragraph =>
  new Paragraph({
    children: runsOf(item),
    style: 'ListParagraph',
    ...(ordered ? { numbering: { reference: 'ordered', level: 0, instance: at } } : { bullet: { level: 0 } }),
  });

const remarkOf = (text: Text): Paragraph =>
  new Paragraph({
    style: 'Remark',
    children: runsOf(text),
    shading: { type: ShadingType.CLEAR, fill: colours.remark, color: 'auto' },
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: 'A07C12' } },
  });

const figureOf = ({ label, value, note }: KeyFigure): Paragraph[] => [
  new Paragraph({ style: 'FigureLabel', keepNext: true, children: [new TextRun(label)] }),
  new Paragraph({
    style: 'FigureValue',
    ...(note === undefined ? { spacing: { after: 120 } } : { keepNext: true }),
    children: [new TextRun(value)],
  }),
  ...(note === undefined ? [] : [new Paragraph({ style: 'Note', children: [new TextRun(note)] })]),
];

const chartOf = ({ svg, width, height, alt, caption }: PaperChart): Paragraph[] => {
  if (alt.trim() === '') throw new Error('A drawing without words');
  const picture = new ImageRun({
    type: 'png',
    data: drawPicture(svg),
    transformation: { width: textWidth, height: Math.round((height * textWidth) / width) },
    altText: { name: alt.slice(0, 60), title: '', description: alt },
  });
  const drawn = new Paragraph({ alignment: AlignmentType.LEFT, children: [picture] });
  return caption === undefined
    ? [drawn]
    : [drawn, new Paragraph({ style: 'Note', children: [new TextRun(caption)] })];
};
