import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, Paper } from '../../platform/ports/paper.ts';
import { breakable, cleanDrawing, cleanText, nameUncovered, shortened } from '../text/clean-text.ts';
import { isCovered } from '../text/font-coverage.ts';
import { readFonts, sansFamilies, serifFamilies } from '../text/font-files.ts';
import { levelHeadings, mapTexts, piecesOf } from '../text/paper-text.ts';
import { typstSource } from './typst-source.ts';

let compiler: NodeCompiler | null = null;

/** What fits at the top of a page, in characters. */
const longestRunning = 100;

/** Ages of what the compiler remembers between documents: old pieces are let go. */
const rememberedDocuments = 10;

/**
 * Writes a document as a tagged PDF (PDF/UA-1): title, language, bookmarks, tables with their headings, drawings with
 * their words. What the document says reaches the typesetter as data and is never read as its language.
 * @throws when a drawing has no words, or the typesetter refuses the document: that is our fault, not a user's
 */
export function writePdf(paper: Paper): Uint8Array {
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: readFonts() }],
    workspace: import.meta.dirname,
  });
  compiler.mapShadow(`${import.meta.dirname}/paper.json`, Buffer.from(JSON.stringify(dataOf(paper))));
  try {
    const compiled = compiler.compile({ mainFileContent: typstSource });
    if (compiled.result === null) throw new Error(reasonOf(compiled.takeError()));
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  } catch (error) {
    throw new Error(`The PDF cannot be set: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    compiler.resetShadow();
    compiler.evictCache(rememberedDocuments);
  }
}

const reasonOf = (error: { readonly shortDiagnostics: unknown[] } | null): string =>
  JSON.stringify(error?.shortDiagnostics ?? 'no reason given');

/** The document as the template reads it. */
function dataOf(paper: Paper): object {
  const write = (text: string) => breakable(nameUncovered(cleanText(text), isCovered));
  const { blocks, date, ...rest } = mapTexts(paper, write);
  return {
    ...rest,
    running: shortened(rest.running ?? rest.title, longestRunning),
    date: date === undefined ? null : date.split('-').map(Number),
    sans: sansFamilies,
    serif: serifFamilies,
    blocks: levelHeadings(blocks).map(blockData),
  };
}

/** Every text as its pieces, so that the template has one case only. */
function blockData(block: Block): object {
  switch (block.kind) {
    case 'paragraph':
    case 'remark':
      return { ...block, text: piecesOf(block.text) };
    case 'list':
      return { ...block, items: block.items.map(piecesOf) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({
          numeric: false,
          width: column.numeric ? 1 : 2,
          ...column,
        })),
        rows: block.rows.map((row) => row.map(piecesOf)),
      };
    case 'chart':
      if (block.alt.trim() === '') throw new Error('A drawing without words');
      return { ...block, svg: nameUncovered(cleanDrawing(block.svg), isCovered) };
    default:
      return block;
  }
}
