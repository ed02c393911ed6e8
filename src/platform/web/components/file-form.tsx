import type { ComponentChildren } from 'preact';
import { ErrorSummary } from './error-summary.tsx';
import { FieldNotes } from './field-notes.tsx';

interface FileFormProps {
  /** What kind of file, and its label. */
  readonly label: string;
  readonly hint: ComponentChildren;
  readonly send: string;
  /** Why the file that was sent cannot be taken. */
  readonly problem?: string | undefined;
  /** Endings offered by the browser: `.csv,.xlsx`. */
  readonly accept: string;
  /** Other fields, above the file. */
  readonly children?: ComponentChildren;
}

/** A form that sends one file, read before anything is written. */
export function FileForm({ label, hint, send, problem, accept, children }: FileFormProps) {
  const isWrong = problem !== undefined;
  return (
    <form method="post" enctype="multipart/form-data" class="form-column stack" id="upload" novalidate>
      <ErrorSummary problems={isWrong ? [{ field: 'file', message: problem }] : []} />
      {children}
      <div class={isWrong ? 'field with-error' : 'field'}>
        <label for="file">{label}</label>
        <input
          class="input"
          type="file"
          id="file"
          name="file"
          accept={accept}
          aria-describedby={isWrong ? 'file-error file-hint' : 'file-hint'}
          {...(isWrong ? { 'aria-invalid': true } : {})}
        />
        <FieldNotes id="file" hint={hint} error={problem} />
      </div>
      <p class="actions">
        <button class="button" type="submit">
          {send}
        </button>
      </p>
    </form>
  );
}
