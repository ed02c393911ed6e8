import type { ComponentChildren } from 'preact';
import { Field, SelectField } from '../../../platform/web/components/fields.tsx';
import { useProblem } from '../problem-words.ts';
import { fieldId } from '../simulated.ts';

interface TextFieldProps {
  readonly path: string;
  readonly label: ComponentChildren;
  readonly value: string;
  readonly hint?: ComponentChildren;
  readonly unit?: ComponentChildren;
  /** A whole number or a decimal one: phones show digits. */
  readonly numeric?: boolean;
}

/** One line of text of the form. */
export function TextField({ path, label, value, hint, unit, numeric = false }: TextFieldProps) {
  return (
    <Field
      id={fieldId(path)}
      name={path}
      label={label}
      value={value}
      hint={hint}
      unit={unit}
      error={useProblem(path)}
      input={numeric ? { inputmode: 'decimal', autocomplete: 'off' } : { autocomplete: 'off' }}
    />
  );
}

interface ChoiceFieldProps {
  readonly path: string;
  readonly label: ComponentChildren;
  readonly value: string;
  readonly hint?: ComponentChildren;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** One choice of the form. */
export function ChoiceField({ path, label, value, hint, choices }: ChoiceFieldProps) {
  return (
    <SelectField
      id={fieldId(path)}
      name={path}
      label={label}
      value={value}
      hint={hint}
      choices={choices}
      error={useProblem(path)}
    />
  );
}

interface NoteFieldProps {
  readonly path: string;
  readonly label: ComponentChildren;
  readonly value: string;
}

/** A note of a few lines. */
export function NoteField({ path, label, value }: NoteFieldProps) {
  const id = fieldId(path);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea class="input" id={id} name={path} rows={2} value={value} />
    </div>
  );
}

interface TickFieldProps {
  readonly path: string;
  readonly legend: ComponentChildren;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly ticked: readonly string[];
}

/** Several choices of the form, to tick. */
export function TickField({ path, legend, choices, ticked }: TickFieldProps) {
  const problem = useProblem(path);
  return (
    <fieldset class={problem === undefined ? 'choices' : 'choices with-error'} id={fieldId(path)}>
      <legend>{legend}</legend>
      <ul>
        {choices.map((choice) => (
          <li key={choice.value}>
            <label>
              <input
                type="checkbox"
                name={path}
                value={choice.value}
                checked={ticked.includes(choice.value)}
              />
              {choice.label}
            </label>
          </li>
        ))}
      </ul>
      {problem === undefined ? null : <p class="error-text">{problem}</p>}
    </fieldset>
  );
}
