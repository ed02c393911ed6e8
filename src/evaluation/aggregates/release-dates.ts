/**
 * The fixed date, first day of a quarter, of the release that a day belongs to. Dates do not depend on what is counted:
 * nobody can have one made just after somebody joined.
 * @param day `YYYY-MM-DD`
 * @example dueOn('2026-11-27') // '2026-10-01'
 */
export function dueOn(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

/** The next fixed date after a day. @example nextDueOn('2026-11-27') // '2027-01-01' */
export function nextDueOn(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(dueOn(day).slice(5, 7))];
  return month === 10 ? `${year + 1}-01-01` : `${year}-${String(month + 3).padStart(2, '0')}-01`;
}
