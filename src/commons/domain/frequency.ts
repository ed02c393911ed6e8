import type { Texts } from './pathway.ts';

/** A published figure that says how many cases like that of an example there are in the country. */
export interface Frequency {
  readonly value: number;
  readonly unit: 'number' | '%';
  /** What is counted, to be read after the figure. */
  readonly of: Texts;
  /** `null` when its source does not date it. */
  readonly year: number | null;
  /** Address of the page that publishes it. */
  readonly source: string;
}

/** Figures of one example, at most. */
export const mostFrequencies = 6;

/** Why a line is no figure. */
export type FrequencyFault = 'parts' | 'value' | 'of' | 'year' | 'source';

/**
 * Reads the figures of an example, one a line: figure, what it counts in French, in English, year, address of the source, with
 * a bar between them; one of the two languages, and the year, may be empty.
 *
 * @example readFrequencies('25 % | des entreprises | of companies | 2021 | https://exemple.fr/etude').figures[0]?.value // 25
 */
export function readFrequencies(text: string): {
  readonly figures: readonly Frequency[];
  readonly faults: readonly {
    readonly line: number;
    readonly fault: FrequencyFault;
    readonly found: string;
  }[];
} {
  const figures: Frequency[] = [];
  const faults: { line: number; fault: FrequencyFault; found: string }[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const read = readLine(line);
    if (typeof read === 'string') faults.push({ line: at + 1, fault: read, found: line.trim() });
    else figures.push(read);
  });
  return { figures, faults };
}

function readLine(line: string): Frequency | FrequencyFault {
  const parts = line.split('|').map((part) => part.trim());
  const [figure = '', fr = '', en = '', year = '', source = ''] = parts;
  if (parts.length !== 5) return 'parts';
  const [, digits, percent] = /^(\d[\d\s.,]*?)\s*(%?)$/u.exec(figure) ?? [];
  const value = digits === undefined ? Number.NaN : numberOf(digits);
  if (!Number.isFinite(value) || (percent === '%' && value > 100)) return 'value';
  if (fr === '' && en === '') return 'of';
  if (year !== '' && !/^(19|20)\d{2}$/.test(year)) return 'year';
  if (!URL.canParse(source) || !/^https?:$/.test(new URL(source).protocol)) return 'source';
  return {
    value,
    unit: percent === '%' ? '%' : 'number',
    of: { fr, en },
    year: year === '' ? null : Number(year),
    source,
  };
}

/** Thousands for some, three decimals for others. */
const ambiguous = /^\d{1,3}([.,]\d{3})+$/;

/** A number as people type it: blanks between thousands, a comma or a point before decimals; what may be either is never guessed. */
function numberOf(digits: string): number {
  const bare = digits.replace(/\s/gu, '');
  return /^\d+([.,]\d+)?$/.test(bare) && !ambiguous.test(bare) ? Number(bare.replace(',', '.')) : Number.NaN;
}

/** A number that is read back as it is. */
const digitsOf = (value: number): string => (ambiguous.test(String(value)) ? `${value}0` : String(value));

/** True for a figure as programs give it; its lines say the rest. */
export const isFrequency = (value: unknown): value is Frequency => {
  const { value: figure, unit, of, year, source } = Object(value) as Readonly<Record<string, unknown>>;
  const { fr, en } = Object(of) as Readonly<Record<string, unknown>>;
  return (
    typeof figure === 'number' &&
    (unit === 'number' || unit === '%') &&
    typeof fr === 'string' &&
    typeof en === 'string' &&
    (year === null || typeof year === 'number') &&
    typeof source === 'string'
  );
};

/** The lines of these figures, as `readFrequencies` reads them; `null` for none. */
export const writeFrequencies = (figures: readonly Frequency[]): string | null =>
  figures.length === 0
    ? null
    : figures
        .map(({ value, unit, of, year, source }) =>
          [`${digitsOf(value)}${unit === '%' ? ' %' : ''}`, of.fr, of.en, year ?? '', source].join(' | '),
        )
        .join('\n');
