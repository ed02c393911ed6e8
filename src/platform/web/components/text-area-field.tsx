import type { ComponentChildren } from 'preact';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';
import { describedBy, invalidWhen } from './field-attributes.ts';
import { FieldNotes } from './field-notes.tsx';

interface TextAreaFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: ComponentChildren;
  readonly optional?: boolean;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly value: string;
  /** Lines shown, 5 unless told. */
  readonly rows?: number;
}

/** One labelled text of several lines. */
export function TextAreaField({
  id,
  name,
  label,
  optional,
  hint,
  error,
  value,
  rows = 5,
}: TextAreaFieldProps) {
  const wrong = error !== undefined;
  return (
    <div class={wrong ? 'field with-error' : 'field'}>
      <label for={id}>
        {label}{' '}
        {optional ? <span class="soft">({componentMessages[useLanguage()].form.optional})</span> : null}
      </label>
      {/* A line end just after the tag would be dropped by browsers. */}
      <textarea
        class="input"
        id={id}
        name={name}
        rows={rows}
        {...invalidWhen(wrong)}
        {...describedBy(id, hint, error)}
        value={value.startsWith('\n') ? `\n${value}` : value}
      />
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}
