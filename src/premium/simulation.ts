import { premiumNotesEn, premiumNotesFr } from '../engine/premium/index.ts';
import { allianceLimits } from '../formats/alliance-file/index.ts';
import { readJson } from '../formats/json-reading/read-json.ts';
import type { Language } from '../kernel/language.ts';
import type { Result } from '../kernel/result.ts';
import type { SimulatedFile } from './domain/simulated.ts';
import { simulateDocument } from './simulate-document.ts';

export interface SimulationOptions {
  /** Language of the remarks. */
  readonly language: Language;
  /** Version of the engine, quoted in the report. */
  readonly engineVersion: string;
}

/** Reads an alliance file strictly and computes its premium. */
export const simulateAllianceFile = (
  bytes: Uint8Array,
  { language, engineVersion }: SimulationOptions,
): Result<SimulatedFile> => {
  const document = readJson(bytes, allianceLimits);
  const noteTexts = language === 'fr' ? premiumNotesFr : premiumNotesEn;
  return document.ok ? simulateDocument(document.value, bytes, { noteTexts, engineVersion }) : document;
};
