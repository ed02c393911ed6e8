import type { Localized } from '../kernel/language.ts';
import { type EditableField, textField } from '../people/index.ts';

/** A text that only programs send: an id, a word of an address. */
export const programField = (name: string, label: Localized, longest = 140): EditableField =>
  textField({ name, label, longest, optional: true });
