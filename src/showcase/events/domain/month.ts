const milliseconds = 86_400_000;

/** A month of an address: `2026-11`, from 2000 to 2100; else null. */
export function readMonth(typed: string | undefined): string | null {
  const found = /^(20\d\d|2100)-(0[1-9]|1[0-2])$/.exec(typed ?? '');
  return found === null ? null : found[0];
}

/** The month before or after. */
export function monthAfter(month: string, by: 1 | -1): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The weeks of a month, from Monday, with the days of its neighbours that complete them. */
export function monthDays(
  month: string,
): readonly (readonly { readonly day: string; readonly isInMonth: boolean }[])[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const next = Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`);
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * milliseconds;
  const weeks = Math.ceil((next - start) / (7 * milliseconds));
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => {
      const day = new Date(start + (week * 7 + place) * milliseconds).toISOString().slice(0, 10);
      return { day, isInMonth: day.startsWith(month) };
    }),
  );
}
