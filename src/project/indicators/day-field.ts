import type { Localized } from '../../kernel/language.ts';
import { dateField, type EditableField, type FieldRead } from '../../people/index.ts';

interface NamedField {
  readonly name: string;
  readonly label: Localized;
  readonly hint?: Localized;
  readonly optional?: boolean;
}

/** A day, or a year alone, which is its last day: statistics of a year are told so. */
export function dayField(field: NamedField): EditableField {
  const day = dateField(field);
  const whole = (text: string): string => {
    const year = /^\s*((?:19|20|21)\d{2})\s*$/.exec(text)?.[1];
    return year === undefined ? text : `${year}-12-31`;
  };
  return {
    ...day,
    read: (typed): FieldRead => day.read(whole(typed)),
    readJson: (value): FieldRead => day.readJson(typeof value === 'string' ? whole(value) : value),
  };
}
