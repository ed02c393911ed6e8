import type { AllianceReading } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { PeopleDatabase } from '../../people/index.ts';
import { factsOfReading } from '../alliance/facts-of-reading.ts';
import type { Outcome } from '../domain/simulated.ts';
import type { AllianceOfDossier } from '../dossier/alliance/alliance-of-dossier.ts';
import { readSupport } from '../grants/read-support.ts';
import { listAgreements } from '../store/agreement-store.ts';
import type { VersionSummary } from '../store/version-store.ts';

/** What a dossier tells of an alliance beside the premium: its members, its support, the sharing agreed on, its dates. */
export async function allianceOfDossier(
  database: PeopleDatabase,
  reading: AllianceReading,
  version: VersionSummary,
  outcome: Outcome,
  language: Language,
): Promise<AllianceOfDossier> {
  const [agreement] = await listAgreements(database, reading.alliance.id);
  const facts = factsOfReading(reading, { links: [], models: [] }, language);
  return { reading, version, support: readSupport(facts, outcome), agreement: agreement ?? null };
}
