import type { Localized } from '../../kernel/language.ts';
import { type EditableField, type FieldRead, numberField, quoted } from '../../people/index.ts';
import { euros } from './euros.ts';
import { actionWords } from './words.ts';

/** An amount in euros, to the cent; not known is null, never 0. */
export function eurosField(name: string, label: Localized, hint?: Localized): EditableField {
  const field = numberField({
    name,
    label,
    ...(hint ? { hint } : {}),
    optional: true,
    least: 0,
    greatest: 10_000_000_000,
    isMoney: true,
    unit: { fr: '€', en: '€' },
  });
  const toTheCent = (outcome: FieldRead): FieldRead => {
    if (!outcome.ok || outcome.value === null) return outcome;
    const amount = Number(outcome.value);
    const cents = Math.round(amount * 100) / 100;
    if (Math.abs(cents - amount) < 1e-9) return { ok: true, value: cents };
    return {
      ok: false,
      fault: {
        code: 'field.out-of-range',
        message: {
          fr: actionWords.fr.problems.cents(quoted(String(amount))),
          en: actionWords.en.problems.cents(quoted(String(amount))),
        },
      },
    };
  };
  return {
    ...field,
    read: (typed) => toTheCent(field.read(typed)),
    readJson: (value) => toTheCent(field.readJson(value)),
    show: (value, language) => (typeof value === 'number' ? euros(language, value) : ''),
  };
}
