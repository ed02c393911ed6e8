import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Block, Paper } from '../../platform/ports/paper.ts';
import { cleanDrawing, cleanText, shortened } from '../text/clean-text.ts';
import { repack } from '../text/pack.ts';
import { levelHeadings, mapTexts } from '../text/paper-text.ts';
import { childrenOf, type HeadingMark, headingName } from './docx-blocks.ts';
import { createMarkSettler, settledCoreProperties } from './docx-parts.ts';
import { colours, stylesOf } from './docx-styles.ts';

/** Writes a document as DOCX: real styles, tables whose headings are marked, drawings with their words, its language. */
export async function writeDocx(given: Paper): Promise<Uint8Array> {
  const paper = cleaned(given);
  const author = paper.author ?? 'Cap17';
  const document = new Document({
    title: paper.title,
    creator: author,
    lastModifiedBy: author,
    ...(paper.subject === undefined ? {} : { subject: paper.subject }),
    styles: stylesOf(paper.language),
    numbering: { config: [orderedList] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1360, bottom: 1250, left: 1134, right: 1134 },
          },
          titlePage: true,
        },
        headers: {
          default: new Header({ children: [small(shortened(paper.running ?? paper.title, 100))] }),
          first: new Header({ children: [] }),
        },
        footers: { default: pageNumbers(), first: pageNumbers() },
        children: bodyOf(paper),
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  const settleMarks = createMarkSettler();
  return repack(bytes, (name, text) =>
    name === 'docProps/core.xml' ? settledCoreProperties(text, paper) : settleMarks(text),
  );
}

const cleaned = (paper: Paper): Paper => {
  const { blocks, ...rest } = mapTexts(paper, cleanText);
  const drawn = (block: Block): Block =>
    block.kind === 'chart' ? { ...block, svg: cleanDrawing(block.svg) } : block;
  return { ...rest, blocks: levelHeadings(blocks).map(drawn) };
};

const bodyOf = ({ title, facts, lead, blocks }: Paper) => {
  const headings = blocks.flatMap((block, at): HeadingMark[] =>
    block.kind === 'heading' ? [{ name: headingName(at), level: block.level, text: block.text }] : [],
  );
  const opening = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...(facts === undefined || facts.length === 0
      ? []
      : [new Paragraph({ style: 'Facts', children: [new TextRun(facts.join(' · '))] })]),
    ...(lead === undefined ? [] : [new Paragraph({ style: 'Lead', children: [new TextRun(lead)] })]),
  ];
  return [...opening, ...blocks.flatMap((block, at) => childrenOf(block, at, headings))];
};

const small = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, size: 16, color: colours.soft })] });

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 16,
            color: colours.soft,
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

const orderedList = {
  reference: 'ordered',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 480, hanging: 360 } } },
    },
  ],
};
