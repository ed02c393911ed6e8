import { headingKey } from '../../formats/table/index.ts';
import type { Localized } from '../../kernel/language.ts';
import { type EditableField, type FieldRead, fault, numberField, quoted } from '../../people/index.ts';
import { unitLabel } from './catalogue.ts';

interface ValueField {
  readonly name: string;
  readonly label: Localized;
  readonly hint?: Localized;
  readonly optional?: boolean;
  /** Code of the unit, or what was written; null while it is not known. */
  readonly unit: string | null;
}

/** A value of an indicator. Its unit may be typed after it, and must then be that of the indicator. */
export function valueField({ unit, ...named }: ValueField): EditableField {
  const number = numberField({
    ...named,
    least: -1e15,
    greatest: 1e15,
    ...(unit === null ? {} : { unit: { fr: unitLabel(unit, 'fr'), en: unitLabel(unit, 'en') } }),
  });
  if (unit === null) return number;
  return { ...number, read: (typed) => readWithUnit(number, typed, unit) };
}

function readWithUnit(number: EditableField, typed: string, unit: string): FieldRead {
  const parts = splitUnit(typed);
  if (parts === null || isUnit(parts.unit, unit)) return number.read(parts?.number ?? typed);
  return fault(
    'IND-005',
    `Trouvé : ${quoted(parts.unit)} ; cet indicateur se compte en ${unitLabel(unit, 'fr')}. Convertissez la valeur.`,
    `Found: ${quoted(parts.unit)}; this indicator is counted in ${unitLabel(unit, 'en')}. Convert the value.`,
  );
}

/** The number and the unit of a text such as `12,5 %` or `1 250 t`; null when there is no unit after the number. */
export function splitUnit(typed: string): { readonly number: string; readonly unit: string } | null {
  const found = /^\s*([-−+]?[\d\s\u00a0\u202f.,]*\d)\s*([^\d\s.,].*)$/u.exec(typed);
  return found ? { number: found[1]!, unit: found[2]!.trim() } : null;
}

/** Compared without accents, capitals and spaces: `kWh`, `t éq. CO2`, `€ par an`. */
export function isUnit(found: string, unit: string): boolean {
  const key = (text: string): string =>
    text.includes('%') ? '%' : headingKey(text.replaceAll('€', 'eur')).replaceAll(' ', '') || text.trim();
  return [unit, unitLabel(unit, 'fr'), unitLabel(unit, 'en')].some((known) => key(known) === key(found));
}
