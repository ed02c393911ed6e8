import type { Language } from '../../kernel/language.ts';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { memberWords } from './words.ts';

interface MemberFieldProps {
  readonly language: Language;
  readonly typed: (name: string) => string;
}

/** Whether the member agrees that the alliance be public. */
export function AgreesField({ language, typed, said }: MemberFieldProps & { readonly said: string }) {
  return (
    <ChoicesField
      id="agrees"
      name="agrees"
      type="checkbox"
      label={memberWords[language].page.public}
      optional
      values={[typed('agrees')]}
      choices={[{ value: 'yes', label: said }]}
    />
  );
}

/** Why a member refuses or leaves: it may stay unsaid. */
export function ReasonField(
  props: MemberFieldProps & {
    readonly label: string;
    readonly hint: string;
    readonly error: string | undefined;
  },
) {
  return (
    <TextAreaField
      id="reason"
      name="reason"
      label={props.label}
      hint={props.hint}
      optional
      error={props.error}
      value={props.typed('reason')}
      rows={3}
    />
  );
}
