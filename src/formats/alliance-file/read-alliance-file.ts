import type { AllianceModel } from '../../engine/premium/index.ts';
import type { Result } from '../../kernel/result.ts';
import { readJson } from '../json-reading/read-json.ts';
import { allianceLimits } from './alliance-shape.ts';
import { checkAllianceDocument } from './check-alliance-document.ts';

/**
 * Reads the bytes of an alliance file: strict JSON first, then the document.
 * @returns the model, or every problem found, 100 at most (`describeProblem` says them in words)
 */
export function readAllianceFile(bytes: Uint8Array): Result<AllianceModel> {
  const document = readJson(bytes, allianceLimits);
  return document.ok ? checkAllianceDocument(document.value) : document;
}
