import {
  type AllianceModel,
  computePremiumWith,
  defaultSamples,
  defaultSeed,
  type NoteTexts,
} from '../engine/premium/index.ts';
import { checkAllianceDocument } from '../formats/alliance-file/index.ts';
import { sha256 } from '../formats/digest/sha-256.ts';
import { ok, type Result } from '../kernel/result.ts';
import { packTrace } from './domain/packed-trace.ts';
import type { SimulatedFile } from './domain/simulated.ts';

export interface SimulationWords {
  /** What the remarks say, in the language of who reads them. */
  readonly noteTexts: NoteTexts;
  /** Version of the engine, quoted in the report. */
  readonly engineVersion: string;
}

/**
 * Checks a document that was read from these bytes and computes its premium with the contract's draws: the same on the
 * server and in the browser.
 */
export const simulateDocument = (
  document: unknown,
  bytes: Uint8Array,
  { noteTexts, engineVersion }: SimulationWords,
): Result<SimulatedFile> => {
  const checked = checkAllianceDocument(document);
  if (!checked.ok) return checked;
  const inputDigest = `sha256:${sha256(bytes)}`;
  const options = { samples: defaultSamples, seed: defaultSeed, engineVersion, inputDigest };
  const { report, detail, trace } = computePremiumWith(checked.value, options, noteTexts);
  return ok({ model: document as AllianceModel, report, detail, trace: packTrace(trace, detail.inputs) });
};
