import { headingKey } from '../../formats/table/index.ts';

/** The number and the unit of a text such as `12,5 %` or `1 250 t`; null when there is no unit after the number. */
export function splitUnit(typed: string): { readonly number: string; readonly unit: string } | null {
  const found = /^\s*([-−+]?[\d\s\u00a0\u202f.,]*\d)\s*([^\d\s.,].*)$/u.exec(typed);
  return found ? { number: found[1]!, unit: found[2]!.trim() } : null;
}

/** Compared without accents, capitals and spaces: `kWh`, `t éq. CO2`, `€ par an`. */
export function isSameUnit(found: string, units: readonly string[]): boolean {
  const key = (text: string): string =>
    text.includes('%') ? '%' : headingKey(text.replaceAll('€', 'eur')).replaceAll(' ', '') || text.trim();
  return units.some((known) => key(known) === key(found));
}
