import type { Localized } from '../../kernel/language.ts';
import type { FormFault } from '../actions/edit-record.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import type { EditableField } from './field.ts';

/** What was typed, by name of field. */
export type Typed = Readonly<Record<string, string>>;

/** What a browser posted: each name with its values. */
export type Posted = (name: string) => readonly string[];

/** Puts what was posted under the name of each field, one text per field. */
export function collectTyped(fields: readonly EditableField[], posted: Posted): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, collectField(field, posted)]));
}

function collectField({ name, control }: EditableField, posted: Posted): string {
  // A form that does not show the field carries its whole text (see the conflict page).
  if (control.kind === 'own') return posted(`whole.${name}`).at(-1) ?? control.collect(posted);
  if (control.kind === 'choices') return posted(name).join('\n');
  return posted(name).at(-1) ?? '';
}

/** Writes an object's fields as a person would have typed them. */
export function writeTyped(fields: readonly EditableField[], values: Fields): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, field.write(values[field.name])]));
}

/** Reads what was typed: the values, or every fault at once. */
export function readTyped(
  fields: readonly EditableField[],
  typed: Typed,
): { readonly values: Fields; readonly faults: readonly FormFault[] } {
  const values: Record<string, unknown> = {};
  const faults: FormFault[] = [];
  for (const field of fields) {
    const answer = field.read(typed[field.name] ?? '');
    if (answer.ok) values[field.name] = answer.value;
    else faults.push({ ...answer.fault, field: field.name });
  }
  return { values, faults };
}

/** Things worth checking about values that are kept all the same. */
export function warningsOf(
  fields: readonly EditableField[],
  values: Fields,
): { readonly field: string; readonly message: Localized }[] {
  return fields.flatMap((field) => {
    const message = field.name in values ? (field.warn?.(values[field.name]) ?? null) : null;
    return message === null ? [] : [{ field: field.name, message }];
  });
}
