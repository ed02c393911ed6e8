/** When an action takes place, as far as it is known. */
export interface Dated {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly isContinuous: boolean;
}

/** A bar of a timeline, in fractional years. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  /** The start, or the end, is not known or does not exist: the bar fades there. */
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
}

/** The moment of a day as a fractional year: the first of January 2027 is 2027. */
export function yearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const [start, next] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return year + (Date.parse(`${day}T00:00:00Z`) - start) / (next - start);
}

/** The years that a timeline covers, both ends whole; null when nothing is dated. */
export function yearsOf(actions: readonly Dated[]): readonly [number, number] | null {
  const years = actions.flatMap(({ startsOn, endsOn }) =>
    [startsOn, endsOn].filter((day) => day !== null).map(yearOf),
  );
  if (years.length === 0) return null;
  const first = Math.floor(Math.min(...years));
  return [first, Math.max(first + 1, Math.ceil(Math.max(...years) + 1e-9))];
}

/** Where an action lies on a timeline: what has no end goes on to the edge, what has no start comes from it. */
export function barOf({ startsOn, endsOn }: Dated, [first, last]: readonly [number, number]): Bar | null {
  if (startsOn === null && endsOn === null) return null;
  return {
    from: startsOn === null ? first : yearOf(startsOn),
    to: endsOn === null ? last : yearOf(endsOn),
    isOpenStart: startsOn === null,
    isOpenEnd: endsOn === null,
  };
}

/** In order of start, then of end; those without date apart. */
export function orderByDate<Action extends Dated>(
  actions: readonly Action[],
): { readonly dated: readonly Action[]; readonly undated: readonly Action[] } {
  const key = ({ startsOn, endsOn }: Dated): string => `${startsOn ?? endsOn} ${endsOn ?? '9999'}`;
  const dated = actions.filter(({ startsOn, endsOn }) => startsOn !== null || endsOn !== null);
  return {
    dated: dated.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)),
    undated: actions.filter((action) => !dated.includes(action)),
  };
}
