import type { Localized } from '../../kernel/language.ts';
import { type EditableField, type FieldRead, fault, numberField, quoted } from '../../people/index.ts';
import { unitLabel, unitNames } from './catalogue.ts';
import { isSameUnit, splitUnit } from './unit-text.ts';

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
  if (parts === null || isSameUnit(parts.unit, unitNames(unit))) return number.read(parts?.number ?? typed);
  return fault(
    'IND-005',
    `Trouvé : ${quoted(parts.unit)} ; cet indicateur se compte en ${unitLabel(unit, 'fr')}. Convertissez la valeur.`,
    `Found: ${quoted(parts.unit)}; this indicator is counted in ${unitLabel(unit, 'en')}. Convert the value.`,
  );
}
