const milliseconds = 86_400_000;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** True when an ISO day is a Thursday, the day of the digest. */
export const isThursday = (day: string): boolean => dateOf(day).getUTCDay() === 4;

/**
 * The Thursday on or after an ISO day.
 *
 * @example thursdayFrom('2026-11-27') // '2026-12-03'
 */
export function thursdayFrom(day: string): string {
  const date = dateOf(day);
  const ahead = (4 - date.getUTCDay() + 7) % 7;
  return new Date(date.getTime() + ahead * milliseconds).toISOString().slice(0, 10);
}
