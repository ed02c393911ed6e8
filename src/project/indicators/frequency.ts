/** How often an indicator is read. */
export const frequencies = [
  'year',
  'half-year',
  'quarter',
  'month',
  'two-years',
  'five-years',
  'irregular',
] as const;
export type Frequency = (typeof frequencies)[number];

/** Months between two readings; none is expected at a given time of an irregular one. */
const monthsOf: Readonly<Record<Frequency, number | null>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
  'two-years': 24,
  'five-years': 60,
  irregular: null,
};

/** A reading is said to be old after that many times its frequency; our choice, told on the method page. */
export const patience = 1.5;

/** How old the last reading of an indicator is. */
export type Staleness =
  /** Nothing was read yet. */
  | { readonly state: 'none' }
  /** Months since the last reading; `every` is the months between two of them, null when irregular. */
  | { readonly state: 'recent' | 'old'; readonly months: number; readonly every: number | null };

/**
 * Tells how old the last reading is at a day.
 * @param latest day of the last reading, `YYYY-MM-DD`
 */
export function stalenessOf(latest: string | null, frequency: Frequency, today: string): Staleness {
  if (latest === null) return { state: 'none' };
  const months = Math.max(0, monthsBetween(latest, today));
  const every = monthsOf[frequency];
  return { state: every !== null && months > every * patience ? 'old' : 'recent', months, every };
}

/** The longest time between two neighbours on a chart that are joined by a line: beyond it, the gap is shown. */
export const joinedDays = (frequency: Frequency): number | null => {
  const every = monthsOf[frequency];
  return every === null ? null : every * patience * 30.44;
};

/** Whole months from one day to another. */
export function monthsBetween(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}
