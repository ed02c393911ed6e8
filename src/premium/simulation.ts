import { type AllianceModel, computePremium, defaultSamples, defaultSeed } from '../engine/premium/index.ts';
import { allianceLimits, checkAllianceDocument } from '../formats/alliance-file/index.ts';
import { sha256 } from '../formats/digest/sha-256.ts';
import { readJson } from '../formats/json-reading/read-json.ts';
import type { Language } from '../kernel/language.ts';
import { ok, type Result } from '../kernel/result.ts';
import { packTrace } from './domain/packed-trace.ts';
import type { SimulatedFile } from './domain/simulated.ts';

export interface SimulationOptions {
  /** Language of the remarks. */
  readonly language: Language;
  /** Version of the engine, quoted in the report. */
  readonly engineVersion: string;
}

/** Reads an alliance file strictly: the document as it is written, or every problem found in it. */
export const openAllianceFile = (bytes: Uint8Array): Result<AllianceModel> => {
  const document = readJson(bytes, allianceLimits);
  if (!document.ok) return document;
  const checked = checkAllianceDocument(document.value);
  return checked.ok ? ok(document.value as AllianceModel) : checked;
};

/** Reads an alliance file and computes its premium with the contract's draws: the same on the server and in the browser. */
export const simulateAllianceFile = (
  bytes: Uint8Array,
  { language, engineVersion }: SimulationOptions,
): Result<SimulatedFile> => {
  const document = readJson(bytes, allianceLimits);
  if (!document.ok) return document;
  const checked = checkAllianceDocument(document.value);
  if (!checked.ok) return checked;
  const { report, detail, trace } = computePremium(checked.value, {
    samples: defaultSamples,
    seed: defaultSeed,
    engineVersion,
    inputDigest: `sha256:${sha256(bytes)}`,
    language,
  });
  const model = document.value as AllianceModel;
  return ok({ model, report, detail, trace: packTrace(trace, detail.inputs) });
};
