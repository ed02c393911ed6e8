import type { FocusEventHandler, GenericEventHandler, InputEventHandler } from 'preact';

/** What a text control may be told besides its name and its value. */
export interface ControlAttributes {
  readonly inputmode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel' | 'url';
  readonly autocomplete?:
    | 'off'
    | 'organization'
    | 'name'
    | 'email'
    | 'username webauthn'
    | 'current-password'
    | 'new-password'
    | 'one-time-code';
  readonly maxlength?: number;
  /** Id of the `datalist` whose words are proposed. */
  readonly list?: string;
  readonly required?: boolean;
  readonly onInput?: InputEventHandler<HTMLInputElement>;
  readonly onChange?: GenericEventHandler<HTMLInputElement>;
  readonly onBlur?: FocusEventHandler<HTMLInputElement>;
}

/** What tells a reader who does not see it that a control is wrong. */
export const invalidWhen = (wrong: boolean): { readonly 'aria-invalid'?: 'true' } =>
  wrong ? { 'aria-invalid': 'true' } : {};

/** Ties a control to its error and to its hint, under the ids that `FieldNotes` gives them. */
export function describedBy(
  id: string,
  hint: unknown,
  error: unknown,
): { readonly 'aria-describedby'?: string } {
  const notes = [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`].filter(
    Boolean,
  );
  return notes.length === 0 ? {} : { 'aria-describedby': notes.join(' ') };
}
