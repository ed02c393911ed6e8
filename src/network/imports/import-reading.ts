/** What a file of rows became once read: what the preview shows, and the rows that can be taken. */
export interface ImportReading {
  readonly format: 'delimited' | 'workbook';
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheets: readonly {
    readonly name: string | null;
    readonly hidden: boolean;
    readonly lines: number;
  }[];
  /** Position of the sheet that was read. */
  readonly sheet: number;
  readonly headings: readonly { readonly heading: string; readonly field: string | null }[];
  /** Lines that hold something, headings apart. */
  readonly lines: number;
  readonly valid: number;
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly notices: readonly ImportProblem[];
  readonly noticeCount: number;
  /** The first lines that cannot be taken, to be corrected on the page. */
  readonly wrong: readonly WrongLine[];
  /** The first rows, as they were understood. */
  readonly sample: readonly { readonly line: number; readonly values: Readonly<Record<string, string>> }[];
  /** Words that are not known, or were given a meaning; none in readings kept from before they were asked about. */
  readonly words?: readonly AskedWord[];
  /** Fields that no column of the file says and that it needs. */
  readonly missing?: readonly string[];
}

/** A word of a column of choices, and how many lines say it. */
export interface AskedWord {
  readonly heading: string;
  readonly field: string | null;
  readonly found: string;
  readonly lines: number;
  /** Code that it stands for, empty for none; null while nobody has said. */
  readonly answer: string | null;
}

/** Something to know about a line, in the person's words. */
export interface ImportProblem {
  readonly code: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** A line that cannot be taken, with the cells that a person may correct. */
export interface WrongLine {
  readonly line: number;
  /** What is wrong with the line as a whole. */
  readonly messages: readonly string[];
  readonly cells: readonly {
    /** Position of the column. */
    readonly at: number;
    readonly heading: string;
    readonly text: string;
    readonly message: string | null;
  }[];
}

/** How a person wants the file read. */
export interface ImportChoices {
  readonly separator?: string;
  readonly sheet?: number;
  /** Field of a column by its position; `null` to leave it out. */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** Cells corrected on the page: by line, then by position of the column. */
  readonly corrections?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a word stands for: by the key of its heading, then by the word; empty for nothing. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What every line says in a field of which the file has no column. */
  readonly constants?: Readonly<Record<string, string>>;
}
