import type { Localized } from '../../kernel/language.ts';
import {
  type EditableField,
  type FieldControl,
  type FieldRead,
  fault,
  quoted,
  read,
  readTextFromJson,
} from './field.ts';

/** What every field is declared with. */
export interface NamedField {
  readonly name: string;
  readonly label: Localized;
  readonly hint?: Localized;
  readonly optional?: boolean;
  readonly fold?: Localized;
  readonly warn?: (value: unknown) => Localized | null;
}

interface TextLimits {
  /** Characters at most; 200 unless told, 20,000 for a long text. */
  readonly longest?: number;
}

/** C0 and C1 controls, halves of pairs, and marks that turn the writing direction over: never meant, sometimes meant to deceive. */
const forbidden = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/**
 * Reads a text: NFC, line ends as `\n`, no blanks around it, no control character.
 *
 * @param lines whether the text may have several lines
 */
export function readText(typed: string, { longest, lines }: { longest: number; lines: boolean }): FieldRead {
  const text = typed.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  const bad = forbidden.exec(text) ?? (lines ? null : /[\n\t]/.exec(text));
  if (bad) {
    const code = `U+${bad[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    return fault(
      'field.forbidden-character',
      `Le texte contient un caractère interdit (${code}), en position ${bad.index + 1}.`,
      `The text has a forbidden character (${code}), at place ${bad.index + 1}.`,
    );
  }
  const length = [...text].length;
  if (length > longest) {
    return fault(
      'field.too-long',
      `Le texte a ${length} caractères ; ${longest} au plus.`,
      `The text has ${length} characters; ${longest} at most.`,
    );
  }
  return read(text);
}

const missing = (): FieldRead =>
  fault('field.missing', 'Une réponse est attendue ici.', 'An answer is expected here.');

/**
 * A field that takes a text, with a rule of its own.
 *
 * @param rule reads the tidied, non-empty text into the value to keep
 * @param empty value kept when nothing is typed in an optional field, `null` unless told
 */
export function typedField(
  field: NamedField & TextLimits,
  control: FieldControl,
  rule: (text: string) => FieldRead,
  {
    empty = null as unknown,
    write = (value: unknown) => (value === null || value === undefined ? '' : String(value)),
  } = {},
): EditableField {
  const lines = control.kind === 'long-text';
  const readTyped = (typed: string): FieldRead => {
    const tidied = readText(typed, { longest: field.longest ?? (lines ? 20_000 : 200), lines });
    if (!tidied.ok) return tidied;
    if (tidied.value === '') return field.optional ? read(empty) : missing();
    return rule(tidied.value as string);
  };
  const { longest: _, ...named } = field;
  return { ...named, control, read: readTyped, readJson: readTextFromJson(readTyped), write, show: write };
}

/** One line of text, e.g. a name. Left empty, an optional one is kept as an empty text. */
export const textField = (
  field: NamedField & TextLimits & { readonly autocomplete?: 'off' | 'organization' | 'name' },
): EditableField => {
  const { autocomplete, ...named } = field;
  const control: FieldControl = { kind: 'text', ...(autocomplete === undefined ? {} : { autocomplete }) };
  return typedField(named, control, read, { empty: '' });
};

/** A text of several lines. */
export const longTextField = (field: NamedField & TextLimits & { readonly rows?: number }): EditableField => {
  const { rows, ...named } = field;
  return typedField(named, { kind: 'long-text', ...(rows === undefined ? {} : { rows }) }, read, {
    empty: '',
  });
};

/** The address of a page on the web: http or https, a name with a dot, no password; `www.example.org` is completed. */
export const webAddressField = (field: NamedField): EditableField =>
  typedField({ ...field, longest: 500 }, { kind: 'text', inputmode: 'url', autocomplete: 'off' }, (text) => {
    const address = readWebAddress(text);
    if (address !== null) return read(address);
    return fault(
      'field.web-address',
      `Une adresse comme https://www.exemple.fr est attendue ; trouvé : ${quoted(text)}.`,
      `An address like https://www.example.org is expected; found: ${quoted(text)}.`,
    );
  });

function readWebAddress(text: string): string | null {
  const complete = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d/.test(text) ? text : `https://${text}`;
  try {
    const { protocol, hostname, username, password, href } = new URL(complete);
    const isWeb = protocol === 'https:' || protocol === 'http:';
    return isWeb && /[^.]\.[^.]/.test(hostname) && username === '' && password === '' ? href : null;
  } catch {
    return null;
  }
}
