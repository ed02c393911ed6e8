import type { Language } from '../../kernel/language.ts';
import type { StoredRecord } from '../../people/index.ts';
import { actorAddresses } from '../actor/addresses.ts';
import { territoryAddress } from '../territory/addresses.ts';

/** The page of an import; without a run, where one begins. */
export function importAddress(language: Language, territory: StoredRecord, runId?: string): string {
  const slug = String(territory.fields.slug);
  if (runId === undefined) return territoryAddress(language, actorAddresses.importInto, slug);
  return territoryAddress(language, actorAddresses.importRun, slug).replace(':run', runId);
}
