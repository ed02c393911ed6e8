import type { FieldProblem } from '../../web/components/error-summary.tsx';
import { Field } from '../../web/components/fields.tsx';
import { errorOf } from './frame.tsx';

interface TypedFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problems: readonly FieldProblem[];
}

/** An e-mail address, with the keyboard and the memory of the browser that go with it. */
export function EmailField({ label, value, problems }: TypedFieldProps) {
  return (
    <Field
      id="email"
      name="email"
      type="email"
      label={label}
      value={value}
      error={errorOf(problems, 'email')}
      input={{ autocomplete: 'email', inputmode: 'email', maxlength: 254 }}
    />
  );
}

/** How somebody is called. */
export function NameField({ label, hint, value, problems }: TypedFieldProps) {
  return (
    <Field
      id="name"
      name="name"
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={value}
      error={errorOf(problems, 'name')}
      input={{ autocomplete: 'name', maxlength: 200 }}
    />
  );
}
