import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Text } from '../../platform/ports/paper.ts';
import { piecesOf } from '../text/paper-text.ts';

/** A text as runs, its links as links. */
export const runsOf = (text: Text): ParagraphChild[] =>
  piecesOf(text).map((piece) => {
    const run = new TextRun({
      text: piece.text,
      ...(piece.strong ? { bold: true } : {}),
      ...(piece.link === undefined ? {} : { style: 'Hyperlink' }),
    });
    return piece.link === undefined ? run : new ExternalHyperlink({ children: [run], link: piece.link });
  });
