import type { ComponentChildren } from 'preact';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';
import { type ControlAttributes, describedBy, invalidWhen } from './field-attributes.ts';
import { FieldNotes } from './field-notes.tsx';

interface NamedField {
  readonly id: string;
  readonly name: string;
  readonly label: ComponentChildren;
  readonly optional?: boolean;
  /** What to count, most likely value, source. */
  readonly hint?: ComponentChildren;
  /** What was read and what is expected, with a proposal when there is one. */
  readonly error?: string | undefined;
  readonly value: string;
}

function FieldLabel({ id, label, optional = false }: Pick<NamedField, 'id' | 'label' | 'optional'>) {
  const words = componentMessages[useLanguage()].form;
  return (
    <label for={id}>
      {label} {optional ? <span class="soft">({words.optional})</span> : null}
    </label>
  );
}

interface FieldProps extends NamedField {
  /** Written after the field, which is then as short as a figure. */
  readonly unit?: ComponentChildren;
  /** `text` unless told. */
  readonly type?: 'text' | 'email' | 'password';
  /** `inputmode`, `autocomplete`, `onInput`… */
  readonly input?: ControlAttributes;
}

/** One labelled text field. */
export function Field({
  id,
  name,
  label,
  optional = false,
  hint,
  error,
  unit,
  value,
  type = 'text',
  input,
}: FieldProps) {
  const wrong = error !== undefined;
  const control = (
    <input
      type={type as 'text'}
      {...input}
      class="input"
      id={id}
      name={name}
      value={value}
      {...invalidWhen(wrong)}
      {...describedBy(id, hint, error)}
    />
  );
  return (
    <div class={wrong ? 'field with-error' : 'field'}>
      <FieldLabel id={id} label={label} optional={optional} />
      {unit === undefined ? (
        control
      ) : (
        <div class="range-row">
          {control} <span>{unit}</span>
        </div>
      )}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

interface SelectFieldProps extends NamedField {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange?: (value: string) => void;
}

/** One choice among a few, by the native control. */
export function SelectField({
  id,
  name,
  label,
  optional = false,
  hint,
  error,
  value,
  choices,
  onChange,
}: SelectFieldProps) {
  const wrong = error !== undefined;
  return (
    <div class={wrong ? 'field with-error' : 'field'}>
      <FieldLabel id={id} label={label} optional={optional} />
      <select
        class="input"
        id={id}
        name={name}
        {...invalidWhen(wrong)}
        {...describedBy(id, hint, error)}
        onChange={(event) => onChange?.(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}
