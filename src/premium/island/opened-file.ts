import { allianceLimits } from '../../formats/alliance-file/index.ts';
import { readJson } from '../../formats/json-reading/read-json.ts';
import type { Result } from '../../kernel/result.ts';

export { documentToForm } from '../domain/document-to-form.ts';

/** Reads the bytes of a file that somebody opened, strictly. */
export const readFileDocument = (bytes: Uint8Array): Result<unknown> => readJson(bytes, allianceLimits);
