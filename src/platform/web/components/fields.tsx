import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'value' | 'class'>;

interface Shared {
  readonly id: string;
  readonly name: string;
  readonly label: ComponentChildren;
  /** What to count, most likely value, source. */
  readonly hint?: ComponentChildren;
  /** What was read and what is expected, with a proposal when there is one. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** Written after the field. */
  readonly unit?: ComponentChildren;
  /** Anything else that a native control understands: `inputmode`, `autocomplete`, `onInput`… */
  readonly input?: InputProps;
}

interface FieldProps extends Shared {
  readonly value: string;
}

const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ') || undefined;

function FieldLabel({ id, label, optional }: { readonly id: string; readonly label: ComponentChildren; readonly optional?: boolean | undefined }) {
  const words = componentMessages[useLanguage()].form;
  return (
    <label for={id}>
      {label} {optional ? <span class="soft">({words.optional})</span> : null}
    </label>
  );
}

function FieldNotes({ id, hint, error }: { readonly id: string; readonly hint?: ComponentChildren; readonly error?: string | undefined }) {
  return (
    <>
      {error === undefined ? null : (
        <p class="error-text" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

/** One labelled text field; with a unit it is as short as a figure. */
export function Field({ id, name, label, hint, error, optional, unit, value, input }: FieldProps) {
  const control = (
    <input
      type="text"
      {...input}
      class="input"
      id={id}
      name={name}
      value={value}
      aria-invalid={error === undefined ? undefined : 'true'}
      aria-describedby={describedBy(id, hint, error)}
    />
  );
  return (
    <div class={error === undefined ? 'field' : 'field with-error'}>
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

interface SelectFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange?: (value: string) => void;
}

/** One choice among a few, by the native control. */
export function SelectField({ id, name, label, hint, error, value, choices, onChange }: SelectFieldProps) {
  return (
    <div class={error === undefined ? 'field' : 'field with-error'}>
      <FieldLabel id={id} label={label} />
      <select
        class="input"
        id={id}
        name={name}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, hint, error)}
        onChange={onChange === undefined ? undefined : (event) => onChange(event.currentTarget.value)}
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
