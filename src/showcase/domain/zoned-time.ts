/** Minutes by which a time zone is ahead of UTC at an instant. */
export function offsetAt(instant: Date, timeZone: string): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>>;
  const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return Math.round((shown - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}

/** What a wall clock says at a moment: exactly one instant, none (the hour that spring skips), or two (that autumn repeats). */
export type WallTime =
  | { readonly kind: 'once' | 'twice'; readonly instant: Date }
  | { readonly kind: 'never'; readonly before: string; readonly after: string };

/**
 * The instant at which a clock of a time zone shows a day and a time. An hour that comes twice is the first of the two.
 *
 * @param local `2026-10-25T02:30`
 * @example wallTime('2026-12-01T14:00', 'Europe/Paris') // once, 13:00 UTC
 */
export function wallTime(local: string, timeZone: string): WallTime {
  const asUtc = Date.parse(`${local}Z`);
  const offsets = [-1, 1].map((side) => offsetAt(new Date(asUtc + side * 86_400_000), timeZone));
  const instants = [...new Set(offsets)]
    .map((offset) => new Date(asUtc - offset * 60_000))
    .filter((instant) => localOf(instant, timeZone) === local)
    .sort((a, b) => a.getTime() - b.getTime());
  const [first] = instants;
  if (first !== undefined) return { kind: instants.length > 1 ? 'twice' : 'once', instant: first };
  const [early, late] = [Math.min(...offsets), Math.max(...offsets)];
  return {
    kind: 'never',
    before: localOf(new Date(asUtc - late * 60_000), timeZone),
    after: localOf(new Date(asUtc - early * 60_000), timeZone),
  };
}

/** What a clock of a time zone shows at an instant: `2026-12-01T14:00`. */
export function localOf(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetAt(instant, timeZone) * 60_000).toISOString().slice(0, 16);
}
