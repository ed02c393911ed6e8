import {
  type AllianceModel,
  type ComputedPremium,
  computePremium,
  defaultSamples,
  defaultSeed,
} from '../../engine/premium/index.ts';
import type { Language } from '../../kernel/language.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { sha256 } from '../digest/sha-256.ts';
import { readAllianceFile } from './read-alliance-file.ts';

/** How a file's premium is computed; what is left out takes the contract's default. */
export interface PremiumDocumentOptions {
  readonly samples?: number | undefined;
  readonly seed?: number | undefined;
  /** Language of the notes; French by default. */
  readonly language?: Language;
  /** Quoted in the report. */
  readonly engineVersion: string;
  readonly onProgress?: (share: number) => void;
}

/** A premium and the model that was read. */
export interface PremiumOfDocument extends ComputedPremium {
  readonly model: AllianceModel;
}

/**
 * From the bytes of an alliance file to its premium: what `cap17 premium` and the API answer.
 * @returns the premium with its detail and trace, or every problem of the file
 */
export function computePremiumDocument(
  bytes: Uint8Array,
  { samples, seed, ...options }: PremiumDocumentOptions,
): Result<PremiumOfDocument> {
  const read = readAllianceFile(bytes);
  if (!read.ok) return read;
  const model = read.value;
  const computed = computePremium(model, {
    ...options,
    samples: samples ?? defaultSamples,
    seed: seed ?? defaultSeed,
    inputDigest: `sha256:${sha256(bytes)}`,
  });
  return ok({ model, ...computed });
}
