import {
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

/**
 * From the bytes of an alliance file to its premium: what `cap17 premium` and the API answer.
 * @returns the premium with its detail and trace, or every problem of the file
 */
export function computePremiumDocument(
  bytes: Uint8Array,
  { samples, seed, ...options }: PremiumDocumentOptions,
): Result<ComputedPremium> {
  const model = readAllianceFile(bytes);
  if (!model.ok) return model;
  return ok(
    computePremium(model.value, {
      ...options,
      samples: samples ?? defaultSamples,
      seed: seed ?? defaultSeed,
      inputDigest: `sha256:${sha256(bytes)}`,
    }),
  );
}
