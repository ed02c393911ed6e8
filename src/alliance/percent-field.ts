import { type EditableField, numberField, read } from '../people/index.ts';

/** A share, kept from 0 to 1, typed and told in hundredths. */
export function percentField(options: Parameters<typeof numberField>[0]): EditableField {
  const field = numberField({ ...options, unit: { fr: '%', en: '%' } });
  const toShare = (outcome: ReturnType<EditableField['read']>) =>
    outcome.ok && typeof outcome.value === 'number' ? read(outcome.value / 100) : outcome;
  const toPercent = (value: unknown): unknown =>
    typeof value === 'number' ? Number((value * 100).toPrecision(12)) : value;
  return {
    ...field,
    read: (typed) => toShare(field.read(typed)),
    readJson: (value) => toShare(field.readJson(toPercent(value))),
    write: (value) => field.write(toPercent(value)),
    show: (value, language) => field.show(toPercent(value), language),
  };
}
