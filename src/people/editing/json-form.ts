import type { FormFault } from '../actions/edit-record.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import { type EditableField, quoted } from './field.ts';

/**
 * Reads what a program sent: an object with known fields only, each of its own type.
 *
 * @param whole true when every field that is not optional must be there (creation, replacement)
 * @param later fields that a creation does not take, and that an edit does: told so
 */
export function readJsonFields(
  fields: readonly EditableField[],
  body: unknown,
  whole: boolean,
  later: readonly EditableField[] = [],
): { readonly values: Fields; readonly faults: readonly FormFault[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const message = {
      fr: `Un objet JSON est attendu ; trouvé : ${quoted(body)}.`,
      en: `A JSON object is expected; found: ${quoted(body)}.`,
    };
    return { values: {}, faults: [{ field: '', code: 'field.wrong-type', message }] };
  }
  const values: Record<string, unknown> = {};
  const faults: FormFault[] = [];
  for (const name of Object.keys(body)) {
    if (fields.some((field) => field.name === name)) continue;
    const message = later.some((field) => field.name === name)
      ? {
          fr: `Se donne après la création, par PATCH : ${quoted(name)}.`,
          en: `Given after the creation, by PATCH: ${quoted(name)}.`,
        }
      : {
          fr: `Champ non modifiable : ${quoted(name)}.`,
          en: `This field cannot be changed: ${quoted(name)}.`,
        };
    faults.push({ field: name, code: 'REQ-004', message });
  }
  for (const field of fields) {
    if (!whole && !Object.hasOwn(body, field.name)) continue;
    const value = Object.hasOwn(body, field.name) ? (body as Fields)[field.name] : null;
    const isLeftOut = mayBeLeftOut(field) && !Object.hasOwn(body, field.name);
    const answer = isLeftOut ? field.read('') : field.readJson(value);
    if (answer.ok) values[field.name] = answer.value;
    else faults.push({ ...answer.fault, field: field.name });
  }
  return { values, faults };
}

/** True for a field without which a whole object may be sent: an optional one, and one that is ticked or not. */
export const mayBeLeftOut = ({ optional, control }: EditableField): boolean =>
  optional === true || control.kind === 'tick';
