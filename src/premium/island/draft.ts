import type { Language } from '../../kernel/language.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';
import { readKeptForm } from '../domain/posted-form.ts';

const keyOf = (language: Language): string => `cap17.simulator.${language}`;

/** The alliance started earlier on this device, if any; a browser that keeps nothing has none. */
export const readDraft = (language: Language): AllianceForm | null => {
  try {
    const kept = localStorage.getItem(keyOf(language));
    return kept === null ? null : readKeptForm(kept);
  } catch {
    return null;
  }
};

/** Keeps what is being written, on this device only. */
export const keepDraft = (language: Language, form: AllianceForm): void => {
  try {
    localStorage.setItem(keyOf(language), JSON.stringify(form));
  } catch {
    // A browser that keeps nothing, or has no room, still computes.
  }
};

export const forgetDraft = (language: Language): void => {
  try {
    localStorage.removeItem(keyOf(language));
  } catch {
    // Nothing was kept.
  }
};
