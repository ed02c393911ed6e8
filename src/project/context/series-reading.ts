/** What a file of series became once read: what is shown before writing. */
export interface SeriesReading {
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly headings: readonly { readonly heading: string; readonly field: string | null }[];
  /** Lines that hold something, headings apart. */
  readonly lines: number;
  /** Lines whose place was not asked for. */
  readonly outside: number;
  /** Series that can be taken: one place, one variable, one part. */
  readonly valid: number;
  /** Values in them. Gaps are not values. */
  readonly values: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Variables by their names in the file, with the lines that give them. */
  readonly variables: readonly { readonly variable: string; readonly lines: number }[];
  readonly problems: readonly SeriesProblem[];
  readonly problemCount: number;
  readonly notices: readonly SeriesProblem[];
  readonly noticeCount: number;
}

/** Something to know about a line, in the person's words. */
export interface SeriesProblem {
  readonly code: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** The series of one line, ready for the database. */
export interface SeriesRow {
  readonly line: number;
  readonly place_id: string;
  readonly code: string;
  readonly name: string;
  readonly variable: string;
  readonly part: string;
  /** Value of each year that has one, as JSON: `{"2013":15.2,"2015":14.9}`. */
  readonly values: string;
  readonly count: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

/** What the file says of a variable. */
export interface SeriesVariable {
  readonly variable: string;
  readonly label: string | null;
  readonly unit: string | null;
}

/** The reading, and its rows as JSON texts of some thousands each. */
export interface ReadSeries {
  readonly reading: SeriesReading;
  readonly variables: readonly SeriesVariable[];
  readonly chunks: readonly string[];
}
