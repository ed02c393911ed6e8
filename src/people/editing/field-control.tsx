import type { Language } from '../../kernel/language.ts';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { EditableField } from './field.ts';

interface FieldControlProps {
  readonly field: EditableField;
  readonly typed: string;
  readonly error?: string | undefined;
  readonly language: Language;
  /** Another label, where the form asks the same field in another way. */
  readonly label?: string;
  readonly hint?: string | undefined;
}

/** Id of a field's control, to which errors lead. */
export const controlId = (name: string): string => `field-${name}`;

/** The control of a field, native wherever one exists. */
export function FieldControl({ field, typed, error, language, label, hint }: FieldControlProps) {
  const { control } = field;
  const id = controlId(field.name);
  const shownHint = hint ?? (field.hint ? typeset(language, field.hint[language]) : undefined);
  const named = {
    id,
    name: field.name,
    label: label ?? typeset(language, field.label[language]),
    ...(field.optional === true && label === undefined ? { optional: true } : {}),
    ...(shownHint === undefined ? {} : { hint: shownHint }),
    error,
  };
  if (control.kind === 'own') return control.render({ id, name: field.name, typed, error, language });
  if (control.kind === 'choice') {
    const choices = control.choices.map((choice) => ({
      value: choice.value,
      label: typeset(language, choice.label[language]),
    }));
    return <SelectField {...named} value={typed} choices={choices} />;
  }
  if (control.kind === 'choices' || control.kind === 'tick') {
    const choices =
      control.kind === 'tick'
        ? [{ value: 'yes', label: typeset(language, field.label[language]) }]
        : control.choices.map((choice) => ({
            value: choice.value,
            label: typeset(language, choice.label[language]),
          }));
    return <ChoicesField {...named} type="checkbox" values={typed.split('\n')} choices={choices} />;
  }
  if (control.kind === 'long-text') {
    return (
      <TextAreaField
        {...named}
        value={typed}
        {...(control.rows === undefined ? {} : { rows: control.rows })}
      />
    );
  }
  if (control.kind === 'date') return <Field {...named} value={typed} input={{ autocomplete: 'off' }} />;
  const { kind: _, unit, ...input } = control;
  return <Field {...named} value={typed} input={input} {...(unit ? { unit: unit[language] } : {})} />;
}
