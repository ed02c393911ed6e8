import type { ComponentChildren } from 'preact';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';
import { describedBy } from './field-attributes.ts';
import { FieldNotes } from './field-notes.tsx';

interface ChoicesFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: ComponentChildren;
  /** Several answers, or one among a few that are better all seen at once. */
  readonly type: 'checkbox' | 'radio';
  readonly optional?: boolean;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly values: readonly string[];
  readonly choices: readonly { readonly value: string; readonly label: ComponentChildren }[];
}

/** A question whose answers are all in sight; errors lead to the first answer, which has the id of the field. */
export function ChoicesField(props: ChoicesFieldProps) {
  const { id, name, label, type, optional = false, hint, error, values, choices } = props;
  const words = componentMessages[useLanguage()].form;
  return (
    <fieldset
      class={error === undefined ? 'choices' : 'choices with-error'}
      {...describedBy(id, hint, error)}
    >
      <legend>
        {label} {optional ? <span class="soft">({words.optional})</span> : null}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <ul>
        {choices.map((choice, index) => (
          <li key={choice.value}>
            <label>
              <input
                type={type}
                id={index === 0 ? id : `${id}-${index + 1}`}
                name={name}
                value={choice.value}
                checked={values.includes(choice.value)}
              />
              <span>{choice.label}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
