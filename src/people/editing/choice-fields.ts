import type { Localized } from '../../kernel/language.ts';
import { type Choice, type EditableField, type FieldRead, fault, quoted, read } from './field.ts';
import type { NamedField } from './text-fields.ts';

/** Only what a program sends can be none of the choices: they are said by their codes. */
const notOneOf = (found: unknown, choices: readonly Choice[]): FieldRead => {
  if (choices.length === 0)
    return fault(
      'field.not-one-of',
      `Il n’y a aucune réponse à choisir ici ; trouvé : ${quoted(found)}.`,
      `There is no answer to choose from here; found: ${quoted(found)}.`,
    );
  const codes = choices.map(({ value }) => value).join(', ');
  return fault(
    'field.not-one-of',
    `Choisissez une réponse (${codes}) ; trouvé : ${quoted(found)}.`,
    `Choose an answer (${codes}); found: ${quoted(found)}.`,
  );
};

const missingAmong = (choices: readonly Choice[]): FieldRead => {
  const codes = choices.map(({ value }) => value).join(', ');
  return fault('field.missing', `Choisissez une réponse (${codes}).`, `Choose an answer (${codes}).`);
};

/** One answer among a few, kept as its code. Optional: nothing chosen is kept as `null`. */
export function choiceField(field: NamedField & { readonly choices: readonly Choice[] }): EditableField {
  const { choices, ...named } = field;
  const isOne = (value: unknown): boolean => choices.some((choice) => choice.value === value);
  const readTyped = (typed: string): FieldRead => {
    if (typed === '' && field.optional) return read(null);
    if (typed === '') {
      return fault('field.missing', 'Choisissez une réponse.', 'Choose an answer.');
    }
    return isOne(typed) ? read(typed) : notOneOf(typed, choices);
  };
  return {
    ...named,
    control: {
      kind: 'choice',
      choices: field.optional ? [{ value: '', label: { fr: '—', en: '—' } }, ...choices] : choices,
    },
    read: readTyped,
    readJson: (value) =>
      value === null
        ? field.optional
          ? read(null)
          : missingAmong(choices)
        : typeof value === 'string'
          ? readTyped(value)
          : notOneOf(value, choices),
    write: (value) => (typeof value === 'string' ? value : ''),
    show: (value, language) => choices.find((choice) => choice.value === value)?.label[language] ?? '',
  };
}

/** Several answers among a few, kept as the list of their codes, in the order of the choices. */
export function choicesField(field: NamedField & { readonly choices: readonly Choice[] }): EditableField {
  const { choices, ...named } = field;
  const readList = (values: readonly unknown[]): FieldRead => {
    const unknown = values.find((value) => !choices.some((choice) => choice.value === value));
    if (unknown !== undefined) return notOneOf(unknown, choices);
    if (values.length === 0 && !field.optional) {
      return fault('field.missing', 'Choisissez au moins une réponse.', 'Choose at least one answer.');
    }
    return read(choices.map(({ value }) => value).filter((value) => values.includes(value)));
  };
  return {
    ...named,
    control: { kind: 'choices', choices },
    read: (typed) => readList(typed.split('\n').filter((line) => line !== '')),
    readJson: (value) => (Array.isArray(value) ? readList(value) : notOneOf(value, choices)),
    write: (value) => (Array.isArray(value) ? value.join('\n') : ''),
    show: (value, language) =>
      choices
        .filter((choice) => Array.isArray(value) && value.includes(choice.value))
        .map(({ label }) => label[language])
        .join(', '),
  };
}

/** Yes or no, kept as `true` or `false`. */
export function tickField(field: Omit<NamedField, 'optional'>): EditableField {
  return {
    ...field,
    control: { kind: 'tick' },
    read: (typed) => read(typed !== ''),
    readJson: (value) =>
      typeof value === 'boolean'
        ? read(value)
        : fault(
            'field.wrong-type',
            `true ou false est attendu ; trouvé : ${quoted(value)}.`,
            `true or false is expected; found: ${quoted(value)}.`,
          ),
    write: (value) => (value === true ? 'yes' : ''),
    show: (value, language) =>
      (value === true ? { fr: 'oui', en: 'yes' } : { fr: 'non', en: 'no' })[language],
  };
}

/** Draft or published: whom the object is for. */
export const publicationField = (
  field: Omit<NamedField, 'name' | 'optional'> & {
    readonly states: Readonly<Record<'draft' | 'published', Localized>>;
  },
): EditableField => {
  const { states, ...named } = field;
  const choices = (['draft', 'published'] as const).map((value) => ({ value, label: states[value] }));
  return choiceField({ ...named, name: 'state', choices });
};
