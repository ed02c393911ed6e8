/** One reading of a file. */
export interface FileReading {
  readonly line: number;
  readonly on: string;
  readonly value: number;
  readonly source: string;
  readonly author: string;
  readonly note: string;
}

/** What a file of readings became once read. */
export interface ReadingsReading {
  readonly headings: readonly { readonly heading: string; readonly field: string | null }[];
  readonly lines: number;
  readonly readings: readonly FileReading[];
  readonly problems: readonly ReadingsProblem[];
  readonly problemCount: number;
  readonly notices: readonly ReadingsProblem[];
}

export interface ReadingsProblem {
  readonly code: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}
