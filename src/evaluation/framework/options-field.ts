import type { Language, Localized } from '../../kernel/language.ts';
import { type EditableField, fault, quoted, read, typedField } from '../../people/index.ts';
import { frameworkWords } from './words.ts';

const most = 12;
const longest = 120;
const { fr, en } = frameworkWords;

const isOption = (value: unknown): value is Localized =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((key) => key === 'fr' || key === 'en') &&
  typeof (value as { fr?: unknown }).fr === 'string' &&
  ['string', 'undefined'].includes(typeof (value as { en?: unknown }).en);

/** The choices of a question: one per line, in French, then in English after a bar; kept as a list of both. */
export function optionsField(): EditableField {
  const typed = typedField(
    {
      name: 'options',
      label: { fr: fr.fields.options, en: en.fields.options },
      hint: { fr: fr.hints.options, en: en.hints.options },
      optional: true,
      longest: 4_000,
    },
    { kind: 'long-text', rows: 6 },
    (text) => readOptions(text.split('\n')),
    { empty: [], write: writeOptions },
  );
  return {
    ...typed,
    readJson: (value) =>
      Array.isArray(value) && value.every(isOption)
        ? typed.read(writeOptions(value))
        : value === null || typeof value === 'string'
          ? typed.read(value ?? '')
          : fault(
              'field.wrong-type',
              `Une liste de {"fr", "en"} est attendue ; trouvé : ${quoted(value)}.`,
              `A list of {"fr", "en"} is expected; found: ${quoted(value)}.`,
            ),
    show: (value, language: Language) =>
      listed(value)
        .map((option) => option[language])
        .join(', '),
  };
}

const listed = (value: unknown): readonly Localized[] =>
  Array.isArray(value) ? (value as readonly Localized[]) : [];

const writeOptions = (value: unknown): string =>
  listed(value)
    .map(({ fr: french, en: english }) =>
      english === french || !english ? french : `${french} | ${english}`,
    )
    .join('\n');

function readOptions(lines: readonly string[]) {
  const options = lines
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([french = '']) => french !== '')
    .map(([french = '', english = '']) => ({ fr: french, en: english === '' ? french : english }));
  const long = options.find((option) => [option.fr, option.en].some((text) => [...text].length > longest));
  const again = options.find((option, place) =>
    options.slice(0, place).some((other) => other.fr.toLowerCase() === option.fr.toLowerCase()),
  );
  const say = (text: (words: typeof fr.problems) => string) =>
    fault('ENQ-007', text(fr.problems), text(en.problems));
  if (options.length < 2 || options.length > most)
    return say(({ fewOptions }) => fewOptions(String(options.length)));
  if (long !== undefined) return say(({ longOption }) => longOption(quoted(long.fr)));
  if (again !== undefined) return say(({ sameOption }) => sameOption(quoted(again.fr)));
  return read(options);
}
