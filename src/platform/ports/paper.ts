import type { Language } from '../../kernel/language.ts';

/**
 * A document to be read on paper or on a screen, as the rooms describe it: what it says, in which order; never how it is
 * set. Text is text: whatever its characters, nothing of it is taken for markup or code.
 */
export interface Paper {
  readonly language: Language;
  readonly title: string;
  /** One line on what the document is, for the properties of the file. */
  readonly subject?: string;
  readonly author?: string;
  /** The day that the document bears, e.g. `2026-11-26`; without it none is written anywhere, so that bytes never change. */
  readonly date?: string;
  /** Facts under the title, in one line. */
  readonly facts?: readonly string[];
  /** The finding, before everything else. */
  readonly lead?: string;
  /** At the top of each page but the first; the title unless told. */
  readonly running?: string;
  readonly blocks: readonly Block[];
}

/** A text, or pieces of it of which some are stressed or lead somewhere. */
export type Text = string | readonly Piece[];

export interface Piece {
  readonly text: string;
  readonly strong?: boolean;
  /** An address, `https:` or `mailto:`. */
  readonly link?: string;
}

/** One part of a document, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly newPage?: boolean }
  /** The list of headings that follow, with their pages; those of the first two levels unless told. */
  | { readonly kind: 'contents'; readonly title: string; readonly levels?: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone?: 'note' }
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly ordered?: boolean }
  /** Figures to remember, each with its range and what it means. */
  | { readonly kind: 'figures'; readonly items: readonly KeyFigure[] }
  | PaperTable
  | PaperChart
  /** A remark set apart, such as what is only a hypothesis. */
  | { readonly kind: 'remark'; readonly text: Text };

export interface KeyFigure {
  readonly label: string;
  /** With its unit, and its range where it is uncertain. */
  readonly value: string;
  readonly note?: string;
}

/** A table with its column headings; the first cell of a row names it. */
export interface PaperTable {
  readonly kind: 'table';
  /** What the figures are, in which unit. */
  readonly caption: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly Text[])[];
}

export interface PaperColumn {
  readonly label: string;
  /** Figures are aligned to the right. */
  readonly numeric?: boolean;
  /** Share of the width beside the others; 1 for figures and 2 for words unless told. */
  readonly width?: number;
}

/** A drawing that stands alone: colours resolved, no outside file. */
export interface PaperChart {
  readonly kind: 'chart';
  readonly svg: string;
  /** Size of the drawing, in its own pixels; it is set as wide as the text. */
  readonly width: number;
  readonly height: number;
  /** The same in words, with its figures: a drawing without it is refused. */
  readonly alt: string;
  readonly caption?: string;
}
