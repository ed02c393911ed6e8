import { actorKinds } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { natures } from '../domain/diagnosis.ts';
import type { TypedSheet } from './read-sheet.ts';
import { diagnosisWords } from './words.ts';

interface SheetFormProps {
  readonly language: Language;
  readonly sheet: TypedSheet;
  /** Why what was typed is not kept, by field. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The five questions, who speaks, and a name that may stay empty. */
export function SheetForm({ language, sheet, errors }: SheetFormProps) {
  const { form, natures: names, questions } = diagnosisWords[language];
  return (
    <form method="post" id="edit" class="form-column stack" novalidate>
      <input type="hidden" name="sheet" value={sheet.sheetId} />
      {natures.map((nature) => (
        <TextAreaField
          key={nature}
          id={`field-${nature}`}
          name={nature}
          label={names[nature]}
          hint={`${questions[nature]}. ${form.line}`}
          optional
          rows={3}
          value={sheet.written[nature]}
          error={errors[nature]}
        />
      ))}
      <SelectField
        id="field-viewpoint"
        name="viewpoint"
        label={form.viewpoint}
        value={sheet.viewpoint}
        error={errors.viewpoint}
        choices={[
          { value: '', label: form.noViewpoint },
          ...actorKinds.map((value) => ({ value, label: kindLabels[value][language] })),
        ]}
      />
      <Field
        id="field-name"
        name="name"
        label={form.name}
        optional
        hint={form.nameHint}
        value={sheet.name}
        error={errors.name}
        input={{ autocomplete: 'off', maxlength: 100 }}
      />
      <p class="note">{form.published}</p>
      <p class="actions">
        <button class="button" type="submit" name="do" value="save">
          {form.send}
        </button>
      </p>
    </form>
  );
}
