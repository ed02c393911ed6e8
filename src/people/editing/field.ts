import type { ComponentChild } from 'preact';
import type { Language, Localized } from '../../kernel/language.ts';

/** One answer among a few: its code, kept, and its words. */
export interface Choice {
  readonly value: string;
  readonly label: Localized;
}

/** What a control of one's own is given. */
export interface ControlProps {
  readonly id: string;
  readonly name: string;
  /** What is typed, as `collect` and `write` put it into one text. */
  readonly typed: string;
  readonly error: string | undefined;
  readonly language: Language;
}

/** How a field is typed. Native controls first; `own` is for what they cannot do. */
export type FieldControl =
  | {
      readonly kind: 'text';
      readonly inputmode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel' | 'url';
      readonly autocomplete?: 'off' | 'organization' | 'name' | 'email';
      readonly unit?: Localized;
    }
  | { readonly kind: 'long-text'; readonly rows?: number }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** Several answers; typed as one code per line. */
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** Yes or no; typed as `yes` or nothing. */
  | { readonly kind: 'tick' }
  | { readonly kind: 'date' }
  | {
      readonly kind: 'own';
      readonly render: (props: ControlProps) => ComponentChild;
      /** Puts what its inputs posted into one text; `all(name)` gives the values posted under a name. */
      readonly collect: (all: (name: string) => readonly string[]) => string;
      /** What programs send, as JSON Schema; anything unless told. */
      readonly schema?: Readonly<Record<string, unknown>>;
    };

/** Why what was typed is not kept: a stable code, and a sentence that quotes what was found and says what is expected. */
export interface FieldFault {
  readonly code: string;
  readonly message: Localized;
}

export type FieldRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: FieldFault };

/** One field of a mutable object: how it is named, typed, read, written and told. */
export interface EditableField {
  /** Key in the object's fields, in the form and in the API. */
  readonly name: string;
  readonly label: Localized;
  readonly hint?: Localized;
  readonly optional?: boolean;
  /** The fold in which it stands with its neighbours of the same one: what most people need not fill. */
  readonly fold?: Localized;
  readonly control: FieldControl;
  /** Reads what a person typed. */
  readonly read: (typed: string) => FieldRead;
  /** Reads what a program sent, without turning one type into another. */
  readonly readJson: (value: unknown) => FieldRead;
  /** Writes a value as a person would have typed it. */
  readonly write: (value: unknown) => string;
  /** Tells a value in words, for histories and conflicts; an empty text is told as such by the page. */
  readonly show: (value: unknown, language: Language) => string;
  /** Something worth checking about a value that is kept all the same. */
  readonly warn?: (value: unknown) => Localized | null;
}

/** Wraps a value that was read. */
export const read = (value: unknown): FieldRead => ({ ok: true, value });

/** Wraps the reason why a value was not read. */
export const fault = (code: string, fr: string, en: string): FieldRead => ({
  ok: false,
  fault: { code, message: { fr, en } },
});

/** What was found, cut so that a message stays readable. */
export const quoted = (found: unknown): string => {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** For a field that takes a text: refuses any other type from a program. */
export const readTextFromJson =
  (readTyped: (typed: string) => FieldRead) =>
  (value: unknown): FieldRead => {
    if (value === null) return readTyped('');
    if (typeof value === 'string') return readTyped(value);
    return fault(
      'field.wrong-type',
      `Un texte est attendu ; trouvé : ${quoted(value)}.`,
      `A text is expected; found: ${quoted(value)}.`,
    );
  };
