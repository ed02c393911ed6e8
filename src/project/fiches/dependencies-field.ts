import { type EditableField, type FieldRead, quoted, read, typedField } from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { actionWords } from './words.ts';

const both = inBoth(actionWords);

const unknown = (found: string): FieldRead => ({
  ok: false,
  fault: { code: 'PRJ-005', message: both(({ problems }) => problems.unknownAction(found)) },
});

/** What an action waits for: numbers of actions of the same project, typed `A3, A12`, kept in ascending order. */
export function dependenciesField(known: readonly number[]): EditableField {
  const numbers = new Set(known);
  const readNumbers = (words: readonly string[]): FieldRead => {
    const found = words.map((word) => Number(/^[aA]?(\d{1,6})$/.exec(word)?.[1] ?? Number.NaN));
    const wrong = found.findIndex((number) => !numbers.has(number));
    if (wrong >= 0) return unknown(quoted(words[wrong]));
    return read([...new Set(found)].sort((a, b) => a - b));
  };
  const show = (value: unknown): string =>
    Array.isArray(value) ? value.map((number) => `A${number}`).join(', ') : '';
  const typed = typedField(
    {
      name: 'dependsOn',
      label: both(({ fields }) => fields.dependsOn),
      hint: both(({ hints }) => hints.dependsOn),
      optional: true,
    },
    { kind: 'text', autocomplete: 'off' },
    (text) => readNumbers(text.split(/[\s,;]+/).filter((word) => word !== '')),
    { empty: [], write: show },
  );
  return {
    ...typed,
    readJson: (value) =>
      value === null
        ? read([])
        : Array.isArray(value) && value.every((one) => typeof one === 'number')
          ? readNumbers(value.map(String))
          : unknown(quoted(value)),
  };
}
