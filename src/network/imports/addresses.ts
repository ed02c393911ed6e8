import type { Language } from '../../kernel/language.ts';
import type { StoredRecord } from '../../people/index.ts';
import { territoryAddress } from '../territory/addresses.ts';
import { importKinds } from './import-kinds.ts';
import type { ImportKindName } from './import-store.ts';

/** The page of an import; without a run, where one begins. */
export function importAddress(
  language: Language,
  territory: StoredRecord,
  kind: ImportKindName,
  runId?: string,
): string {
  const slug = String(territory.fields.slug);
  const { begin, run } = importKinds[kind].addresses;
  if (runId === undefined) return territoryAddress(language, begin, slug);
  return territoryAddress(language, run, slug).replace(':run', runId);
}
