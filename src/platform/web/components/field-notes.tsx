import type { ComponentChildren } from 'preact';

interface FieldNotesProps {
  readonly id: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
}

/** What is wrong with a field, then what it asks for. */
export function FieldNotes({ id, hint, error }: FieldNotesProps) {
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
